import type { FormWrite } from '../../shared/domain/form/three-way.ts'
import type { LedgerStore } from '../store/store.ts'
import { replicaOfForm } from './form-context.ts'

/**
 * Writes one record of a form as changes that came with the import `seq`: what nobody else touched over the present
 * state, what was changed here as well beside it, by the office. Call it inside the transaction of the import.
 */
export const writeFormRecord = (store: LedgerStore, write: FormWrite, seq: number): void => {
  const { record: kind, id: recordId, clear, contested, seen, formId, officeId } = write
  if (Object.keys(contested).length > 0) {
    const replica = replicaOfForm(formId)
    const beside = { kind, recordId, seen, replica, patch: contested, author: officeId }
    store.imports.tag(store.log.writeBeside(beside).id, seq)
  }
  if (Object.keys(clear).length === 0) return
  const written = store.log.write(kind, recordId, () => clear)
  store.imports.tag(written.latest?.id ?? '', seq)
}

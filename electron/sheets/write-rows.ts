import { v7 } from 'uuid'
import { type Patch, REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import type { FoldedRecord } from '../../shared/domain/change/fold.ts'
import type { RecordKind } from '../../shared/domain/change/change.ts'
import { entryPatch, figureIdsOf } from '../../shared/domain/ledger-record.ts'
import type { SheetWrite } from '../../shared/domain/sheet/sheet-context.ts'
import { nameId } from '../name-id.ts'
import type { LedgerStore } from '../store/store.ts'
import { writeFormRecord } from './write-form.ts'

type RowWrite = Exclude<SheetWrite, { readonly kind: 'form' }>

const KINDS = { office: 'office', entry: 'ledgerEntry' } as const satisfies Record<
  RowWrite['kind'],
  RecordKind
>

const nextOrder = (store: LedgerStore): number =>
  Math.max(0, ...store.directory.offices().map(({ order }) => order)) + 1

const figureIdIn =
  (entryId: string) =>
  (name: string, unit: string): string =>
    nameId('figure', JSON.stringify([entryId, name, unit]))

const patchOf = (store: LedgerStore, write: RowWrite, record: FoldedRecord): Patch => {
  // Brings back what was removed.
  const back: Patch = record.isRemoved ? { [REMOVED_FIELD]: 0 } : {}
  if (write.kind === 'office') {
    return { ...patchTowards(record, { name: write.name, order: nextOrder(store) }), ...back }
  }
  const ids = figureIdsOf(record, figureIdIn(write.id), v7)
  return { ...entryPatch(record, write.draft, ids), ...back }
}

/** Writes one thing of a table as a change that came with the import `seq`. Call it inside its transaction. */
export const writeRow = (store: LedgerStore, write: SheetWrite, seq: number): void => {
  if (write.kind === 'form') {
    writeFormRecord(store, write, seq)
    return
  }
  let isChanged = false
  const written = store.log.write(KINDS[write.kind], write.id, (record) => {
    const patch = patchOf(store, write, record)
    isChanged = Object.keys(patch).length > 0
    return patch
  })
  if (isChanged) store.imports.tag(written.latest?.id ?? '', seq)
}

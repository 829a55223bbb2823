import { type Change } from '../../shared/domain/change/change.ts'
import type { RecordDifference } from '../../shared/domain/exchange/preview.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type {
  ImportedPage,
  ImportedRecord,
  JournalRow,
} from '../store/import-journal.repository.ts'
import type { LedgerStore } from '../store/store.ts'
import { differenceOf } from './describe-touched.ts'
import { type AllNames, recordNames } from './record-names.ts'

/** The changes a record had before an import and with it: nothing that was written or came in later. */
const changesAt = (
  store: LedgerStore,
  { seq, newest }: JournalRow,
  record: ImportedRecord,
): { readonly before: Change[]; readonly after: Change[] } => {
  const tags = store.imports.tagsOf(record)
  const tagOf = ({ id }: Change): number => Math.abs(tags.get(id) ?? 0)
  const after = store.log
    .changesOf(record.kind, record.recordId)
    .filter((change) => change.id <= newest && tagOf(change) <= seq)
  return { before: after.filter((change) => tagOf(change) !== seq), after }
}

/** A page of what an import did, field by field, as it was when it was merged. */
export const describeImported = (
  store: LedgerStore,
  plan: Plan,
  journal: JournalRow,
  page: ImportedPage,
): { total: number; records: RecordDifference[] } => {
  const { total, records } = store.imports.imported(journal.seq, page)
  const names: AllNames = recordNames(store, plan)
  return {
    total,
    records: records.map((record) =>
      differenceOf(record, changesAt(store, journal, record), names),
    ),
  }
}

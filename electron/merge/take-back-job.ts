import type { RecordKind } from '../../shared/domain/change/change.ts'
import { type Kept, takeBack } from '../../shared/domain/exchange/take-back.ts'
import { Fault } from '../../shared/fault.ts'
import type { LedgerStore } from '../store/store.ts'
import type { JournalRow } from '../store/import-journal.repository.ts'
import type { RecordKey } from '../store/record-rows.ts'
import type { JobTools } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import { createPace, type Pace } from './pace.ts'

export type TakeBackInput = {
  readonly access: StoreAccess
  readonly importId: string
  /** Whether the import is taken back, or applied again after that. */
  readonly direction: 'undo' | 'redo'
}

/** A record of which something stays. */
export type KeptOfRecord = RecordKey & Kept

export type TakeBackOutput = {
  /** Records that were changed back. */
  readonly restored: number
  readonly kept: readonly KeptOfRecord[]
}

const AT_ONCE = 50

type Direction = TakeBackInput['direction']

const takeBackOne = (
  store: LedgerStore,
  record: RecordKey,
  { seq }: JournalRow,
  direction: Direction,
): { readonly isChanged: boolean; readonly kept: readonly Kept[] } => {
  const tags = store.imports.tagsOf(record)
  const wanted = direction === 'undo' ? seq : -seq
  const { kind, recordId } = record
  const changes = store.log.changesOf(kind, recordId)
  const { patch, kept } = takeBack({
    kind,
    changes,
    isTaken: (id) => tags.get(id) === wanted,
    belongs: (id) => Math.abs(tags.get(id) ?? 0) === seq,
    isNeeded: store.imports.isNeeded(record, seq),
  })
  if (Object.keys(patch).length === 0) return { isChanged: false, kept }
  const written = store.log.write(kind, recordId, () => patch)
  store.imports.tag(written.latest?.id ?? '', -wanted)
  return { isChanged: true, kept }
}

/** What hangs on others comes first: it must be gone before they can go. Authors name an office. */
const ORDER: readonly (readonly RecordKind[])[] = [
  ['evidence', 'findingNote', 'reportBlock', 'entryDraft'],
  ['ledgerEntry', 'check', 'report', 'setting'],
  ['author', 'template', 'checkItem'],
  ['office'],
]

const inOrder = (records: readonly RecordKey[], direction: Direction): RecordKey[] => {
  const rank = ({ kind }: RecordKey): number => ORDER.findIndex((kinds) => kinds.includes(kind))
  return records.toSorted((a, b) => (direction === 'undo' ? rank(a) - rank(b) : rank(b) - rank(a)))
}

const takeBackAll = async (
  store: LedgerStore,
  journal: JournalRow,
  { direction, access }: TakeBackInput,
  pace: Pace,
): Promise<TakeBackOutput> => {
  const records = inOrder(store.imports.records(journal.seq), direction)
  const kept: KeptOfRecord[] = []
  let [done, restored] = [0, 0]
  for (const record of records) {
    const one = takeBackOne(store, record, journal, direction)
    restored += one.isChanged ? 1 : 0
    kept.push(...one.kept.map((each) => ({ ...record, ...each })))
    done += 1
    if (done % AT_ONCE === 0) await pace('撤销', done, records.length)
  }
  store.imports.setUndone(journal.seq, direction === 'undo' ? Date.now() + access.clockAhead : null)
  return { restored, kept }
}

/**
 * Takes an import back, or applies it again, by compensating changes in one transaction. Nothing leaves the log. Runs
 * alone. Faults: `not-found`, `import-state`, `cancelled`.
 */
export const takeBackJob = async (
  input: TakeBackInput,
  tools: JobTools,
): Promise<TakeBackOutput> => {
  const pace = createPace(tools)
  const store = openStoreBeside(input.access)
  try {
    const journal = store.imports.find(input.importId)
    if (journal === undefined)
      throw new Fault('not-found', { subject: 'import', id: input.importId })
    if ((journal.undone_at !== null) !== (input.direction === 'redo')) {
      throw new Fault('import-state', { undone: journal.undone_at !== null })
    }
    const output = await store.importWriter.alone(() => takeBackAll(store, journal, input, pace))
    store.importWriter.checkpoint()
    return output
  } finally {
    store.leave()
  }
}

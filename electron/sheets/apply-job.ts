import { isDeepStrictEqual } from 'node:util'
import { REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import type { ImportCounts } from '../../shared/domain/exchange/preview.ts'
import { Fault } from '../../shared/fault.ts'
import type { JobTools } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import { createPace, type Pace } from '../merge/pace.ts'
import type { LedgerStore } from '../store/store.ts'
import { importBodyOf, importCountsOf } from './import-body.ts'
import { readInto } from './read-into.ts'
import { layoutSetting } from './sheet-context.ts'
import { keptGrid, keptReading, type KeptReading, type SheetPlan } from './sheet-plan.ts'
import { writeRow } from './write-rows.ts'

export type SheetApplyInput = {
  readonly access: StoreAccess
  readonly plan: SheetPlan
  /** The id the import gets in the journal. */
  readonly importId: string
  readonly backupId: string | null
}

export type SheetApplyOutput = { readonly importId: string; readonly counts: ImportCounts }

/** Rows between two breaths. */
const AT_ONCE = 50

/** What was shown; when the ledger has changed since, only if it would still be just that. Fault: `sheet-changed`. */
const readingNow = (store: LedgerStore, { plan, access }: SheetApplyInput): KeptReading => {
  const kept = keptReading(plan.directory)
  if (store.exchange.state() === plan.state) return kept
  const { rows, writes } = readInto(
    store,
    Date.now() + access.clockAhead,
    keptGrid(plan.directory),
    plan.choices,
  )
  // Compared as they were kept: as JSON, which knows no undefined.
  const now: unknown = JSON.parse(JSON.stringify({ rows, writes }))
  if (!isDeepStrictEqual(now, { rows: kept.rows, writes: kept.writes })) {
    throw new Fault('sheet-changed', {})
  }
  return kept
}

/** What the clerk said about the columns is known the next time; it stays when the import is taken back. */
const remember = (store: LedgerStore, { layouts }: KeptReading, { choices }: SheetPlan): void => {
  if ((choices.columns ?? []).length === 0) return
  for (const { signature, fields } of layouts) {
    store.log.write('setting', layoutSetting(signature), (record) =>
      patchTowards(record, { value: JSON.stringify(fields), [REMOVED_FIELD]: 0 }),
    )
  }
}

const writeAll = async (
  store: LedgerStore,
  input: SheetApplyInput,
  reading: KeptReading,
  pace: Pace,
): Promise<void> => {
  const { plan, importId, backupId, access } = input
  const seq = store.imports.next()
  const body = importBodyOf(store, { plan, reading }, store.items.plan())
  for (const [index, write] of reading.writes.entries()) {
    if (index % AT_ONCE === 0) await pace('导入', index, reading.writes.length)
    writeRow(store, write, seq)
  }
  remember(store, reading, plan)
  store.imports.insert({
    seq,
    id: importId,
    at: Date.now() + access.clockAhead,
    author: access.authorId,
    report: JSON.stringify(body),
    backup_id: backupId,
    digest: plan.digest,
  })
  store.imports.keepRecords(seq)
}

/**
 * Takes in what was previewed, in one transaction: the changes, the tables and the journal. A table that brings nothing
 * keeps the id of the import it came with before. Runs alone: no other call writes meanwhile.
 *
 * Faults: `sheet-changed`, `disk-full`, `cancelled`.
 */
export const applySheetJob = async (
  input: SheetApplyInput,
  tools: JobTools,
): Promise<SheetApplyOutput> => {
  const pace = createPace(tools)
  const { plan, importId } = input
  const store = openStoreBeside(input.access)
  try {
    const reading = readingNow(store, input)
    const counts = importCountsOf(reading)
    const known = reading.writes.length === 0 ? store.imports.knownAs(plan.digest) : undefined
    if (known !== undefined) return { importId: known, counts }
    await store.importWriter.alone(() => writeAll(store, input, reading, pace))
    store.importWriter.checkpoint()
    return { importId, counts }
  } finally {
    store.leave()
  }
}

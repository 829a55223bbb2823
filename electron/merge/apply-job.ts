import type { ImportBody, ImportCounts } from '../../shared/domain/exchange/preview.ts'
import { createEvidenceVault } from '../files/evidence-vault.ts'
import { restage } from '../store/import-stage.ts'
import { type ImportStaging, openStaging } from '../store/import-staging.ts'
import type { LedgerStore } from '../store/store.ts'
import type { JobTools } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import { assessImport } from './assess-import.ts'
import type { ImportPlan } from './import-plan.ts'
import { createKeptEvidence } from './kept-evidence.ts'
import { erasedThere, namedAfter } from './named-evidence.ts'
import { createPace, type Pace } from './pace.ts'

export type ApplyInput = {
  readonly access: StoreAccess
  readonly vault: string
  readonly plan: ImportPlan
  /** The id the import gets in the journal. */
  readonly importId: string
  readonly backupId: string | null
}

export type ApplyOutput = { readonly importId: string; readonly counts: ImportCounts }

type Opened = { readonly store: LedgerStore; readonly staging: ImportStaging }

/** Evidence first: a link without its file must never exist, a file without a link may. */
const putEvidence = async (
  { store, staging }: Opened,
  { plan, vault }: ApplyInput,
  pace: Pace,
): Promise<void> => {
  const evidence = createEvidenceVault(vault)
  const isNamed = namedAfter(store, staging)
  for (const [index, { sha256, path }] of plan.evidence.entries()) {
    await pace('放入佐证材料', index, plan.evidence.length)
    if (isNamed(sha256)) await evidence.put({ name: sha256, path })
  }
}

/** Deletes the files of what was erased for good, here or where the file comes from. */
const leaveErased = async (
  { store }: Opened,
  { plan, vault }: ApplyInput,
  erased: readonly string[],
): Promise<void> => {
  const evidence = createEvidenceVault(vault)
  for (const sha256 of [...erased, ...plan.evidence.map((each) => each.sha256)]) {
    if (!store.evidence.isNamed(sha256)) await evidence.erase(sha256)
  }
}

/** What the preview said, or, when the data has changed since, what is true now. */
const bodyNow = async (
  { store, staging }: Opened,
  { plan, vault, access }: ApplyInput,
  pace: Pace,
): Promise<ImportBody> => {
  if (store.exchange.state() === plan.state) return plan.body
  restage(store.exchange, staging)
  const total = staging.count()
  const { body } = await assessImport({
    store,
    staging,
    facts: plan.facts,
    arriving: new Set(plan.evidence.map(({ sha256 }) => sha256)),
    isKept: createKeptEvidence(vault).isThere,
    now: Date.now() + access.clockAhead,
    breathe: (done) => pace('与本机数据比较', done, total),
  })
  return body
}

const writeJournal = (
  { store }: Opened,
  { plan, access, importId, backupId }: ApplyInput,
  seq: number,
  body: ImportBody,
): void => {
  if (plan.dataSet < store.identity.dataSet) store.imports.adoptDataSet(plan.dataSet)
  store.imports.insert({
    seq,
    id: importId,
    at: Date.now() + access.clockAhead,
    author: access.authorId,
    report: JSON.stringify(body),
    backup_id: backupId,
    digest: plan.digest,
  })
}

/**
 * Merges what was previewed, in one transaction: the changes, the tables, the conflicts and the journal (RELIABILITY
 * §2.7 steps 7-9). What is known already is not written again, and a file that brings nothing keeps the id of the
 * import it came with before. Runs alone: no other call writes meanwhile.
 *
 * Faults: `exchange-missing-parents`, `exchange-id-collision`, `store-damaged`, `disk-full`, `cancelled`.
 */
export const applyJob = async (input: ApplyInput, tools: JobTools): Promise<ApplyOutput> => {
  const pace = createPace(tools)
  const { plan, importId } = input
  const store = openStoreBeside(input.access)
  const staging = openStaging(plan.directory)
  const opened = { store, staging }
  try {
    const body = await bodyNow(opened, input, pace)
    await putEvidence(opened, input, pace)
    const erased = erasedThere(store, staging)
    const total = staging.count()
    const known = total === 0 ? store.imports.knownAs(plan.digest) : undefined
    if (known !== undefined) return { importId: known, counts: body.counts }
    const { importWriter } = store
    await importWriter.withStaging(staging, async () => {
      const seq = store.imports.next()
      await importWriter.takeIn(staging, seq, (done) => pace('合并', done, total))
      writeJournal(opened, input, seq, body)
      importWriter.keepTouched(seq)
    })
    if (body.warnings.some(({ code }) => code === 'erases')) importWriter.wipe()
    importWriter.checkpoint()
    await leaveErased(opened, input, erased)
    return { importId, counts: body.counts }
  } finally {
    staging.close()
    store.leave()
  }
}

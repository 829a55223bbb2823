import type { ImportBody } from '../../shared/domain/exchange/preview.ts'
import { compareStaged } from '../store/import-compare.ts'
import type { ImportStaging } from '../store/import-staging.ts'
import type { LedgerStore } from '../store/store.ts'
import { type AssessedImport, createAssessment } from './import-assessment.ts'
import type { FileFacts } from './import-plan.ts'
import { importWarnings } from './import-warnings.ts'
import { type AllNames, recordNames } from './record-names.ts'

type Question = {
  readonly store: LedgerStore
  readonly staging: ImportStaging
  readonly facts: FileFacts
  /** Evidence that comes with the files. */
  readonly arriving: ReadonlySet<string>
  /** Whether a piece of evidence lies in the vault. */
  readonly isKept: (sha256: string) => boolean
  /** UTC ms. */
  readonly now: number
  readonly breathe: (compared: number) => Promise<void>
}

/** 文号 that stand on two entries once those of the file have joined. */
const doubledNumbers = (store: LedgerStore, { documentNumbers }: AssessedImport): string[] => {
  if (documentNumbers.size === 0) return []
  const arrived = new Set<string>()
  const doubled = new Set<string>()
  for (const number of documentNumbers.values()) {
    if (arrived.has(number)) doubled.add(number)
    arrived.add(number)
  }
  for (const { id, number } of store.exchange.documentNumbers()) {
    if (arrived.has(number) && !documentNumbers.has(id)) doubled.add(number)
  }
  return [...doubled]
}

/** Own items the files bring along, with their tasks. */
const arrivingItems = (staging: Question['staging']): [string, string][] =>
  staging.ofKind('checkItem').flatMap(({ recordId, patch }) => {
    const { taskId } = patch
    return typeof taskId === 'string' ? [[recordId, taskId] as [string, string]] : []
  })

/**
 * Compares what is staged with the store as it is now and says what a merge would do. Writes only to the staging.
 * Faults: `exchange-missing-parents`, `exchange-line`.
 */
export const assessImport = async ({
  store,
  staging,
  facts,
  arriving,
  isKept,
  now,
  breathe,
}: Question): Promise<{
  readonly body: ImportBody
  readonly inConflict: AssessedImport['inConflict']
  readonly names: AllNames
}> => {
  const plan = store.items.plan()
  const assessment = createAssessment(plan, arrivingItems(staging))
  const reader = { exchange: store.exchange, changesOf: store.log.changesOf }
  await compareStaged(reader, staging, { each: assessment.add, breathe })
  const names = recordNames(store, plan, staging)
  const assessed = assessment.result(facts.recordsByKind, names)
  const missing = assessed.evidence.filter((sha256) => !arriving.has(sha256) && !isKept(sha256))
  const { counts, byKind, byOffice, byTask, inConflict } = assessed
  const { from, files } = facts
  return {
    names,
    inConflict,
    body: {
      from,
      files,
      counts,
      byKind,
      byOffice,
      byTask,
      evidence: { arriving: arriving.size, missing: missing.length },
      warnings: importWarnings(facts, {
        now,
        newestId: store.exchange.newestId(),
        doubled: doubledNumbers(store, assessed),
        erased: assessed.erased,
        missing: missing.length,
        arriving: arriving.size,
      }),
    },
  }
}

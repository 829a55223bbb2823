import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Conflict } from '../../shared/domain/exchange/conflict.ts'
import type { RecordDifference } from '../../shared/domain/exchange/preview.ts'
import { Fault } from '../../shared/fault.ts'
import type { EvidenceSource, ReceivedFile, ReceiveOptions } from '../exchange/exchange-file.ts'
import { receiveExchangeFile } from '../exchange/receive-exchange-file.ts'
import type { PickedFile } from '../ports.ts'
import { joinChanges } from '../store/import-compare.ts'
import { type StagedFile, stageChanges } from '../store/import-stage.ts'
import { type ImportStaging, openStaging } from '../store/import-staging.ts'
import type { LedgerStore } from '../store/store.ts'
import { createHeapKeeper } from '../jobs/heap-keeper.ts'
import type { JobTools } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import { assessImport } from './assess-import.ts'
import { dataSetWith } from './data-set-with.ts'
import { describeConflicts } from './describe-conflict.ts'
import { describeTouched } from './describe-touched.ts'
import type { FileFacts, ImportPlan } from './import-plan.ts'
import { namingFile } from './naming-file.ts'
import { createKeptEvidence } from './kept-evidence.ts'
import { namedAfter } from './named-evidence.ts'
import { createPace, type Pace } from './pace.ts'

export type PreviewInput = {
  readonly access: StoreAccess
  /** A private directory of this preview. */
  readonly directory: string
  /** Where evidence is kept. */
  readonly vault: string
  readonly files: readonly PickedFile[]
  readonly password?: string
}

export type PreviewOutput = {
  readonly plan: ImportPlan
  /** The first conflicts; all are counted. */
  readonly conflicts: readonly Conflict[]
  /** The first records the files touch; the others come page by page. */
  readonly records: readonly RecordDifference[]
}

/** Records shown with a preview. */
const RECORDS_SHOWN = 50

const STAGES: Readonly<Record<string, string>> = {
  copy: '从U盘读入',
  decrypt: '核对口令',
  unpack: '核对内容',
}

type Taken = {
  readonly name: string
  /** What a fault calls it; undefined for the only one. */
  readonly which: string | undefined
  readonly received: ReceivedFile
}

const receiveAll = async (
  { files, directory, password }: PreviewInput,
  { report, signal }: JobTools,
  isSound: (sha256: string) => boolean,
): Promise<readonly Taken[]> => {
  const keepSmall = createHeapKeeper()
  const options: ReceiveOptions = {
    signal,
    ...(password === undefined ? {} : { password }),
    hasEvidence: isSound,
    onProgress: ({ stage, done, total }) => {
      report({ stage: STAGES[stage] ?? '', done, total })
      keepSmall()
    },
  }
  const taken: Taken[] = []
  for (const { path, name } of files) {
    const which = files.length === 1 ? undefined : name
    const received = await namingFile(which, () => receiveExchangeFile(path, directory, options))
    taken.push({ name, which, received })
  }
  return taken
}

const isPartial = ({ manifest: { scope } }: ReceivedFile): boolean =>
  scope.year !== undefined || scope.officeId !== undefined

const factsOf = (
  taken: readonly Taken[],
  staged: readonly StagedFile[],
  records: ReadonlySet<string>,
): FileFacts => {
  const files = taken.map(({ name, received: { sha256, manifest } }, index) => ({
    name,
    sha256,
    from: {
      replica: manifest.from.replica,
      unit: manifest.from.unit,
      name: manifest.from.name,
      appVersion: manifest.made_by.version,
    },
    changes: staged[index]?.changes ?? 0,
    known: (staged[index]?.unknown ?? 0) + (staged[index]?.healed ?? 0) === 0,
  }))
  const [first] = files
  if (first === undefined) throw new Fault('no-file-chosen', {})
  const kinds = [...records].map((key) => key.slice(0, key.indexOf(' ')))
  return {
    files,
    from: first.from,
    recordsByKind: Object.fromEntries(
      [...Map.groupBy(kinds, (kind) => kind)].map(([kind, keys]) => [kind, keys.length]),
    ),
    newestWall: Math.max(0, ...staged.map(({ newestWall }) => newestWall)),
    encrypted: taken.every(({ received }) => received.encrypted),
    partial: taken.some(({ received }) => isPartial(received)),
  }
}

const stageAll = async (
  store: LedgerStore,
  staging: ImportStaging,
  taken: readonly Taken[],
  pace: Pace,
): Promise<FileFacts> => {
  const records = new Set<string>()
  const staged: StagedFile[] = []
  const total = taken.reduce((sum, { received }) => sum + received.manifest.counts.changes, 0)
  let before = 0
  for (const { received, which } of taken) {
    const read = before
    const breathe = (done: number) => pace('读取修改记录', read + done, total)
    const stage = () =>
      stageChanges(store.exchange, staging, received.newChanges(store.exchange.storedLine), {
        records,
        breathe,
      })
    staged.push(await namingFile(which, stage))
    before += received.manifest.counts.changes
  }
  staging.sort()
  return factsOf(taken, staged, records)
}

const digestOf = (taken: readonly Taken[]): string =>
  createHash('sha256')
    .update(
      taken
        .map(({ received }) => received.sha256)
        .toSorted()
        .join('\n'),
    )
    .digest('hex')

const evidenceOf = (taken: readonly Taken[]): readonly EvidenceSource[] => [
  ...new Map(
    taken.flatMap(({ received }) => received.evidence).map((source) => [source.sha256, source]),
  ).values(),
]

/**
 * Takes files in for a look: copies and verifies them, stages what this store lacks, compares (RELIABILITY §2.7 steps
 * 1-5). The store is only read.
 *
 * Faults: those of `receiveExchangeFile`; `exchange-other-data-set`, `exchange-id-collision`,
 * `exchange-missing-parents`, `exchange-line`, `cancelled`.
 */
export const previewJob = async (input: PreviewInput, tools: JobTools): Promise<PreviewOutput> => {
  const kept = createKeptEvidence(input.vault)
  const pace = createPace(tools)
  const taken = await receiveAll(input, tools, kept.isSound)
  const store = openStoreBeside(input.access)
  const staging = openStaging(input.directory)
  try {
    const dataSet = dataSetWith(
      store,
      taken.map(({ received }) => received.manifest),
    )
    const state = store.exchange.state()
    const facts = await stageAll(store, staging, taken, pace)
    const isNamed = namedAfter(store, staging)
    const evidence = evidenceOf(taken).filter(({ sha256 }) => isNamed(sha256))
    const total = staging.count()
    const { body, inConflict, names } = await assessImport({
      store,
      staging,
      facts,
      arriving: new Set(evidence.map(({ sha256 }) => sha256)),
      isKept: kept.isThere,
      now: Date.now() + input.access.clockAhead,
      breathe: (done) => pace('与本机数据比较', done, total),
    })
    const own = store.exchange.ownReplicas()
    const words = { names, plan: store.items.plan(), isOwn: (replica: string) => own.has(replica) }
    const conflicts = inConflict.flatMap(({ kind, recordId }) =>
      describeConflicts(
        kind,
        recordId,
        joinChanges(store.log.changesOf(kind, recordId), staging.changesOf(kind, recordId)),
        words,
      ),
    )
    const { directory } = input
    // Here, not when the answer is made: folding fifty records would hold the window up.
    const { records } = describeTouched(
      { store, staging, names },
      { offset: 0, limit: RECORDS_SHOWN },
    )
    return {
      conflicts,
      records,
      plan: { directory, state, dataSet, evidence, facts, body, digest: digestOf(taken) },
    }
  } finally {
    staging.close()
    store.leave()
  }
}

/** Where the staging and the files of a preview lie. */
export const previewDirectory = (imports: string, previewId: string): string =>
  join(imports, previewId)

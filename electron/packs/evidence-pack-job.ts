import { type PackSummary, packSummary } from '../../shared/domain/pack/pack-summary.ts'
import { createEvidenceVault } from '../files/evidence-vault.ts'
import type { Job, JobTools } from '../jobs/job.ts'
import type { StoreAccess } from '../jobs/store-beside.ts'
import { withReportDeps } from '../services/report-jobs.ts'
import { readFileStates } from './file-states.ts'
import type { PackMember, WrittenPack } from './pack-member.ts'
import { packMembers } from './pack-members.ts'
import { type PackPlace, writePack } from './pack-place.ts'
import { contentsFactsOf, packOf, type PackSource, readPackSource } from './read-pack.ts'

export type PackOrder = {
  readonly access: StoreAccess
  readonly year: number
  readonly vault: string
  readonly place: PackPlace
}

export type PackOutput = WrittenPack & PackSummary & { readonly name?: string }

const STAGES = {
  look: '核对材料',
  list: '编制目录',
  write: '写入文件',
  verify: '读回核对',
} as const

/** The pack of a year as files, and what is said of it. Reads every piece of evidence once. Faults: `cancelled`. */
export const gatherPack = async (
  source: PackSource,
  { vault: directory, within }: { readonly vault: string; readonly within: string },
  { report, signal }: JobTools,
): Promise<{ readonly members: readonly PackMember[]; readonly summary: PackSummary }> => {
  const vault = createEvidenceVault(directory)
  const stage = (name: keyof typeof STAGES) => (done: number, total: number) =>
    report({ stage: STAGES[name], done, total })
  const evidence = source.entries.flatMap((entry) => entry.evidence)
  const states = await readFileStates(evidence, vault, { signal, onFile: stage('look') })
  const pack = packOf(source, ({ sha256 }) => states.get(sha256) ?? 'missing')
  const members = await packMembers(pack, contentsFactsOf(source), {
    pathOf: vault.pathOf,
    onFolder: stage('list'),
    signal,
    within,
  })
  return { members, summary: packSummary(pack) }
}

/** Writes members to their place and tells how far it is. Faults: those of `writePack`. */
export const writeWithProgress = (
  place: PackPlace,
  members: readonly PackMember[],
  { report, signal }: JobTools,
): ReturnType<typeof writePack> => {
  const total = members.reduce((sum, { size }) => sum + size, 0)
  return writePack(place, members, {
    onBytes: (done) => report({ stage: STAGES.write, done, total }),
    onVerify: (done, all) => report({ stage: STAGES.verify, done, total: all }),
    signal,
  })
}

/** Makes the 佐证材料包 of a year: one state of the store, read at one instant; then its files. */
export const evidencePackJob: Job<PackOrder, PackOutput> = async (
  { access, year, vault, place },
  tools,
) => {
  const source = await withReportDeps(access, (deps) =>
    deps.store.exchange.atOneInstant(async () => readPackSource(deps, year)),
  )
  const { members, summary } = await gatherPack(source, { vault, within: '' }, tools)
  return { ...summary, ...(await writeWithProgress(place, members, tools)) }
}

import { type FileState, packItems } from '../../shared/domain/pack/evidence-pack.ts'
import { packSummary } from '../../shared/domain/pack/pack-summary.ts'
import { createEvidenceVault } from '../files/evidence-vault.ts'
import type { Job } from '../jobs/job.ts'
import type { ReportDeps } from '../services/deps.ts'
import { withReportDeps } from '../services/report-jobs.ts'
import type { PackOrder } from './evidence-pack-job.ts'
import { packOf, personalDataOf, readPackSource } from './read-pack.ts'

type PreviewOrder = Omit<PackOrder, 'place'>

const lookAtPack = async (deps: ReportDeps, { year, vault: directory }: PreviewOrder) => {
  const vault = createEvidenceVault(directory)
  const source = readPackSource(deps, year)
  const states = new Map<string, FileState>()
  for (const item of source.entries.flatMap(({ evidence }) => evidence)) {
    if (!states.has(item.sha256)) states.set(item.sha256, await vault.glance(item))
  }
  const pack = packOf(source, ({ sha256 }) => states.get(sha256) ?? 'missing')
  const sound = packItems(pack).filter(({ state }) => state === 'sound')
  return {
    ...packSummary(pack),
    /** Bytes of the files in all folders. */
    bytes: sound.reduce((sum, { evidence }) => sum + evidence.size, 0),
    personalData: personalDataOf(source.entries).map((place) => ({
      ...place,
      found: [...place.found],
    })),
  }
}

/**
 * Says what a 佐证材料包 would hold. It goes through every entry of the year, at 20 000 of them for seconds: too long
 * for the thread of the window.
 */
export const packPreviewJob: Job<PreviewOrder, Awaited<ReturnType<typeof lookAtPack>>> = (order) =>
  withReportDeps(order.access, (deps) => lookAtPack(deps, order))

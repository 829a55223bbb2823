import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { safeFileName } from '../../shared/domain/file-name.ts'
import { handoverGuide } from '../../shared/domain/pack/handover-guide.ts'
import {
  type HandoverFacts,
  handoverState,
  reportsNotMade,
} from '../../shared/domain/pack/handover.ts'
import { Fault } from '../../shared/fault.ts'
import { renderReport } from '../docx/render-report.ts'
import { createEvidenceVault } from '../files/evidence-vault.ts'
import type { Job, JobTools } from '../jobs/job.ts'
import type { StoreAccess } from '../jobs/store-beside.ts'
import { type ExportOutput, exportJob } from '../merge/export-job.ts'
import type { ReportDeps } from '../services/deps.ts'
import { withReportDeps } from '../services/report-jobs.ts'
import { gatherPack, writeWithProgress } from './evidence-pack-job.ts'
import { readFileStates } from './file-states.ts'
import { madeMember, type PackMember, type WrittenPack } from './pack-member.ts'
import type { PackPlace } from './pack-place.ts'
import {
  handoverYears,
  readAllYears,
  readHandoverReports,
  readHandoverYear,
} from './read-handover.ts'
import { readPackSource } from './read-pack.ts'

export type HandoverOrder = {
  readonly access: StoreAccess
  readonly vault: string
  /** A private directory on this PC for the data file, until it is packed. */
  readonly scratch: string
  readonly appVersion: string
  readonly place: PackPlace
  /** Whether the evidence goes along in folders by task too. */
  readonly evidence: boolean
}

export type HandoverOutput = WrittenPack & {
  readonly name?: string
  readonly years: number
  readonly openItems: number
  readonly overdue: number
  readonly reports: number
  readonly reportsNotMade: string[]
  /** Pieces of evidence, and those without a sound file. */
  readonly evidence: number
  readonly missing: number
  readonly damaged: number
  /** Whether the data file has the files of the evidence: it may be too large for them. */
  readonly dataHasEvidence: boolean
}

const EVIDENCE_PATH = '04 佐证材料'

/** The state of the work as facts, and the reports as files. */
const readState = async (
  deps: ReportDeps,
  { vault: directory, evidence: isPacked }: HandoverOrder,
  { report, signal }: JobTools,
) => {
  const years = handoverYears(deps)
  const vault = createEvidenceVault(directory)
  const evidence = years.flatMap(({ year }) =>
    deps.store.ledger.ofYear(year).flatMap((entry) => entry.evidence),
  )
  const states = await readFileStates(evidence, vault, {
    signal,
    onFile: (done, total) => report({ stage: '核对材料', done, total }),
  })
  const reports = await readHandoverReports(deps, (done, total) =>
    report({ stage: '生成报告', done, total }),
  )
  const handover: HandoverFacts = {
    facts: readAllYears(deps),
    years: years.map((year) =>
      readHandoverYear(deps, year, (sha256) => states.get(sha256) ?? 'missing'),
    ),
    reports: reports.map((made) => made.report),
    today: deps.today(),
    evidencePath: isPacked ? EVIDENCE_PATH : '',
  }
  return { handover, reportMembers: reports.map(({ member }) => member) }
}

/** The data file in the scratch directory; without the evidence where one file cannot hold it. */
const writeDataFile = async (
  { access, vault, scratch, appVersion }: HandoverOrder,
  target: string,
  tools: JobTools,
): Promise<ExportOutput & { readonly hasEvidence: boolean }> => {
  const write = (evidence: boolean) =>
    exportJob({ access, vault, scratch, appVersion, target, scope: { evidence } }, tools)
  try {
    return { ...(await write(true)), hasEvidence: true }
  } catch (error) {
    const isTooLarge =
      error instanceof Fault &&
      (error.code === 'exchange-file-limit' || error.code === 'exchange-too-large')
    if (!isTooLarge) throw error
    return { ...(await write(false)), hasEvidence: false }
  }
}

/** Folders by task of every year that has evidence. */
const evidenceMembers = async (
  { access, vault }: HandoverOrder,
  years: HandoverFacts['years'],
  tools: JobTools,
): Promise<readonly PackMember[]> => {
  const members: PackMember[] = []
  for (const { year, evidence } of years) {
    if (evidence === 0) continue
    const source = await withReportDeps(access, async (deps) => readPackSource(deps, year))
    const within = `${EVIDENCE_PATH}/${year}年度/`
    members.push(...(await gatherPack(source, { vault, within }, tools)).members)
  }
  return members
}

const totalsOf = ({ years }: HandoverFacts) => {
  const sum = (count: (year: HandoverFacts['years'][number]) => number): number =>
    years.reduce((total, year) => total + count(year), 0)
  const open = (years.at(-1)?.checks ?? []).filter(
    ({ status }) => status === 'not-started' || status === 'in-progress',
  )
  return {
    years: years.length,
    openItems: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    evidence: sum((year) => year.evidence),
    missing: sum((year) => year.missing),
    damaged: sum((year) => year.damaged),
  }
}

/** Makes the 交接包. Faults: those of the data file, of reading the evidence and of writing a pack. */
export const handoverJob: Job<HandoverOrder, HandoverOutput> = async (order, tools) => {
  const { handover, reportMembers } = await withReportDeps(order.access, (deps) =>
    readState(deps, order, tools),
  )
  const { bureauName } = handover.facts
  const scratchFile = join(order.scratch, `${randomBytes(8).toString('hex')}.handover`)
  try {
    const data = await writeDataFile(order, scratchFile, tools)
    const dataFile = `03 数据文件/${safeFileName(`${bureauName}全部数据.mzsj`)}`
    const guide = handoverGuide({
      bureauName,
      today: handover.today,
      version: order.appVersion,
      dataFile,
      dataHasEvidence: data.hasEvidence,
      hasReports: reportMembers.length > 0,
      hasEvidencePacks: order.evidence,
    })
    const members: readonly PackMember[] = [
      madeMember('00 交接说明.docx', await renderReport(guide)),
      madeMember('01 工作交接情况.docx', await renderReport(handoverState(handover))),
      ...reportMembers,
      { path: dataFile, from: scratchFile, size: data.bytes, sha256: data.sha256 },
      ...(order.evidence ? await evidenceMembers(order, handover.years, tools) : []),
    ]
    return {
      ...totalsOf(handover),
      reports: reportMembers.length,
      reportsNotMade: [...reportsNotMade(handover)],
      dataHasEvidence: data.hasEvidence,
      ...(await writeWithProgress(order.place, members, tools)),
    }
  } finally {
    await rm(scratchFile, { force: true })
  }
}

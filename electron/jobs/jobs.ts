import type { ReportDocument } from '../../shared/domain/report/document.ts'
import type { Workbook } from '../sheets/workbook.ts'
import type { Job, JobTools } from './job.ts'

const loaded =
  <Input, Output>(load: () => Promise<Job<Input, Output>>): Job<Input, Output> =>
  async (input, tools) =>
    (await load())(input, tools)

const backupJobs = () => import('../backups/backup-jobs.ts')

const reportJobs = () => import('../services/report-jobs.ts')

const recoveryJobs = () => import('../backups/recovery-jobs.ts')

/**
 * Every kind of long work. What a job is made of is loaded with its first run: docx is as large as all the rest, and
 * most sessions export nothing.
 */
export const jobs = {
  renderReport: async (document: ReportDocument): Promise<Uint8Array> => {
    const { renderReport } = await import('../docx/render-report.ts')
    return renderReport(document)
  },
  writeWorkbook: async (workbook: Workbook): Promise<Uint8Array> => {
    const { writeWorkbook } = await import('../sheets/write-workbook.ts')
    return writeWorkbook(workbook)
  },
  exportLedger: loaded(
    async () => (await import('../sheets/export-ledger-job.ts')).exportLedgerJob,
  ),
  makeForm: loaded(async () => (await import('../services/form-jobs.ts')).makeFormJob),
  formsPack: loaded(async () => (await import('../packs/forms-pack-job.ts')).formsPackJob),
  sumFigures: loaded(async () => (await import('../services/figure-jobs.ts')).sumFiguresJob),
  changeMany: loaded(async () => (await import('../services/step-jobs.ts')).changeManyJob),
  undoChanges: loaded(async () => (await import('../services/step-jobs.ts')).undoChangesJob),
  resolveConflicts: loaded(
    async () => (await import('../services/step-jobs.ts')).resolveConflictsJob,
  ),
  answerReportCall: loaded(async () => (await reportJobs()).answerReportCall),
  recogniseFile: loaded(async () => (await import('../documents/recognise-file.ts')).recogniseFile),
  wordFile: loaded(async () => (await reportJobs()).wordFileJob),
  listBackups: loaded(async () => (await backupJobs()).listBackups),
  makeBackup: loaded(async () => (await backupJobs()).makeBackup),
  prepareRestore: loaded(async () => (await backupJobs()).prepareRestore),
  lookInside: loaded(async () => (await import('../backups/look-inside.ts')).lookInside),
  readRecordInside: loaded(
    async () => (await import('../backups/look-inside.ts')).readRecordInside,
  ),
  eraseRecords: loaded(async () => (await import('../backups/erase-job.ts')).eraseRecords),
  copyBackup: loaded(async () => (await backupJobs()).copyBackup),
  checkStore: loaded(async () => (await recoveryJobs()).checkStore),
  looksSound: loaded(async () => (await recoveryJobs()).looksSound),
  rebuildTables: loaded(async () => (await recoveryJobs()).rebuildTables),
  countReadable: loaded(async () => (await recoveryJobs()).countReadable),
  prepareSalvage: loaded(async () => (await recoveryJobs()).prepareSalvage),
  finishRestore: loaded(async () => (await backupJobs()).finishRestore),
  estimateExchange: loaded(async () => (await import('../merge/estimate-job.ts')).estimateJob),
  exportExchange: loaded(async () => (await import('../merge/export-job.ts')).exportJob),
  previewExchange: loaded(async () => (await import('../merge/preview-job.ts')).previewJob),
  applyExchange: loaded(async () => (await import('../merge/apply-job.ts')).applyJob),
  evidencePack: loaded(async () => (await import('../packs/evidence-pack-job.ts')).evidencePackJob),
  packPreview: loaded(async () => (await import('../packs/pack-preview-job.ts')).packPreviewJob),
  previewSheet: loaded(async () => (await import('../sheets/preview-job.ts')).previewSheetJob),
  sheetRows: loaded(async () => (await import('../sheets/rows-job.ts')).sheetRowsJob),
  applySheet: loaded(async () => (await import('../sheets/apply-job.ts')).applySheetJob),
  handover: loaded(async () => (await import('../packs/handover-job.ts')).handoverJob),
  takeBackExchange: loaded(async () => (await import('../merge/take-back-job.ts')).takeBackJob),
}

export type JobName = keyof typeof jobs
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>

/** Runs one job by name, in whatever thread this is. */
export const runJob = <N extends JobName>(
  name: N,
  input: JobInput<N>,
  tools: JobTools,
): Promise<JobOutput<N>> => {
  // Sound because name, input and output are read from the same line of the registry.
  const job = jobs[name] as unknown as (
    input: JobInput<N>,
    tools: JobTools,
  ) => Promise<JobOutput<N>>
  return job(input, tools)
}

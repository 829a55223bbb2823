import type { ReportDocument } from '../../shared/domain/report/document.ts'
import type { JobTools } from './job.ts'

/**
 * Every kind of long work. What a job is made of is loaded with its first run: docx is as large as all the rest, and
 * most sessions export nothing.
 */
export const jobs = {
  renderReport: async (document: ReportDocument): Promise<Uint8Array> => {
    const { renderReport } = await import('../docx/render-report.ts')
    return renderReport(document)
  },
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

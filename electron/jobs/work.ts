import { randomUUID } from 'node:crypto'
import type { JobStage } from './job.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'
import type { Place } from './place.ts'

/** What is said of a job while it runs. */
export type JobTitle = {
  /** Chinese, shown beside the progress. */
  readonly title: string
  /** Whether the user may stop it. Left out: no. */
  readonly canCancel?: boolean
}

/** A job under way, as `work.progress` tells it. */
export type RunningJob = JobStage & {
  readonly id: string
  readonly title: string
  readonly canCancel: boolean
}

type Entry = JobTitle & {
  at: JobStage
  readonly stop: AbortController
  readonly ended: Promise<unknown>
}

const NOT_YET: JobStage = { stage: '', done: 0, total: null }

/** Long work: runs it, knows how far each job is, and stops it when asked. */
export const createWork = (place: Place) => {
  const running = new Map<string, Entry>()
  return {
    /** Throws what the job throws; `cancelled` when it was stopped. */
    run: <N extends JobName>(
      name: N,
      input: JobInput<N>,
      title: JobTitle,
    ): Promise<JobOutput<N>> => {
      const id = randomUUID()
      const stop = new AbortController()
      const report = (at: JobStage): void => {
        const entry = running.get(id)
        if (entry !== undefined) entry.at = at
      }
      const output = place.run(name, input, { report, signal: stop.signal })
      const ended = output.then(
        () => running.delete(id),
        () => running.delete(id),
      )
      running.set(id, { ...title, at: NOT_YET, stop, ended })
      return output
    },
    /** Oldest first. */
    progress: (): RunningJob[] =>
      [...running].map(([id, { title, canCancel = false, at }]) => ({
        id,
        title,
        canCancel,
        ...at,
      })),
    /** Says whether there was such a job that may be stopped. */
    cancel: (id: string): boolean => {
      const entry = running.get(id)
      if (entry?.canCancel !== true) return false
      entry.stop.abort()
      return true
    },
    /** Stops every job, also those a user may not stop, and waits for their end. */
    settle: async (): Promise<void> => {
      const entries = [...running.values()]
      for (const { stop } of entries) stop.abort()
      await Promise.all(entries.map(({ ended }) => ended))
    },
    close: (): void => place.close(),
  }
}
export type Work = ReturnType<typeof createWork>

import { setImmediate } from 'node:timers/promises'
import { Fault } from '../../shared/fault.ts'
import type { JobTools } from '../jobs/job.ts'

/** Tells how far a step is, lets others run, and ends the job when it was cancelled. Faults: `cancelled`. */
export const createPace =
  ({ report, signal }: JobTools) =>
  async (stage: string, done: number, total: number | null): Promise<void> => {
    report({ stage, done, total })
    await setImmediate()
    if (signal.aborted) throw new Fault('cancelled', {})
  }
export type Pace = ReturnType<typeof createPace>

import { setImmediate } from 'node:timers/promises'
import { Fault } from '../../shared/fault.ts'
import { createHeapKeeper } from '../jobs/heap-keeper.ts'
import type { JobTools } from '../jobs/job.ts'

/**
 * Tells how far a step is, lets others run, keeps the job small, and ends it when it was cancelled. Faults: `cancelled`.
 */
export const createPace = ({ report, signal }: JobTools) => {
  const keepSmall = createHeapKeeper()
  return async (stage: string, done: number, total: number | null): Promise<void> => {
    report({ stage, done, total })
    keepSmall()
    await setImmediate()
    if (signal.aborted) throw new Fault('cancelled', {})
  }
}
export type Pace = ReturnType<typeof createPace>

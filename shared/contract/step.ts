import { z } from 'zod'
import { defineContract } from './define.ts'

/** One step of the clerk: the changes it wrote, by which `changes.undo` takes it back. None when nothing changed. */
export const stepSchema = z.object({ changeIds: z.array(z.string()) })

export const changesContract = defineContract({
  /**
   * Takes a step back by compensating changes, in one transaction. A record somebody worked on since stays and is
   * counted in `kept`; when all of them do, nothing is written and the fault is `changed-since`. The step that is
   * answered, undone in its turn, does the first one again.
   */
  'changes.undo': {
    input: z.object({ changeIds: z.array(z.string()).min(1).max(2000) }),
    output: stepSchema.extend({ restored: z.number().int(), kept: z.number().int() }),
  },
})

import { z } from 'zod'
import { backupPlaceSchema } from '../domain/backup/backup.ts'
import { figureSumSchema } from '../domain/figure.ts'
import { defineContract } from './define.ts'
import { yearSchema } from './year.ts'

const totalsSchema = z.object({
  total: z.number().int(),
  done: z.number().int(),
  inProgress: z.number().int(),
  notStarted: z.number().int(),
  notApplicable: z.number().int(),
})

/** Something with a day: a check item of the plan, or a report that has to be handed in. */
const deadlineSchema = z.object({
  kind: z.enum(['check', 'report']),
  title: z.string(),
  due: z.iso.date(),
  /** Negative when the day has passed. */
  daysLeft: z.number().int(),
  taskId: z.string().nullable(),
  checkItemId: z.string().optional(),
  /** The template the report is made with. */
  templateId: z.string().optional(),
})

export const overviewContract = defineContract({
  'overview.get': {
    input: z.object({ year: yearSchema }),
    output: z.object({
      year: z.number().int(),
      carriedOn: z.boolean(),
      today: z.iso.date(),
      totals: totalsSchema,
      byGroup: z.array(
        totalsSchema.extend({ groupId: z.string(), number: z.string(), title: z.string() }),
      ),
      dueSoon: z.array(deadlineSchema),
      overdue: z.array(deadlineSchema),
      /** Tasks with entries but not one piece of evidence. */
      missingEvidence: z.array(
        z.object({
          taskId: z.string(),
          number: z.number().int(),
          title: z.string(),
          entries: z.number().int(),
        }),
      ),
      /** Tasks without a single entry. */
      withoutEntries: z.array(
        z.object({ taskId: z.string(), number: z.number().int(), title: z.string() }),
      ),
      entries: z.number().int(),
      evidence: z.number().int(),
      /** The sums most entries contribute to, largest first, at most eight. */
      figures: z.array(figureSumSchema.pick({ name: true, unit: true, total: true })),
      /** Conflicts waiting for a decision, of all years. */
      conflicts: z.number().int(),
      /** Figures of the year two people set differently. */
      disputedFigures: z.array(
        z.object({ entryId: z.string(), name: z.string(), unit: z.string() }),
      ),
      lastBackupAt: z.string().nullable(),
      backupPlace: backupPlaceSchema,
    }),
  },
})

import { z } from 'zod'
import { backupPlaceSchema } from '../domain/backup/backup.ts'
import { figureSumSchema } from '../domain/figure.ts'
import { defineContract } from './define.ts'
import { pagesSchema } from './reports.ts'
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

/** 股室 with the check items it answers for. `officeId` null: those nobody was named for. */
const officeProgressSchema = totalsSchema.extend({
  officeId: z.string().nullable(),
  name: z.string(),
  overdue: z.number().int(),
})

/** 重要日期 of the year of work: of the plan, and of the reports. */
const keyDaySchema = z.object({
  kind: z.enum(['check', 'report', 'publication']),
  title: z.string(),
  due: z.iso.date(),
  /** Negative when the day has passed. */
  daysLeft: z.number().int(),
  state: z.enum(['open', 'begun', 'done']),
  taskId: z.string().nullable(),
})

export const overviewContract = defineContract({
  /** 领导一页纸 as a Word file: how the year stands, on exactly one page. */
  'overview.leaderPage': {
    input: z.object({ year: yearSchema }),
    output: z.object({ savedAs: z.string(), bytes: z.number().int(), sha256: z.string() }),
    saves: { extensions: ['docx'] },
  },
  /** The bytes `overview.leaderPage` would write, to be shown and printed. */
  'overview.leaderPreview': { input: z.object({ year: yearSchema }), output: pagesSchema },
  'overview.get': {
    input: z.object({ year: yearSchema }),
    output: z.object({
      year: z.number().int(),
      carriedOn: z.boolean(),
      today: z.iso.date(),
      totals: totalsSchema,
      byGroup: z.array(
        totalsSchema.extend({
          groupId: z.string(),
          number: z.string(),
          title: z.string(),
          overdue: z.number().int(),
        }),
      ),
      /** Offices with check items of the year, in their order; last those without an office, if there are any. */
      byOffice: z.array(officeProgressSchema),
      keyDays: z.array(keyDaySchema),
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

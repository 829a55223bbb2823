import { z } from 'zod'
import { backupPlaceSchema } from '../domain/backup/backup.ts'
import { storeProblemSchema } from '../domain/backup/store-problem.ts'
import { LIMITS, lineSchema, optionalLineSchema } from '../domain/input-text.ts'
import { authorSchema, officeSchema } from '../domain/office.ts'
import { layoutProfileSchema } from '../domain/report/report.ts'
import { defineContract } from './define.ts'
import { yearSchema } from './year.ts'

export const officesContract = defineContract({
  /** In the order the clerk gave them; removed ones last. */
  'offices.list': { input: z.object({}), output: z.array(officeSchema) },
  'offices.save': {
    input: z.object({
      id: z.string().optional(),
      name: lineSchema(LIMITS.name),
      order: z.number().optional(),
      removed: z.boolean().optional(),
    }),
    output: officeSchema,
  },
})

export const authorsContract = defineContract({
  'authors.list': { input: z.object({}), output: z.array(authorSchema) },
  'authors.save': {
    input: z.object({
      id: z.string().optional(),
      name: lineSchema(LIMITS.name),
      officeId: z.string().nullish(),
      removed: z.boolean().optional(),
    }),
    output: authorSchema,
  },
})

/** What can be set. The first four travel with the data; the others belong to this PC. */
const settingsInputSchema = z.object({
  bureauName: optionalLineSchema(LIMITS.name).optional(),
  /** 主送机关 of the implementation report and of the annual report. */
  implementationRecipient: optionalLineSchema(LIMITS.headline).optional(),
  annualRecipient: optionalLineSchema(LIMITS.headline).optional(),
  layoutProfile: layoutProfileSchema.optional(),
  /** 当前操作人. */
  currentAuthorId: z.string().nullish(),
  /** The year the clerk last worked in. */
  lastYear: yearSchema.nullish(),
})

const settingsSchema = z.object({
  bureauName: z.string(),
  implementationRecipient: z.string(),
  annualRecipient: z.string(),
  layoutProfile: layoutProfileSchema,
  currentAuthorId: z.string().optional(),
  lastYear: z.number().int().optional(),
  /** The three questions of the first start are answered. */
  isSetUp: z.boolean(),
  /** The sample year is loaded. */
  hasSample: z.boolean(),
  /** Where this PC keeps the data; shown, never sent back. */
  dataDirectory: z.string(),
  version: z.string(),
  today: z.iso.date(),
})

export const settingsContract = defineContract({
  'settings.get': { input: z.object({}), output: settingsSchema },
  'settings.save': { input: settingsInputSchema, output: settingsSchema },
})

/** 示例数据: a sample year, marked, removable in one call. */
export const sampleContract = defineContract({
  'sample.load': {
    input: z.object({}),
    output: z.object({ year: z.number().int(), entries: z.number().int() }),
  },
  'sample.remove': {
    input: z.object({}),
    /** `kept`: sample records edited since, which stay. */
    output: z.object({ removed: z.number().int(), kept: z.number().int() }),
  },
})

export const storeContract = defineContract({
  /** 数据检查 in depth, now: the store, and every evidence file. `ok` when there is no problem at all. Faults: `cancelled`. */
  'store.check': {
    input: z.object({}),
    output: z.object({ ok: z.boolean(), problems: z.array(storeProblemSchema) }),
  },
  /** What the program found by itself: the last check in depth, and how backups are doing. */
  'store.state': {
    input: z.object({}),
    output: z.object({
      /** Null before the first check. */
      checkedAt: z.iso.datetime().nullable(),
      /** The latest day of an entry, where this PC says that day has not come: its clock, or that entry, is wrong. */
      dayToCome: z.iso.date().nullable(),
      problems: z.array(storeProblemSchema),
      lastBackupAt: z.iso.datetime().nullable(),
      /** Why the last backup the program made by itself failed; null when it did not. */
      backupFault: z.string().nullable(),
      /** The second place of backups. */
      backupPlace: backupPlaceSchema,
    }),
  },
})

import { z } from 'zod'
import { isoDateSchema } from '../date-schema.ts'
import { LIMITS, optionalLineSchema } from '../input-text.ts'
import { changedSentenceSchema } from './changed-sentences.ts'
import { LAYOUT_PROFILES } from './document.ts'
import { headExtraSchema } from './head-extra.ts'
import { placedFigureSchema } from './placed-figure.ts'
import { wordToVerifySchema } from './to-verify.ts'

/** What a bureau can choose for all its reports. */
export const layoutProfileSchema = z.enum(LAYOUT_PROFILES)

/** What a report can have: also values of its own. */
export const reportProfileSchema = z.enum([...LAYOUT_PROFILES, 'custom'])

/**
 * 报告的首尾: everything printed around the body. Empty texts are not printed. The fields of `headExtraSchema` may be
 * missing and then mean `HEAD_DEFAULTS`.
 */
export const reportHeadSchema = z.object({
  title: optionalLineSchema(LIMITS.headline),
  /** 主送机关, without the colon. */
  recipient: optionalLineSchema(LIMITS.headline),
  /** 抄送. */
  cc: optionalLineSchema(LIMITS.headline),
  /** 发文字号. */
  documentNumber: optionalLineSchema(LIMITS.documentNumber),
  /** 签发人. */
  signer: optionalLineSchema(LIMITS.name),
  /** 发文机关署名. */
  issuer: optionalLineSchema(LIMITS.headline),
  /** 成文日期. */
  datedOn: isoDateSchema,
  profile: reportProfileSchema,
  ...headExtraSchema.partial().shape,
})
export type ReportHead = z.output<typeof reportHeadSchema>

export const BLOCK_KINDS = ['heading', 'paragraph', 'table', 'gap', 'annex', 'task-table'] as const

/**
 * 段落: one element of a report.
 * - `gap` is a note to the clerk about what is missing; it is never printed
 * - `table` has a row a line and tabs between its cells; its first row is the head (`tableRows`)
 * - `annex` begins 附件, which lasts to the next one; its text is the title, after a label of its own if it has one
 * - `task-table` stands for the annex table of the tasks, filled from the ledger
 */
export const reportBlockSchema = z.object({
  id: z.string(),
  kind: z.enum(BLOCK_KINDS),
  level: z.number().int().min(1).max(4).optional(),
  /** For headings: the text without its number. */
  text: z.string(),
  /** For headings: the number as printed, e.g. `（一）`. */
  number: z.string().optional(),
  /** `drafted` from the ledger, or the clerk's `own` words, which a refresh never touches. */
  origin: z.enum(['drafted', 'own']),
  /** The entries its facts come from. */
  entryIds: z.array(z.string()),
  /** The facts beneath it have changed since it was drafted or last saved. */
  stale: z.boolean(),
  /** The figures of the text that certainly come from the ledger. */
  figures: z.array(placedFigureSchema).optional(),
  /** When `stale`: the sentences that say something else now. */
  changes: z.array(changedSentenceSchema).optional(),
  /** Taken from an earlier report, and still to be looked at. */
  toVerify: z.array(wordToVerifySchema).optional(),
})
export type ReportBlock = z.output<typeof reportBlockSchema>

export const REPORT_KINDS = ['implementation', 'annual', 'closing'] as const

/** 模板, as a list of templates shows it. */
export const templateSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(REPORT_KINDS),
  /** One the bureau made; those built in cannot be changed. */
  own: z.boolean(),
  /** The day of a year its report is due, `MM-DD`, and whether that is in the year after. */
  due: z.object({ monthDay: z.string(), inNextYear: z.boolean() }),
  parts: z.array(z.object({ id: z.string(), heading: z.string(), required: z.boolean() })),
})

export const reportSummarySchema = z.object({
  id: z.string(),
  templateId: z.string(),
  year: z.number().int(),
  title: z.string(),
  updatedAt: z.string(),
  sample: z.boolean(),
})
export type ReportSummary = z.output<typeof reportSummarySchema>

/** 报告: head and blocks in reading order. */
export const reportSchema = reportSummarySchema.extend({
  head: reportHeadSchema,
  blocks: z.array(reportBlockSchema),
  /** Drafted blocks the clerk removed; a refresh leaves them out and says how many. */
  removedBlocks: z.number().int(),
})
export type Report = z.output<typeof reportSchema>

import { z } from 'zod'
import { isoDateSchema } from '../date-schema.ts'
import { LIMITS, optionalLineSchema } from '../input-text.ts'
import { blockTextSchema } from '../report/block-text.ts'

/** The most blocks an existing text may have; more would be no report any more. */
export const MAX_BLOCKS = 5000

const lineField = optionalLineSchema(LIMITS.headline).optional()

/** 首尾 of an existing text, as far as it has them. What it does not have is left out. */
export const existingHeadSchema = z.object({
  /** 标题, its lines as one. */
  title: lineField,
  /** 主送机关, without the colon. */
  recipient: lineField,
  /** 发文字号. */
  documentNumber: optionalLineSchema(LIMITS.documentNumber).optional(),
  /** 签发人. */
  signer: optionalLineSchema(LIMITS.name).optional(),
  /** 份号. */
  copyNumber: optionalLineSchema(LIMITS.figureUnit).optional(),
  /** 密级和保密期限. */
  secrecy: optionalLineSchema(LIMITS.figureName).optional(),
  /** 紧急程度. */
  urgency: optionalLineSchema(LIMITS.figureUnit).optional(),
  /** 发文机关标志, without 文件. */
  letterheadName: lineField,
  /** 发文机关署名. */
  issuer: lineField,
  /** 联合发文机关 besides the issuer. */
  jointIssuers: z.array(optionalLineSchema(LIMITS.headline)).max(20).optional(),
  /** 成文日期. */
  datedOn: isoDateSchema.optional(),
  /** 附注, without its brackets. */
  note: lineField,
  /** 附件说明: the names, without 附件 and numbers. */
  attachments: z.array(optionalLineSchema(LIMITS.headline)).max(50).optional(),
  /** 抄送机关. */
  cc: lineField,
  /** 印发机关. */
  printedBy: lineField,
  /** 印发日期. */
  printedOn: isoDateSchema.optional(),
})
export type ExistingHead = z.output<typeof existingHeadSchema>

/**
 * - `heading` stands in a line of its own
 * - `paragraph` with a level is numbered and may begin with a heading (段首标题)
 * - `table` has a row a line and tabs between its cells
 * - `annex` begins 附件, which lasts to the next one; its text is the title
 */
export const EXISTING_KINDS = ['heading', 'paragraph', 'table', 'annex'] as const

/** One element of an existing text, in reading order. */
export const existingBlockSchema = z.object({
  kind: z.enum(EXISTING_KINDS),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  /** The number or label at its head as it stood there, such as `(一)` or `附件1`; not part of `text`. */
  number: z.string().max(40).optional(),
  text: blockTextSchema,
  /** What a web page or a printer left behind, such as `打印` or a page number: text, but hardly of the report. */
  debris: z.boolean().optional(),
  /** Line of the source it begins in, counted from 0. */
  line: z.number().int().min(0).optional(),
})
export type ExistingBlock = z.output<typeof existingBlockSchema>

/**
 * - `left-out` is not among head and blocks; its words are in `excerpt`
 * - `not-understood` stayed a paragraph
 * - `number` is a number that is kept as typed, or printed in another form
 * - `debris` looks as if it were not of the report
 * - `changed` is written in another form, such as a date in Chinese numerals
 * - `file` concerns the file as a whole
 */
export const NOTE_KINDS = [
  'left-out',
  'not-understood',
  'number',
  'debris',
  'changed',
  'file',
] as const

/** 说明: what the clerk should know of how a text was read. */
export const existingNoteSchema = z.object({
  kind: z.enum(NOTE_KINDS),
  message: z.string(),
  /** The words it is about. */
  excerpt: z.string().optional(),
  /** Line of the source, counted from 0. */
  line: z.number().int().optional(),
})
export type ExistingNote = z.output<typeof existingNoteSchema>

/** An existing text as it can be corrected and made a report of. */
export const existingDocumentSchema = z.object({
  head: existingHeadSchema,
  blocks: z.array(existingBlockSchema).max(MAX_BLOCKS),
})
export type ExistingDocument = z.output<typeof existingDocumentSchema>

/** 已有文字 as it was read. */
export const readDocumentSchema = existingDocumentSchema.extend({
  notes: z.array(existingNoteSchema),
  /** The text line by line as it was read, to be shown beside it. Tables have tabs between their cells. */
  source: z.array(z.string()),
  /** The file it was read from. */
  fileName: z.string().optional(),
  /** The year it seems to report on. */
  year: z.number().int().optional(),
})
export type ReadDocument = z.output<typeof readDocumentSchema>

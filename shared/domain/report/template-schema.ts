import { z } from 'zod'
import { LIMITS, lineSchema, optionalLineSchema, optionalTextSchema } from '../input-text.ts'
import { SIGNATURE_KINDS } from './document.ts'
import { NUMBER_STYLES } from './numbering.ts'
import { REPORT_KINDS, templateSummarySchema } from './report.ts'

/** Empty until the program gives one. */
const idSchema = z.string().max(LIMITS.name).default('')
const taskIdsSchema = z.array(z.string()).max(LIMITS.links)
const noteSchema = optionalTextSchema(LIMITS.note)

const chapterSchema = z.object({
  id: idSchema,
  heading: lineSchema(LIMITS.headline).optional(),
  taskIds: taskIdsSchema,
  gap: noteSchema.optional(),
})

/** What feeds a part, as `PartContent` says it. */
export const partContentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('facts'),
    chapters: z.union([z.literal('plan-groups'), z.array(chapterSchema).min(1).max(40)]),
    lead: z.enum(['run-in', 'numbered', 'none']),
    headings: z.enum(['own-line', 'run-in']).optional(),
    others: lineSchema(LIMITS.headline).optional(),
  }),
  z.object({
    kind: z.literal('not-applicable'),
    heading: lineSchema(LIMITS.headline).optional(),
    lead: optionalLineSchema(LIMITS.headline),
    citesTasks: z.boolean(),
  }),
  z.object({
    kind: z.literal('unfinished'),
    citesTasks: z.boolean(),
    form: z.enum(['to-finish', 'points', 'carried-over']).optional(),
  }),
  z.object({ kind: z.literal('attainment') }),
  z.object({
    kind: z.literal('clerk'),
    id: idSchema,
    gap: noteSchema,
    onlyIfEmpty: z.boolean().optional(),
  }),
])

export const templatePartSchema = z.object({
  id: z.string(),
  heading: lineSchema(LIMITS.headline),
  isUntitled: z.boolean().optional(),
  required: z.boolean(),
  content: z.array(partContentSchema).max(12),
})

const recipientSchema = z.enum(['implementationRecipient', 'annualRecipient'])
const ownRecipientSchema = optionalLineSchema(LIMITS.headline)
const signatureKindSchema = z.enum(SIGNATURE_KINDS)

export const numberingSchema = z.array(z.enum(NUMBER_STYLES)).min(1).max(4)

/** A template as the store keeps one of a bureau's own. */
export const templateSchema = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  title: lineSchema(LIMITS.headline),
  headline: lineSchema(LIMITS.headline),
  recipient: recipientSchema,
  ownRecipient: ownRecipientSchema.optional(),
  signatureKind: signatureKindSchema.optional(),
  due: z.object({
    monthDay: z.string(),
    inNextYear: z.boolean(),
    onlyYear: z.number().int().optional(),
  }),
  publishBy: z.object({ monthDay: z.string(), inNextYear: z.boolean() }).optional(),
  span: z.literal('plan').optional(),
  numbering: numberingSchema,
  opening: noteSchema,
  parts: z.array(templatePartSchema),
  closing: noteSchema,
  taskTable: optionalLineSchema(LIMITS.headline),
})

/** 模板 with all that can be changed in a bureau's own one; texts are patterns. */
export const templateDetailSchema = templateSummarySchema.extend({
  headline: z.string(),
  numbering: numberingSchema,
  opening: z.string(),
  closing: z.string(),
  parts: z.array(templatePartSchema),
  recipient: recipientSchema,
  /** Empty when the settings' line is used. */
  ownRecipient: z.string().default(''),
  signatureKind: signatureKindSchema.default('plain'),
  /** The annex table's title; empty for a report without one. */
  taskTable: z.string(),
})
export type TemplateDetail = z.output<typeof templateDetailSchema>

/** A part as a save gives it: by id one the template has, without a new one. */
export const templatePartInputSchema = z.object({
  id: z.string().optional(),
  heading: lineSchema(LIMITS.headline),
  isUntitled: z.boolean().optional(),
  required: z.boolean(),
  /** What was done on these tasks. */
  taskIds: taskIdsSchema.min(1).optional(),
  /** What was done, by the groups of the plan. */
  usesGroups: z.boolean().optional(),
  /** All that feeds the part; left out with the two above, it stays what it is. */
  content: z.array(partContentSchema).min(1).max(12).optional(),
})
export type TemplatePartInput = z.output<typeof templatePartInputSchema>

/** What a save changes. What is left out stays. */
export const templateChangeSchema = z.object({
  title: lineSchema(LIMITS.headline).optional(),
  headline: lineSchema(LIMITS.headline).optional(),
  numbering: numberingSchema.optional(),
  opening: noteSchema.optional(),
  closing: noteSchema.optional(),
  recipient: recipientSchema.optional(),
  ownRecipient: ownRecipientSchema.optional(),
  signatureKind: signatureKindSchema.optional(),
  taskTable: optionalLineSchema(LIMITS.headline).optional(),
  /** All parts, in their order. */
  parts: z.array(templatePartInputSchema).min(1).max(30).optional(),
})
export type TemplateChange = z.output<typeof templateChangeSchema>

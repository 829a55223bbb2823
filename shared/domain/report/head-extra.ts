import { z } from 'zod'
import { isoDateSchema } from '../date-schema.ts'
import { LIMITS, optionalLineSchema, optionalTextSchema } from '../input-text.ts'
import {
  COLOPHON_PLACES,
  DIGIT_FONTS,
  FONT_SETS,
  LAYOUT_KINDS,
  LANDSCAPE_NUMBERS,
  PAGE_NUMBER_PLACES,
  SIGNATURE_KINDS,
} from './document.ts'
import { NUMBER_STYLES } from './numbering.ts'
import { OFFICE_VALUES, pageValuesSchema } from './page-fit.ts'

const lineField = optionalLineSchema(LIMITS.headline)
const textField = optionalTextSchema(LIMITS.note)

/**
 * 版头, 版记 and the choices of the layout: what a report has besides the head every report has.
 *
 * None of it is ever required, so that a report written before the field existed goes on unchanged.
 */
export const headExtraSchema = z.object({
  layoutKind: z.enum(LAYOUT_KINDS),
  /** Values of the profile `custom`. One value, not five: they are right or wrong together. */
  pageValues: pageValuesSchema,
  fontSet: z.enum(FONT_SETS),
  digitFont: z.enum(DIGIT_FONTS),
  pageNumbers: z.enum(PAGE_NUMBER_PLACES),
  landscapeNumbers: z.enum(LANDSCAPE_NUMBERS),
  hasLetterhead: z.boolean(),
  /** 发文机关标志 when it is not the issuer's name. */
  letterheadName: lineField,
  /** Whether 文件 stands behind the name. */
  hasFileWord: z.boolean(),
  /** 联合发文机关 besides the issuer, a line each. */
  jointIssuers: textField,
  /** 份号. */
  copyNumber: optionalLineSchema(LIMITS.figureUnit),
  /** 密级和保密期限. */
  secrecy: optionalLineSchema(LIMITS.figureName),
  /** 紧急程度. */
  urgency: optionalLineSchema(LIMITS.figureUnit),
  signatureKind: z.enum(SIGNATURE_KINDS),
  /** 签发人职务, printed beside 签名章. */
  signerOffice: lineField,
  /** 附注. */
  note: lineField,
  /** 出席, 请假 and 列席 of 纪要. */
  attended: textField,
  excused: textField,
  observed: textField,
  hasColophon: z.boolean(),
  colophonPlace: z.enum(COLOPHON_PLACES),
  recipientInColophon: z.boolean(),
  /** 印发机关. */
  printedBy: lineField,
  /** 印发日期; null is 成文日期. */
  printedOn: isoDateSchema.nullable(),
  /** 附件说明: names of annexes, a line each, besides the table of the tasks; empty names those the report has. */
  attachments: textField,
  /** How its headings are numbered; null as the template has it. */
  numbering: z.array(z.enum(NUMBER_STYLES)).min(1).max(4).nullable(),
  /** Made of an existing text: nothing is drafted into it until the clerk asks for that. */
  isFromText: z.boolean(),
  /** The year of the text it was made of, when that is an earlier one. */
  fromTextOf: z.number().int().nullable(),
})
export type HeadExtra = Readonly<z.output<typeof headExtraSchema>>

/** What a field means that was never filled. */
export const HEAD_DEFAULTS: HeadExtra = {
  layoutKind: 'document',
  pageValues: OFFICE_VALUES,
  fontSet: 'official',
  digitFont: 'times',
  pageNumbers: 'mirrored',
  landscapeNumbers: 'turned',
  hasLetterhead: false,
  letterheadName: '',
  hasFileWord: true,
  jointIssuers: '',
  copyNumber: '',
  secrecy: '',
  urgency: '',
  signatureKind: 'plain',
  signerOffice: '',
  note: '',
  attended: '',
  excused: '',
  observed: '',
  hasColophon: false,
  colophonPlace: 'own-page',
  recipientInColophon: false,
  printedBy: '',
  printedOn: null,
  attachments: '',
  numbering: null,
  isFromText: false,
  fromTextOf: null,
}

/** Names of the fields, in the order they are kept in. */
export const HEAD_EXTRA_FIELDS = Object.keys(headExtraSchema.shape)

const partialSchema = headExtraSchema.partial()
const DEFAULTS: Readonly<Record<string, unknown>> = HEAD_DEFAULTS

const isDefault = (field: string, value: unknown): boolean =>
  JSON.stringify(value) === JSON.stringify(DEFAULTS[field])

/**
 * The fields of a head that say something, each checked: a value this program does not know, such as one of a newer
 * program, is left out and so means the default.
 */
export const knownHeadExtra = (valueOf: (field: string) => unknown): Partial<HeadExtra> => {
  const known: Record<string, unknown> = {}
  for (const field of HEAD_EXTRA_FIELDS) {
    const read = partialSchema.safeParse({ [field]: valueOf(field) })
    const value = read.success ? Reflect.get(read.data, field) : undefined
    if (value !== undefined && !isDefault(field, value)) known[field] = value
  }
  return partialSchema.parse(known)
}

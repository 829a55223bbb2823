import { WORDS_TO_VERIFY_MAX, wordToVerifySchema } from '../report/to-verify.ts'
import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { type Patch, type RecordKind, REMOVED_FIELD, TAKEN_OUT_FIELD } from '../change/change.ts'
import { checkStatusSchema } from '../check.ts'
import { isoDateSchema } from '../date-schema.ts'
import { EXCHANGE_LIMITS } from './exchange-limits.ts'
import { FIGURE_MAX, figureInputSchema } from '../figure.ts'
import { LIMITS } from '../input-text.ts'
import { DUTY, dutyFieldSchema, requirementSchema } from '../item/item-record.ts'
import { FIGURE, LINK } from '../ledger-record.ts'
import { BLOCK_KINDS } from '../report/report.ts'

type Test = (value: unknown) => boolean

const passes =
  (schema: z.ZodType): Test =>
  (value) =>
    schema.safeParse(value).success

const isText: Test = (value) => typeof value === 'string'
const isTextOrNull: Test = (value) => value === null || typeof value === 'string'
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value)
const isFlag: Test = (value) => value === true || value === null || value === false
const isYear: Test = passes(z.int().min(1900).max(2999))
const isDay: Test = passes(isoDateSchema)

/** Whether a text can stand between two others in the order of blocks. */
const isPosition: Test = (value) => {
  if (typeof value !== 'string') return false
  try {
    generateKeyBetween(value, null)
    return true
  } catch {
    return false
  }
}

const isFigure: Test = passes(
  z
    .object({
      position: z.int(),
      name: z.string(),
      value: z.number().min(0).max(FIGURE_MAX),
      unit: z.string(),
    })
    .nullable(),
)
const isPeriod: Test = passes(z.object({ on: isoDateSchema, until: isoDateSchema.nullable() }))
const isState: Test = passes(
  z
    .object({
      status: checkStatusSchema,
      doneOn: isoDateSchema.nullish(),
      reason: z.string().nullish(),
    })
    .nullable(),
)

const isDuty = (field: string, value: unknown): boolean =>
  isYear(Number(field.slice(DUTY.length))) && dutyFieldSchema.nullable().safeParse(value).success

/** What the known fields of each kind hold. A field not named here is carried along and read by nobody. */
const FIELDS: Readonly<Record<RecordKind, Readonly<Record<string, Test>>>> = {
  ledgerEntry: {
    period: isPeriod,
    text: isText,
    officeId: isTextOrNull,
    documentNumber: isTextOrNull,
  },
  evidence: {
    entryId: isText,
    sha256: passes(z.string().regex(/^[0-9a-f]{64}$/)),
    name: isText,
    size: passes(z.int().min(0).max(EXCHANGE_LIMITS.evidence)),
    mediaType: isText,
    on: isDay,
    caption: isTextOrNull,
  },
  check: {
    checkItemId: isText,
    year: isYear,
    state: isState,
    note: isTextOrNull,
    officeId: isTextOrNull,
    person: isTextOrNull,
  },
  office: { name: isText, order: isNumber },
  author: { name: isText, officeId: isTextOrNull },
  setting: { value: isTextOrNull },
  report: { templateId: isText, year: isYear, title: isTextOrNull, datedOn: isDay },
  reportBlock: {
    reportId: isText,
    position: isPosition,
    kind: passes(z.enum(BLOCK_KINDS)),
    level: passes(z.int().min(1).max(4).nullable()),
    text: isText,
    origin: passes(z.enum(['drafted', 'own'])),
    slot: isTextOrNull,
    basis: isTextOrNull,
    entryIds: passes(z.array(z.string())),
    toVerify: passes(z.array(wordToVerifySchema).max(WORDS_TO_VERIFY_MAX)),
    [TAKEN_OUT_FIELD]: isFlag,
  },
  findingNote: {
    reportId: isText,
    rule: passes(z.int()),
    reason: isText,
    blockId: isTextOrNull,
    excerpt: isTextOrNull,
  },
  template: {},
  checkItem: {
    taskId: isText,
    text: isText,
    requirement: passes(requirementSchema),
    fromYear: isYear,
    hiddenFrom: isYear,
    position: isPosition,
  },
  entryDraft: {
    year: isYear,
    text: isText,
    officeId: isTextOrNull,
    sourceOn: isDay,
    sourceYear: isYear,
    entryId: isTextOrNull,
    checkItemIds: passes(z.array(z.string()).max(LIMITS.links)),
    figures: passes(z.array(figureInputSchema).max(LIMITS.figures)),
    usedAs: isTextOrNull,
  },
}

/** What a member of a set must hold; undefined for a field that is none. */
const memberTest = (kind: RecordKind, field: string): Test | undefined => {
  if (kind === 'ledgerEntry' && field.startsWith(LINK)) return isFlag
  if (kind === 'ledgerEntry' && field.startsWith(FIGURE)) return isFigure
  if (kind !== 'checkItem' || !field.startsWith(DUTY)) return undefined
  return (value) => isDuty(field, value)
}

const isSound = (kind: RecordKind, field: string, value: unknown): boolean => {
  if (field === REMOVED_FIELD) return value === 0 || value === 1
  if (field === 'sample') return isFlag(value)
  const isMember = memberTest(kind, field)
  if (isMember !== undefined) return isMember(value)
  // A field that was emptied says nothing false.
  if (value === null && kind !== 'reportBlock') return true
  const test = Object.hasOwn(FIELDS[kind], field) ? FIELDS[kind][field] : undefined
  return test === undefined || test(value)
}

/**
 * The first field of a change that holds what its kind of record cannot hold, or undefined. A file with right hashes
 * may still have been made by hand: what got past here could neither be shown nor taken into the tables.
 */
export const unsoundFieldOf = (
  kind: RecordKind,
  recordId: string,
  patch: Patch,
): string | undefined => {
  const wrong = Object.keys(patch).find((field) => !isSound(kind, field, patch[field]))
  if (wrong !== undefined || kind !== 'check') return wrong
  const [item, year] = recordId.split('@')
  if (patch['checkItemId'] !== undefined && patch['checkItemId'] !== item) return 'checkItemId'
  return patch['year'] !== undefined && patch['year'] !== Number(year) ? 'year' : undefined
}

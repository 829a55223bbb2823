import type { AppClient } from '../../shared/contract/index.ts'
import { isoDateSchema } from '../../shared/domain/date-schema.ts'
import { type IsoDate, yearOf } from '../../shared/domain/date.ts'
import { FIGURE_MAX, type FigureInput } from '../../shared/domain/figure.ts'
import { LIMITS } from '../../shared/domain/input-text.ts'
import type { LedgerEntry } from '../../shared/domain/ledger.ts'

/** A figure as it is being typed; `value` stays the text the clerk typed until it is sent. */
export type FigureRow = {
  readonly key: number
  readonly name: string
  readonly value: string
  readonly unit: string
}

/** An entry as it is being typed. */
export type EntryForm = {
  /** A day, or what was typed and is none. */
  readonly on: string | undefined
  readonly until: string | undefined
  readonly officeId: string | undefined
  readonly documentNumber: string
  readonly text: string
  readonly figures: readonly FigureRow[]
  readonly checkItemIds: readonly string[]
}

/** All of it but the text. */
export type OtherFields = Omit<EntryForm, 'text'>

type SaveInput = Parameters<AppClient['ledger.save']>[0]

/** What a new entry starts with. */
export type EntrySeed = Pick<EntryForm, 'on' | 'officeId' | 'checkItemIds'> & {
  /** Last year's words, to be brought up to date. */
  readonly text?: string
}

export const newForm = (seed: EntrySeed): EntryForm => ({
  until: undefined,
  documentNumber: '',
  text: '',
  figures: [],
  ...seed,
})

export const formOf = (entry: LedgerEntry): EntryForm => ({
  on: entry.on,
  until: entry.until,
  officeId: entry.officeId,
  documentNumber: entry.documentNumber ?? '',
  text: entry.text,
  figures: entry.figures.map(({ name, value, unit }, key) => ({
    key,
    name,
    value: String(value),
    unit,
  })),
  checkItemIds: entry.checkItemIds,
})

/** The day a new entry starts with: today, if today lies in the year of work; else the clerk says which. */
export const firstDay = (today: IsoDate, year: number): IsoDate | undefined =>
  yearOf(today) === year ? today : undefined

/** Reads a figure as typed: `1 286`, `1,286`, `１２８６`, `12.5`, `12。5`. Undefined when it is not a number. */
export const readValue = (typed: string): number | undefined => {
  const plain = typed.normalize('NFKC').trim().replace('。', '.')
  const isNumber = /^(?:\d+|\d{1,3}(?:[\s,]\d{3})+)(?:\.\d*)?$|^\.\d+$/.test(plain)
  return isNumber ? Number(plain.replace(/[\s,]/g, '')) : undefined
}

const isBlank = (row: FigureRow): boolean =>
  row.name.trim() === '' && row.value.trim() === '' && row.unit.trim() === ''

/** Whether two states of the form say the same; blank figure rows and their keys do not count. */
export const isSameForm = (one: EntryForm, other: EntryForm): boolean =>
  JSON.stringify(essence(one)) === JSON.stringify(essence(other))

const essence = (form: EntryForm): unknown => [
  form.on ?? null,
  form.until ?? null,
  form.officeId ?? null,
  form.documentNumber.trim(),
  form.text.trim(),
  form.figures
    .filter((row) => !isBlank(row))
    .map(({ name, value, unit }) => [name.trim(), readValue(value) ?? value, unit.trim()]),
  form.checkItemIds.toSorted(),
]

/** Adds a row; without a figure an empty one. */
export const addFigure = (
  rows: readonly FigureRow[],
  figure?: FigureInput,
): readonly FigureRow[] => {
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
  const added = {
    key,
    name: figure?.name ?? '',
    value: figure === undefined ? '' : String(figure.value),
    unit: figure?.unit ?? '',
  }
  return [...rows.filter((row) => figure === undefined || !isBlank(row)), added]
}

/** Figures found in the sentence that no row says yet: same value and unit is taken for the same fact. */
export const notYetTaken = (
  found: readonly FigureInput[],
  rows: readonly FigureRow[],
): FigureInput[] =>
  found.filter(
    (figure) =>
      !rows.some((row) => readValue(row.value) === figure.value && row.unit === figure.unit),
  )

/** What is wrong with a form, by field; figure problems by the key of their row. */
export type FormProblems = {
  readonly on?: string
  readonly until?: string
  readonly text?: string
  readonly documentNumber?: string
  readonly checkItemIds?: string
  readonly figures: Readonly<Record<number, string>>
}

export const hasProblems = ({ figures, ...fields }: FormProblems): boolean =>
  Object.keys(figures).length > 0 || Object.values(fields).some((text) => text !== undefined)

/** Looks the form over before it is sent. The store decides; this only says the obvious at once and in place. */
export const problemsOf = (form: EntryForm, today: IsoDate): FormProblems => {
  const figures: Record<number, string> = {}
  for (const row of form.figures) {
    const problem = isBlank(row) ? undefined : figureProblem(row)
    if (problem !== undefined) figures[row.key] = problem
  }
  return {
    on: dateProblem(form.on, today),
    until: untilProblem(form, today),
    text: textProblem(form.text),
    documentNumber:
      form.documentNumber.trim().length > LIMITS.documentNumber
        ? `最多${LIMITS.documentNumber}个字`
        : undefined,
    checkItemIds: form.checkItemIds.length > LIMITS.links ? `最多选${LIMITS.links}项` : undefined,
    figures,
  }
}

const isDay = (text: string): boolean => isoDateSchema.safeParse(text).success

const NOT_A_DAY = '没有这一天，应写成2024-03-05'

const dateProblem = (on: string | undefined, today: IsoDate): string | undefined => {
  if (on === undefined) return '请填写日期'
  if (!isDay(on)) return NOT_A_DAY
  return on > today ? `还没有到（今天是${today}）` : undefined
}

const untilProblem = ({ on, until }: EntryForm, today: IsoDate): string | undefined => {
  if (until === undefined) return undefined
  if (!isDay(until)) return NOT_A_DAY
  if (on !== undefined && isDay(on) && until < on) return '不能早于开始日期'
  return until > today ? `还没有到（今天是${today}）` : undefined
}

const textProblem = (text: string): string | undefined => {
  if (text.trim() === '') return '请写明做了什么'
  return text.trim().length > LIMITS.entryText ? `最多${LIMITS.entryText}个字` : undefined
}

const figureProblem = (row: FigureRow): string | undefined => {
  if (row.name.trim() === '') return '请填写名称'
  if (row.name.trim().length > LIMITS.figureName) return `名称最多${LIMITS.figureName}个字`
  if (row.unit.trim().length > LIMITS.figureUnit) return `单位最多${LIMITS.figureUnit}个字`
  const value = readValue(row.value)
  if (value === undefined) return '数值应为数字，如 64 或 12.5'
  if (value > FIGURE_MAX) return '数值太大'
  return Number(value.toFixed(4)) === value ? undefined : '最多四位小数'
}

/** Every field of a form as it is sent; empty ones are emptied. */
const allFields = (form: EntryForm & { readonly on: IsoDate }) => ({
  on: form.on,
  until: form.until ?? null,
  text: form.text,
  officeId: form.officeId ?? null,
  documentNumber: form.documentNumber.trim() === '' ? null : form.documentNumber,
  checkItemIds: [...form.checkItemIds],
  figures: form.figures
    .filter((row) => !isBlank(row))
    .map(({ name, value, unit }) => ({ name, value: readValue(value) ?? 0, unit })),
})

/**
 * What is sent to the store. Of an entry that is there already only what differs from `opened` goes: what was changed
 * in another window meanwhile stays.
 */
export const toSaveInput = (
  form: EntryForm & { readonly on: IsoDate },
  entry?: { readonly id: string; readonly opened: EntryForm },
): SaveInput => {
  const fields = allFields(form)
  if (entry === undefined) return fields
  const before: Readonly<Record<string, unknown>> = {
    ...allFields({ ...entry.opened, on: form.on }),
    on: entry.opened.on,
  }
  const changed = Object.entries(fields).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  )
  return { ...Object.fromEntries(changed), id: entry.id }
}

/** What the fields that are sent held when the entry was opened. */
export const seenOf = (sent: SaveInput, opened: EntryForm): SaveInput['seen'] =>
  Object.fromEntries(
    Object.entries(allFields({ ...opened, on: opened.on ?? '' })).filter(
      ([field]) => field in sent,
    ),
  )

/** A form somebody is typing in, when what is stored changes beneath it: only what they touched stays as it is. */
export const rebased = (form: EntryForm, opened: EntryForm, stored: EntryForm): EntryForm => {
  const kept = Object.entries(form).filter(
    // Sound because a form has the fields of every other.
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(opened[field as keyof EntryForm]),
  )
  return { ...stored, ...Object.fromEntries(kept) }
}

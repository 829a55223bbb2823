import type { IsoDate } from '../date.ts'
import { chineseDate } from '../date.ts'
import type { FigureInput } from '../figure.ts'
import { LIMITS, normaliseInput, normaliseLine } from '../input-text.ts'
import type { DateSpan } from './date-span.ts'
import type { FlatRow } from './flat-sheet.ts'
import type { ItemMatcher } from './match-items.ts'
import { matchOffice, type OfficeMatch } from './match-office.ts'
import { readDate } from './read-date.ts'
import { figuresOfRow } from './row-figures.ts'
import type { SheetChoices, SheetContext } from './sheet-context.ts'
import type { SheetField } from './sheet-field.ts'
import { stateMark } from './state-mark.ts'
import type { SheetCell } from './workbook.ts'

/** An entry a row makes. */
export type RowEntry = {
  readonly on: IsoDate
  readonly until: IsoDate | null
  readonly text: string
  readonly office: OfficeMatch | undefined
  readonly documentNumber: string
  readonly checkItemIds: readonly string[]
  readonly figures: readonly FigureInput[]
  readonly notes: readonly string[]
}

/** A row read as an entry, or the reason (Chinese) why it cannot be one. */
export type ReadRow = RowEntry | { readonly reason: string }

/** What rows of one table are read with. */
export type RowReader = {
  readonly context: SheetContext
  readonly choices: SheetChoices
  readonly heads: readonly string[]
  readonly fields: readonly SheetField[]
  readonly matchItems: ItemMatcher
}

/** What stands around a row: the year of its table, and the heading it stands under. */
export type RowPlace = { readonly year: number | undefined; readonly group: string }

type Placed = { readonly head: string; readonly cell: SheetCell }

/** A tick under 完成情况 is no word of what was done. */
const SAYING: readonly SheetField[] = ['title', 'text', 'detail']

const isTick = ({ head, cell }: Placed): boolean => stateMark(head, cell.text) === 'done'

/** The cells of a kind with words in them. */
const wordsOf = (row: FlatRow, reader: RowReader, field: SheetField): Placed[] =>
  cellsOf(row, reader, field).filter((placed) => !isTick(placed))

const saidOf = (row: FlatRow, reader: RowReader): Placed[] =>
  SAYING.flatMap((field) => cellsOf(row, reader, field))

/** The ledger holds what was done; what a table says was not is listed. */
const notDone = (row: FlatRow, reader: RowReader): string | undefined => {
  const open = saidOf(row, reader).find(
    ({ head, cell }) => stateMark(head, cell.text) === 'not-done',
  )
  return open === undefined
    ? undefined
    : `“${open.head}”写的是“${open.cell.text}”，台账只记已经做了的事`
}

/** The cells of a kind. Where a title is merged over the next column too, it stands once. */
const cellsOf = (row: FlatRow, { fields, heads }: RowReader, field: SheetField): Placed[] =>
  fields.flatMap((each, column) => {
    const cell = row.cells[column] ?? null
    return each === field && cell !== null ? [{ head: heads[column] ?? '', cell }] : []
  })

const brokenReason = ({ head, cell }: Placed): string | undefined => {
  const title = head === '' ? '这一格' : `“${head}”`
  if (cell.isError === true) return `${title}是公式错误${cell.text}，请在原表中改正`
  if (cell.hasNoValue === true) {
    return `${title}的公式没有存下结果，请在WPS或Excel中打开原表、保存一次后再试`
  }
  return undefined
}

const WORDS: readonly SheetField[] = ['date', 'until', 'title', 'text']

const firstBroken = (row: FlatRow, reader: RowReader): string | undefined => {
  for (const field of WORDS) {
    for (const placed of cellsOf(row, reader, field)) {
      const reason = brokenReason(placed)
      if (reason !== undefined) return reason
    }
  }
  return undefined
}

type When = { readonly span: DateSpan; readonly notes: readonly string[] }

const readWhen = (row: FlatRow, reader: RowReader, place: RowPlace): When | { reason: string } => {
  const [begin] = cellsOf(row, reader, 'date')
  const [end] = cellsOf(row, reader, 'until')
  const started = begin ?? end
  if (started === undefined) {
    const group = readDate({ text: place.group }, place.year)
    if (place.group !== '' && group.span !== undefined) return group
    return { reason: '没有写日期' }
  }
  const from = readDate(started.cell, place.year)
  if (from.span === undefined || begin === undefined || end === undefined) return from
  const to = readDate(end.cell, place.year ?? Number(from.span.from.slice(0, 4)))
  if (to.span === undefined)
    return { ...from, notes: [...from.notes, `结束时间${to.reason}，没有记`] }
  if (to.span.to < from.span.from) {
    return { ...from, notes: [...from.notes, `结束时间${end.cell.text}早于开始，没有记`] }
  }
  return {
    span: { from: from.span.from, to: to.span.to, grain: to.span.grain },
    notes: [...from.notes, ...to.notes],
  }
}

type Days = {
  readonly on: IsoDate
  readonly until: IsoDate | null
  readonly notes: readonly string[]
}

/** The ledger holds what happened: a span that is not over yet ends today. */
const withinLedger = (
  { span, notes }: When,
  { today, years }: SheetContext,
): Days | { reason: string } => {
  const year = Number(span.from.slice(0, 4))
  if (span.from > today)
    return { reason: `${chineseDate(span.from)}还没有到，台账只记已经发生的事` }
  if (year < years.from || year > years.to) {
    return { reason: `${year}年不在可用年度内（${years.from}年至${years.to}年）` }
  }
  const isOpen = span.to > today
  const to = isOpen ? today : span.to
  return {
    on: span.from,
    until: to === span.from ? null : to,
    notes: isOpen ? [...notes, `${chineseDate(span.to)}还没有到，先记到今天`] : notes,
  }
}

const sentence = (text: string): string => normaliseInput(text).replace(/[。；;，,]+$/u, '')

const labelled = ({ head, cell }: Placed): string =>
  head === '' ? cell.text : `${head.split('·').at(-1) ?? head}：${cell.text}`

/** What the words of a row come to: title and content, and in the end what other columns say. */
const textOf = (row: FlatRow, reader: RowReader, more: readonly string[]): string => {
  // Where only a tick says that it was done, the task says what.
  const isTicked = saidOf(row, reader).some(isTick)
  const tasks = isTicked ? cellsOf(row, reader, 'item') : []
  const named = tasks.filter(({ cell }) => /\p{Script=Han}{4}/u.test(cell.text))
  const titles = [...named, ...wordsOf(row, reader, 'title')].map(({ cell }) => cell.text)
  const [content = '', ...others] = wordsOf(row, reader, 'text').map(({ cell }) => cell.text)
  // A content that says its title again is not told twice.
  const heading = titles.filter((title) => !content.includes(sentence(title)))
  const main = [...heading, content].filter((piece) => piece.trim() !== '').map(sentence)
  const details = [...others, ...wordsOf(row, reader, 'detail').map(labelled), ...more]
    .filter((piece) => piece.trim() !== '')
    .map(sentence)
  if (main.length === 0) return ''
  if (details.length === 0)
    return normaliseInput(
      [...heading.map(sentence), content].filter((piece) => piece.trim() !== '').join('：'),
    )
  return `${main.join('：')}。${details.join('；')}`
}

const soundText = (text: string): { reason: string } | undefined => {
  if (text === '') return { reason: '没有写工作内容' }
  return text.length > LIMITS.entryText
    ? { reason: `内容有${text.length}字，一条记录最多${LIMITS.entryText}字，请在原表中分成几行` }
    : undefined
}

const officeOf = (row: FlatRow, reader: RowReader) => {
  const said = cellsOf(row, reader, 'office')
    .filter((placed) => brokenReason(placed) === undefined)
    .map(({ cell }) => cell.text)
    .join('、')
  return matchOffice(said, reader.context.offices, reader.choices.offices ?? [])
}

const numberOf = (row: FlatRow, reader: RowReader): string =>
  normaliseLine(cellsOf(row, reader, 'documentNumber')[0]?.cell.text ?? '').slice(
    0,
    LIMITS.documentNumber,
  )

/** Reads one row of a table as an entry of the ledger. */
export const readRow = (row: FlatRow, reader: RowReader, place: RowPlace): ReadRow => {
  const broken = firstBroken(row, reader)
  if (broken !== undefined) return { reason: broken }
  const open = notDone(row, reader)
  if (open !== undefined) return { reason: open }
  const when = readWhen(row, reader, place)
  if ('reason' in when && when.reason !== undefined) return { reason: when.reason }
  // Sound because a reading without a reason has a span.
  const days = withinLedger(when as When, reader.context)
  if ('reason' in days) return days
  const office = officeOf(row, reader)
  const words = textOf(row, reader, [])
  const numbers = figuresOfRow(cellsOf(row, reader, 'figure'), words)
  const others = office.others.length === 0 ? [] : [`配合：${office.others.join('、')}`]
  const text = textOf(row, reader, [...numbers.words, ...others])
  const unsound = soundText(text)
  if (unsound !== undefined) return unsound
  const said = cellsOf(row, reader, 'item').map(({ cell }) => cell.text)
  const items = reader.matchItems({
    said,
    text,
    group: place.group,
    byWords: reader.choices.proposeLinks !== false,
  })
  const hidden = row.isHidden ? ['这一行在原表中是隐藏的'] : []
  return {
    ...days,
    text,
    office: office.office,
    documentNumber: numberOf(row, reader),
    checkItemIds: items.checkItemIds,
    figures: numbers.figures,
    notes: [...days.notes, ...numbers.notes, ...items.notes, ...hidden],
  }
}

import { normaliseInput, normaliseLine } from '../input-text.ts'
import { numberHeadings, STANDARD_NUMBERING, type NumberStyle } from '../report/numbering.ts'
import { annexLabelOf } from '../report/annex-label.ts'
import type { ExistingBlock, ExistingNote } from './document.ts'
import { type Mark, markAt, standardForm } from './mark.ts'

type Level = 1 | 2 | 3 | 4

/** A block of a report, made of an existing one. */
export type PrintedBlock = {
  readonly kind: ExistingBlock['kind']
  readonly level?: Level
  readonly text: string
}

/** The blocks of a report with the way its headings are numbered, and what became of the numbers. */
export type PrintedNumbers = {
  readonly blocks: readonly PrintedBlock[]
  readonly numbering: readonly NumberStyle[]
  readonly notes: readonly ExistingNote[]
}

/** Whether the program leaves the number of a heading to its text. */
const bringsNumber = (text: string): boolean =>
  numberHeadings([{ kind: 'heading', level: 1, text }])[0] === undefined

/** A level of which no heading has a number is not numbered; the rest is as GB/T 9704 has it. */
const numberingOf = (blocks: readonly ExistingBlock[]): readonly NumberStyle[] =>
  STANDARD_NUMBERING.map((style, index) => {
    const ofLevel = blocks.filter(({ kind, level }) => level === index + 1 && kind !== 'table')
    const isPlain = ofLevel.length > 0 && ofLevel.every(({ number }) => number === undefined)
    return isPlain ? 'none' : style
  })

/** Counts per level, of the numbers the source has. */
type Counts = number[]

/** A heading of a level begins the deeper ones anew. */
const beginDeeper = (counts: Counts, level: Level): void => {
  counts.length = Math.min(counts.length, level + 1)
}

type Printed = { readonly block: PrintedBlock; readonly notes: readonly ExistingNote[] }

const keptNote = (typed: string, { text, line }: ExistingBlock): ExistingNote => ({
  kind: 'number',
  message: `序号“${typed}”与前面的序号不连续，原样保留，请核对。`,
  excerpt: `${typed}${text}`.slice(0, 60),
  ...(line === undefined ? {} : { line }),
})

/** A number that stays in the text, in a form the program takes for one; else the whole is plain text. */
const keep = (block: ExistingBlock, mark: Mark, counts: Counts, expected: number): Printed => {
  const { kind, level = 1, number = '', text } = block
  const typed = [`${number}${text}`, `${standardForm(mark)}${text}`].find(bringsNumber)
  const notes = expected === mark.count ? [] : [keptNote(number, block)]
  if (typed === undefined) return { block: { kind: 'paragraph', text: `${number}${text}` }, notes }
  beginDeeper(counts, level)
  counts[level] = expected
  return { block: { kind, level, text: typed }, notes }
}

const printNumbered = (block: ExistingBlock, mark: Mark, counts: Counts): Printed => {
  const { kind, level = 1, text } = block
  const expected = (counts[level] ?? 0) + 1
  if (expected !== mark.count || bringsNumber(text)) return keep(block, mark, counts, expected)
  beginDeeper(counts, level)
  counts[level] = expected
  return { block: { kind, level, text }, notes: [] }
}

const printHeading = (block: ExistingBlock, level: Level, counts: Counts): Printed => {
  const { kind, number, text } = block
  const mark = number === undefined ? undefined : markAt(number)
  if (mark?.level === level) return printNumbered(block, mark, counts)
  if (number !== undefined && mark === undefined) {
    return { block: { kind: 'paragraph', text: `${number}${text}` }, notes: [] }
  }
  // The clerk made it a heading, or one of another level: the program numbers it, and those after it.
  beginDeeper(counts, level)
  return { block: { kind, level, text }, notes: [] }
}

/** A label the program would print otherwise stays before the title. */
const printAnnex = (block: ExistingBlock, place: number, count: number): Printed => {
  const { number = '', text } = block
  const typed = /\d+/u.exec(annexLabelOf(number))?.[0]
  const isAsPrinted = typed === undefined || count === 1 || Number(typed) === place
  const title = normaliseLine(text)
  return {
    block: {
      kind: 'annex',
      text: isAsPrinted ? title : `${annexLabelOf(number)} ${title}`.trim(),
    },
    notes: isAsPrinted ? [] : [keptNote(number, block)],
  }
}

const print = (block: ExistingBlock, counts: Counts, annex: readonly [number, number]): Printed => {
  const { kind, level, number = '' } = block
  if (kind === 'annex') return printAnnex(block, ...annex)
  if (kind === 'table') return { block: { kind, text: block.text }, notes: [] }
  const text = kind === 'heading' ? normaliseLine(block.text) : normaliseInput(block.text)
  if (level === undefined) {
    // A heading without a level can only be one the clerk made; the greatest is the likeliest.
    return kind === 'heading'
      ? printHeading({ ...block, text }, 1, counts)
      : { block: { kind, text: `${number}${text}` }, notes: [] }
  }
  return printHeading({ ...block, text }, level, counts)
}

/** Says once a form which numbers are printed in another. */
const changedForms = (blocks: readonly ExistingBlock[]): readonly ExistingNote[] => {
  const changed = blocks.flatMap(({ number, level, line }) => {
    const mark = number === undefined ? undefined : markAt(number)
    if (number === undefined || mark?.level !== level || mark === undefined) return []
    const printed = standardForm(mark)
    const form = number.replaceAll(/[一二三四五六七八九十\d０-９㈠-㈩⒈-⒛⑴-⒇①-⑳]+/gu, '#')
    return printed === number ? [] : [{ form: `${mark.level}${form}`, number, printed, line }]
  })
  return [...Map.groupBy(changed, ({ form }) => form).values()].flatMap((ofForm) => {
    const [first] = ofForm
    if (first === undefined) return []
    const times = ofForm.length === 1 ? '' : `等${ofForm.length}处`
    return [
      {
        kind: 'number' as const,
        message: `序号“${first.number}”${times}按公文写法印成“${first.printed}”。`,
        excerpt: first.number,
        ...(first.line === undefined ? {} : { line: first.line }),
      },
    ]
  })
}

/**
 * Takes the numbers off the headings the program numbers, so that they follow when the clerk moves one. A number it
 * would print differently, such as 三 after 一, stays in the text, where the program leaves it alone.
 */
export const printNumbers = (blocks: readonly ExistingBlock[]): PrintedNumbers => {
  let counts: Counts = []
  let annex = 0
  const annexes = blocks.filter(({ kind }) => kind === 'annex').length
  const printed = blocks.map((block) => {
    if (block.kind === 'annex') {
      counts = []
      annex += 1
    }
    return print(block, counts, [annex, annexes])
  })
  return {
    blocks: printed.map(({ block }) => block),
    numbering: numberingOf(blocks),
    notes: [...changedForms(blocks), ...printed.flatMap(({ notes }) => notes)],
  }
}

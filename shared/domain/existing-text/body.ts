import { tableText } from '../report/table-text.ts'
import { annexTitleLength } from './annexes.ts'
import { debrisIn, WEB_PAGE } from './debris.ts'
import type { ExistingBlock, ExistingNote } from './document.ts'
import { isCircled, type Mark, markAt } from './mark.ts'
import { lineAt, type SourceItem, type SourceLine } from './source-item.ts'

/** Elements of the body, and what is to be said of them. */
export type Body = {
  readonly blocks: readonly ExistingBlock[]
  readonly notes: readonly ExistingNote[]
}

/** Longest headings of a line of their own, by level, in UTF-16 units. */
const HEADING_MAX = { 1: 80, 2: 70, 3: 60, 4: 60 } as const

const ENDS_SENTENCE = /[。；！？…，、;,.]$/u
const HAS_INNER_STOP = /[。！？；;]./u

/** Whether what follows a number is a heading in a line of its own; else it is a paragraph that is numbered. */
const isHeading = (level: Mark['level'], text: string, isStyled: boolean): boolean => {
  if (text === '' || HAS_INNER_STOP.test(text) || text.includes('\t')) return false
  if (isStyled) return true
  if (text.length > HEADING_MAX[level]) return false
  // The greatest headings are often closed with a stop by mistake; below them that is how a sentence ends.
  if (level === 1) return !/[，、；,;]$/u.test(text)
  return !ENDS_SENTENCE.test(text) && !(/[：:]$/u.test(text) && text.length > 20)
}

/** Numbers of levels official papers do not have. */
const STRANGE_MARK =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|节|条)|[一二三四五六七八九十]{1,3}要|[壹贰叁肆伍陆柒捌玖拾]{1,3}、|[A-Za-zⅠ-Ⅻ]{1,4}[.、．)]|\d{1,2}(?:\.\d{1,2}){1,3}\s|[•●■◆▪★☆➢✓○◎\uE000-\uF8FF]|[-*+]\s)/u

/** A short line without a number and without an end: it may be meant as a heading. */
const seemsHeading = (text: string): boolean =>
  text.length <= 30 && /[\p{Script=Han}]/u.test(text) && !/[。；！？：:，,…”）)]$/u.test(text)

const doubtOf = ({ text, line }: SourceLine): readonly ExistingNote[] => {
  const note = (message: string): readonly ExistingNote[] => [
    { kind: 'not-understood', message, excerpt: text.slice(0, 60), line },
  ]
  if (STRANGE_MARK.test(text)) return note('这里的序号不是公文的层次序数，按正文原样保留。')
  if (text.includes('\t')) return note('这里有制表符，看不出是不是表格，按正文原样保留。')
  if (seemsHeading(text)) return note('像是标题，但没有序号，按正文保留。')
  return []
}

const readPlain = (item: SourceLine): Body => {
  const debris = item.isContents === true ? '像是目录' : debrisIn(item.text)
  const { text, line } = item
  return debris === undefined
    ? { blocks: [{ kind: 'paragraph', text, line }], notes: doubtOf(item) }
    : readDebris(item, debris)
}

/** Hardly of the text: it stays, and the clerk is told why it might go. */
const readDebris = ({ text, line }: SourceLine, why: string): Body => ({
  blocks: [{ kind: 'paragraph', text, debris: true, line }],
  notes: [
    { kind: 'debris', message: `${why}，先按正文保留，不要的可以去掉。`, excerpt: text, line },
  ],
})

const readMarked = (item: SourceLine, mark: Mark): Body => {
  const text = item.text.slice(mark.end)
  if (text === '') return readPlain(item)
  const kind = isHeading(mark.level, text, item.outline !== undefined) ? 'heading' : 'paragraph'
  const { line } = item
  return { blocks: [{ kind, level: mark.level, number: mark.text, text, line }], notes: [] }
}

/** What is to be known of the whole before its lines can be read. */
type Whole = {
  /** （1） is used: then ① is no fourth level but below it. */
  readonly hasFourthLevel: boolean
  /** Levels that have headings by style and none with a number. */
  readonly unnumbered: ReadonlySet<number>
}

const surveyOf = (lines: readonly SourceLine[]): Whole => {
  const marks = lines.flatMap(({ text }) => markAt(text) ?? [])
  const styled = lines.filter(({ outline }) => outline !== undefined)
  const levels = styled
    .filter(({ text }) => markAt(text) === undefined)
    .map(({ outline }) => Number(outline))
  const numbered = new Set<number>(marks.map(({ level }) => level))
  return {
    hasFourthLevel: marks.some(({ level, text }) => level === 4 && !isCircled(text)),
    unnumbered: new Set(levels.filter((level) => !numbered.has(level))),
  }
}

const readLine = (item: SourceLine, whole: Whole): Body => {
  if (item.isContents === true) return readPlain(item)
  const { text, outline, line } = item
  const mark = markAt(text)
  if (mark !== undefined && !(isCircled(mark.text) && whole.hasFourthLevel)) {
    return readMarked(item, mark)
  }
  const isHeadingByStyle =
    outline !== undefined && whole.unnumbered.has(outline) && !text.includes('\t')
  return isHeadingByStyle
    ? { blocks: [{ kind: 'heading', level: outline, text, line }], notes: [] }
    : readPlain(item)
}

const readTable = (rows: readonly (readonly string[])[], line: number): Body => {
  const text = tableText(rows)
  return { blocks: text.trim() === '' ? [] : [{ kind: 'table', text, line }], notes: [] }
}

const readItem = (item: SourceItem, whole: Whole, isAboveTitle: boolean): Body => {
  if (item.kind === 'table') return readTable(item.rows, item.line)
  return isAboveTitle ? readDebris(item, WEB_PAGE) : readLine(item, whole)
}

type Annex = { readonly block: ExistingBlock; readonly length: number }

/** The label of 附件 at a place, with its title when the next line is one. */
const annexAt = (items: readonly SourceItem[], at: number): Annex => {
  const label = lineAt(items, at)
  const hasTitle = annexTitleLength(items, at + 1)
  const text = hasTitle === 1 ? (lineAt(items, at + 1)?.text ?? '') : ''
  return {
    block: { kind: 'annex', number: label?.text ?? '', text, line: label?.line },
    length: 1 + hasTitle,
  }
}

/** Reads the body: what is left of the items when head and tail are taken away, with 附件 after it. */
export const readBody = (
  items: readonly SourceItem[],
  used: ReadonlySet<number>,
  annexes: readonly number[],
  aboveTitle: ReadonlySet<number>,
): Body => {
  const starts = new Set(annexes)
  const whole = surveyOf(
    items.flatMap((item, index) => (item.kind === 'line' && !used.has(index) ? [item] : [])),
  )
  const blocks: ExistingBlock[] = []
  const notes: ExistingNote[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined || used.has(at)) continue
    if (starts.has(at)) {
      const { block, length } = annexAt(items, at)
      blocks.push(block)
      at += length - 1
      continue
    }
    const read = readItem(item, whole, aboveTitle.has(at))
    blocks.push(...read.blocks)
    notes.push(...read.notes)
  }
  return { blocks, notes }
}

import { LIMITS } from '../input-text.ts'
import { readBracketedDate } from './dates.ts'
import { debrisIn } from './debris.ts'
import { isDocumentNumber } from './document-number.ts'
import { markAt } from './mark.ts'
import { isAddressee } from './organ.ts'
import { lineAt, type SourceItem, type SourceLine } from './source-item.ts'

const BRACKETED = /^[（(][^（）()]{1,40}[）)]$/u
const GENRE =
  /(?:报告|请示|通知|函|意见|决定|决议|批复|通报|纪要|方案|总结|小结|汇报|材料|公告|通告|公报|要点|计划|规划|安排|清单|办法|细则|规定|制度|述职|讲话)(?:[（(][^（）()]{1,40}[）)])?$/u

/** How many lines a title is looked for in. */
const LINES_MAX = 4

const isTitleLine = ({ text, kind }: SourceLine): boolean =>
  kind === 'line' &&
  text.length <= 80 &&
  !/[。；！？;!?\t]/u.test(text) &&
  !/[：:，,、]$/u.test(text) &&
  markAt(text) === undefined &&
  !isDocumentNumber(text) &&
  debrisIn(text) === undefined

/** Characters of a word that were spread over the line, such as 报 告. A blank between two organs stays, as one. */
const closedUp = (text: string): string =>
  text
    .replaceAll(/(?<=^|\s)(\p{Script=Han})[ \u3000]+(?=\p{Script=Han}(?:\s|$))/gu, '$1')
    .replace(/[ \u3000]+(?=[告示知函见定议复报要结]$)/u, '')
    .replaceAll(/[ \u3000]{2,}/gu, '\u3000')

const joined = (lines: readonly SourceLine[]): string =>
  lines.reduce((whole, { text }) => {
    const isLatin = /[A-Za-z]$/u.test(whole) && /^[A-Za-z]/u.test(text)
    return `${whole}${isLatin ? ' ' : ''}${closedUp(text)}`
  }, '')

/** The lines from a place on that could be of one title. */
const candidates = (items: readonly SourceItem[], from: number): readonly SourceLine[] => {
  const lines: SourceLine[] = []
  for (let at = from; lines.length < LINES_MAX; at += 1) {
    const line = lineAt(items, at)
    if (line === undefined || !isTitleLine(line)) break
    lines.push(line)
  }
  return lines
}

/** As many lines as end with 文种, and a line in brackets such as （2024年度） after them. */
const upToGenre = (lines: readonly SourceLine[]): number => {
  const end = lines.findIndex((_, index) => GENRE.test(joined(lines.slice(0, index + 1))))
  if (end === -1) return 0
  const next = lines[end + 1]
  return next !== undefined &&
    BRACKETED.test(next.text) &&
    readBracketedDate(next.text) === undefined
    ? end + 2
    : end + 1
}

/** A line or two before 主送机关, or one that is short before a text that is not. */
const withoutGenre = (
  items: readonly SourceItem[],
  from: number,
  lines: readonly SourceLine[],
): number => {
  const after = lineAt(items, from + lines.length)
  if (lines.length <= 3 && after !== undefined && isAddressee(after.text)) return lines.length
  const [first] = lines
  if (first === undefined || first.text.length > 40 || /[，：,:]/u.test(first.text)) return 0
  const next = lineAt(items, from + 1)
  const isBeforeText =
    next !== undefined && (markAt(next.text) !== undefined || /。/u.test(next.text))
  return lines.length === 1 && isBeforeText ? 1 : 0
}

const lengthAt = (items: readonly SourceItem[], from: number): number => {
  const lines = candidates(items, from)
  const styled = lines.findIndex(({ looksLikeTitle }) => looksLikeTitle !== true)
  const styledCount = styled === -1 ? lines.length : styled
  if (styledCount > 0 && lines.length > 0) return styledCount
  return upToGenre(lines) || withoutGenre(items, from, lines)
}

/** 标题 that begins at a place: how many lines it has, and its words as one line. Undefined for none. */
export const titleAt = (
  items: readonly SourceItem[],
  from: number,
): { readonly count: number; readonly text: string } | undefined => {
  const count = lengthAt(items, from)
  if (count === 0) return undefined
  const text = joined(
    items.slice(from, from + count).flatMap((item) => (item.kind === 'line' ? [item] : [])),
  )
  return text.length <= LIMITS.headline ? { count, text } : undefined
}

/** The year a title says the text is about. */
export const yearOfTitle = (title: string): number | undefined => {
  const plain = title.replaceAll(/《[^《》]{0,200}》/gu, '')
  const match = /(?<![\d—–～~-])((?:19|20)\d{2})年(?!\s?[—–～~-])/u.exec(plain)
  return match === null ? undefined : Number(match[1])
}

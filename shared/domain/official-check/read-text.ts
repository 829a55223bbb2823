import { passageOf, type Passage, type Role, type Subject, withoutFifthLevel } from './passage.ts'
import { markerAt } from './marker.ts'

type Line = { readonly text: string; readonly offset: number }

const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/[^\r\n]+/gu)]
    .map(({ 0: line, index }) => ({ text: line, offset: index }))
    .filter((line) => line.text.trim() !== '')

const DATE = '\\d{4}年\\d{1,2}月\\d{1,2}日'
/** A name may begin with a year. */
const ANNEX_ITEM = /^[\s\u3000]*\d{1,2}[.、．](?:(?!\d)|(?=(?:19|20)\d\d年))[^。]{1,80}[。；，]?$/u

/** What a line is by its own words. */
const PLAIN_ROLES: readonly { readonly role: Role; readonly pattern: RegExp }[] = [
  { role: 'page-number', pattern: /^[\s\u3000]*[-－–─—]\s?\d{1,4}\s?[-－–─—][\s\u3000]*$/u },
  { role: 'cc', pattern: /^[\s\u3000]*抄[送报][:：]/u },
  { role: 'imprint', pattern: new RegExp(`${DATE}\\s?印发[。]?\\s*$`, 'u') },
  { role: 'date', pattern: new RegExp(`^[\\s\\u3000]*${DATE}\\s*$`, 'u') },
  { role: 'signer', pattern: /^[\s\u3000]*签发人[:：]/u },
  {
    role: 'document-number',
    pattern:
      /^[\s\u3000]*[\u3400-\u9fff×]{1,12}[〔[［【（(﹝]\d{2,4}[〕\]］】）)﹞]\s?第?\d{1,5}号?(?:[\s\u3000]{1,40}签发人[:：].{0,20})?\s*$/u,
  },
  {
    role: 'annex-label',
    pattern:
      /^[\s\u3000]*附件[\s\u3000]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})?[\s\u3000]?[:：]?[\s\u3000]*$/u,
  },
  { role: 'annex-note', pattern: /^[\s\u3000]*附件[\s\u3000]?[:：]/u },
]

const plainRole = (text: string): Role =>
  text.includes('\t') && text.split('\t').length > 2
    ? 'table-row'
    : (PLAIN_ROLES.find(({ pattern }) => pattern.test(text))?.role ?? 'paragraph')

const GENRE =
  /(?:报告|请示|通知|函|意见|决定|批复|通报|纪要|方案|总结|汇报|公告|通告)(?:（[^（）]{1,20}）)?[。]?$/u
const TITLE_START = new RegExp(
  '关于|^[\\s\\u3000]*\\d{4}年|年度?.{0,30}(?:报告|总结|汇报)' +
    // An organ and what it tells of, without 关于.
    '|^[\\u3400-\\u9fff]{2,30}(?:局|厅|委员会|办公室|政府|党组|党委)[^，。；：]{2,60}(?:(?:情况|工作)的?报告|工作总结)$',
  'u',
)

/** A line that may be one of a title. */
const isTitleLine = (line: Line): boolean =>
  line.text.trim().length <= 60 && !/[。；]./u.test(line.text) && markerAt(line.text) === undefined

/** Lines of a title: from a line that names its matter to the one that ends with 文种, three at most. */
const titleLength = (lines: readonly Line[], from: number): number => {
  let whole = ''
  for (let count = 1; count <= 3; count += 1) {
    const line = lines[from + count - 1]
    if (line === undefined || !isTitleLine(line)) return 0
    whole += line.text.trim()
    if (GENRE.test(whole) && TITLE_START.test(whole) && !/(?:如下|报告)[：:]$/u.test(whole))
      return count
  }
  return 0
}

type TitleLines = { readonly from: number; readonly count: number }

const findTitle = (lines: readonly Line[], roles: readonly Role[]): TitleLines => {
  for (let from = 0; from < Math.min(8, lines.length); from += 1) {
    const text = lines[from]?.text ?? ''
    const isBody = roles[from] === 'paragraph' && (text.length > 60 || markerAt(text) !== undefined)
    if (isBody) break
    const count = roles[from] === 'paragraph' ? titleLength(lines, from) : 0
    if (count > 0) return { from, count }
  }
  return { from: 0, count: 0 }
}

/** Names of organs in a row, with or without the colon. */
const ORGANS =
  /^[\s\u3000]*[\u3400-\u9fff×、，,（）() ]{1,80}(?:委|府|局|厅|办|部|院|会|室|中心|处|科|站|司|单位|政府)([：:，,。；;])?[\s\u3000]*$/u

const isRecipient = (text: string, isAfterTitle: boolean): boolean => {
  const match = ORGANS.exec(text)
  if (match === null || /如下|报告|关于/u.test(text)) return false
  return isAfterTitle || (match[1] !== undefined && /[：:，,]/u.test(match[1]))
}

/** What a line at an annex is, from the line before it, already known, and the one after. */
const annexRole = (before: Role | undefined, role: Role, text: string, next: string): Role => {
  // 附件： alone leads a list of names when one follows; else it is the label of a page.
  if (role === 'annex-label') {
    return /[:：]\s*$/u.test(text) && ANNEX_ITEM.test(next) ? 'annex-note' : role
  }
  if (role !== 'paragraph') return role
  if (before === 'annex-note' && ANNEX_ITEM.test(text)) return 'annex-note'
  return before === 'annex-label' && text.trim().length <= 60 ? 'annex-title' : role
}

const annexRoles = (lines: readonly Line[], roles: Role[]): void => {
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1]?.text ?? ''
    roles[index] = annexRole(roles[index - 1], roles[index] ?? 'paragraph', text, next)
  }
}

const FRONT_LINES = 8

/** Marks of the upper left corner: words that are nothing else, among the first lines. */
const FRONT_MARKS: readonly { readonly role: Role; readonly pattern: RegExp }[] = [
  {
    role: 'secrecy',
    pattern:
      /^(?:绝密|机密|秘密)[\s\u3000★☆*＊·.（(]{0,4}(?:[\d０-９一二三四五六七八九十]{1,3}(?:年|个月|天|日)|长期)?[）)]?$/u,
  },
  { role: 'urgency', pattern: /^(?:特急|加急|特提|平急|紧急|急件|急|火急|十万火急|特别紧急)$/u },
]
const COPY_NUMBER = /^(?:份号[:：]?\s?|№\s?|No\.?\s?)?[\d０-９]{1,8}$/iu
/** A number that can be nothing else, with no other mark beside it. */
const PLAIN_COPY_NUMBER = /^(?:份号.*|№.*|No.*|0\d{0,7}|\d{6})$/iu

const markFront = (lines: readonly Line[], roles: Role[]): void => {
  for (const [index, { text }] of lines.slice(0, FRONT_LINES).entries()) {
    const mark = FRONT_MARKS.find(({ pattern }) => pattern.test(text.trim()))
    if (roles[index] === 'paragraph' && mark !== undefined) roles[index] = mark.role
  }
  const first = lines[0]?.text.trim() ?? ''
  const isBesideMark = roles[1] === 'secrecy' || roles[1] === 'urgency'
  const isNumber = COPY_NUMBER.test(first) && (isBesideMark || PLAIN_COPY_NUMBER.test(first))
  if (isNumber && lines.length > 1) roles[0] = 'copy-number'
}

const rolesOf = (lines: readonly Line[]): { roles: readonly Role[]; title: TitleLines } => {
  const roles = lines.map(({ text }) => plainRole(text))
  markFront(lines, roles)
  const title = findTitle(lines, roles)
  for (let at = title.from; at < title.from + title.count; at += 1) roles[at] = 'title'
  const next = title.from + title.count
  const first = lines[next]?.text ?? ''
  if (roles[next] === 'paragraph' && isRecipient(first, title.count > 0)) roles[next] = 'recipient'
  annexRoles(lines, roles)
  return { roles, title }
}

const yearOfTitle = (title: string): number | undefined => {
  const match = /(?<![\d—–～~-])((?:19|20)\d{2})年(?!\s?[—–～~-])/u.exec(
    title.replaceAll(/《[^《》]{0,200}》/gu, ''),
  )
  return match === null ? undefined : Number(match[1])
}

/** Reads pasted text: its lines, and what each of them is. Places count in the text as it was given. */
export const readText = (text: string): Subject => {
  const lines = linesOf(text)
  const { roles, title } = rolesOf(lines)
  const passages: Passage[] = lines.map((line, index) =>
    passageOf({ ...line, role: roles[index] ?? 'paragraph' }),
  )
  const whole = lines
    .slice(title.from, title.from + title.count)
    .map((line) => line.text.trim())
    .join('')
  return {
    passages: withoutFifthLevel(passages),
    title: whole,
    year: yearOfTitle(whole),
    isReport: false,
  }
}

import type { Finding } from './finding.ts'
import { foundAt, foundIn } from './found.ts'
import type { Passage, Subject } from './passage.ts'

/** 文种 of 党政机关公文, and those of reports by habit. */
const GENRE =
  '总结报告|报告|请示|通知|函|意见|决定|决议|批复|通报|纪要|方案|公告|通告|公报|议案|命令|令'
const WHOLE_TITLE = new RegExp(`^.{2,60}关于.{1,150}的(?:${GENRE})(?:（[^（）]{1,20}）)?$`, 'u')

/** The form the yearly report is published in, without 关于. */
const PUBLISHED_TITLE = /^(?!关于)[^\d]{2,60}\d{4}年度?法治政府建设(?:年度|工作)?(?:情况)?的?报告$/u

/** Papers that are none of 党政机关公文 are headed by organ, time and matter. */
const WORKING_TITLE =
  /^(?!关于)[^\d]{2,60}\d{4}年度?[^，。：]{2,60}(?:工作总结|自查报告|述职报告|述法报告|工作要点|工作计划)$/u

type Wording = { readonly pattern: RegExp; readonly message: string; readonly proposal: string }

const WORDINGS: readonly Wording[] = [
  {
    pattern: /关于关于/u,
    message: '标题里“关于”重复。',
    proposal: '关于',
  },
  {
    pattern: /关于对(?!口|外|标|接|照|策)/u,
    message: '标题里“关于”后面不再用“对”。',
    proposal: '关于',
  },
  {
    pattern: /关于(?!征求)[^的]{0,40}(?:意见|批复|请示|报告)的函$/u,
    message: '标题里文种重叠，只用一个文种。',
    proposal: '关于……的函',
  },
  {
    pattern: /关于(?:上报|呈报|报送)[^，。]{0,80}的报告$/u,
    message: '标题里“上报”“报送”与“报告”意思重复，去掉前者。',
    proposal: '关于……情况的报告',
  },
  {
    pattern: new RegExp(`的(${GENRE})的\\1$`, 'u'),
    message: '标题里文种重复。',
    proposal: '只留一个文种',
  },
  {
    pattern: /的请示报告$/u,
    message: '请示和报告是两个文种，不能并用。',
    proposal: '的请示',
  },
]

const FORM = '公文标题由发文机关名称、事由和文种组成，如“××局关于××情况的报告”。'

/** What of the form a title lacks, where that is one thing. */
const missingOf = (title: string): string => {
  const endsWithGenre = new RegExp(`(?:${GENRE})(?:（[^（）]{1,20}）)?$`, 'u').test(title)
  if (!endsWithGenre) return title.includes('关于') ? '标题末尾缺少文种。' : ''
  if (title.startsWith('关于')) return '标题前面缺少发文机关名称。'
  return /^.{0,60}?(?:局|厅|委员会|办公室|政府|党组|党委)(?!关于)/u.test(title) &&
    !title.includes('关于')
    ? '标题缺少“关于”。'
    : ''
}

/** Long names in 书名号 carry their own words. */
const withoutNames = (title: string): string => title.replaceAll(/《[^《》]{0,200}》/gu, '《》')

const checkWholeTitle = (first: Passage, title: string): readonly Finding[] => {
  const plain = withoutNames(title)
  const wordings = WORDINGS.filter(({ pattern }) => pattern.test(plain)).map(
    ({ message, proposal }) => foundIn(first, { rule: 57, message, proposal }),
  )
  if (WHOLE_TITLE.test(plain) || PUBLISHED_TITLE.test(plain) || WORKING_TITLE.test(plain))
    return wordings
  return [
    ...wordings,
    foundIn(first, {
      rule: 56,
      message: `${missingOf(plain)}${FORM}`,
    }),
  ]
}

const TITLE_MARKS = /[，。；：！？,;:!?]/gu

const marksIn = (passage: Passage): readonly Finding[] =>
  [...passage.text.matchAll(TITLE_MARKS)].map(({ 0: mark, index }) =>
    foundAt(
      passage,
      { start: index, end: index + 1 },
      {
        rule: 58,
        message: `标题中除书名号、引号、括号、顿号外不用标点，去掉“${mark}”。`,
      },
    ),
  )

/** Words of the trade a line may not cut. */
const WHOLE_WORDS = (
  '法治政府 法治建设 依法行政 民政局 人民政府 司法局 情况 报告 建设 贯彻 落实 实施方案 年度 工作 民政 法治 ' +
  '政府 委员会 办公室 关于 推进 深入 执法 责任 履行 主要 总结 通知 方案'
).split(' ')

const isCut = (before: string, after: string): string | undefined =>
  WHOLE_WORDS.find((word) =>
    Array.from({ length: word.length - 1 }, (_, index) => index + 1).some(
      (at) => before.endsWith(word.slice(0, at)) && after.startsWith(word.slice(at)),
    ),
  )

const cutsIn = (lines: readonly Passage[]): readonly Finding[] =>
  lines.slice(0, -1).flatMap((line, index) => {
    const word = isCut(line.text.trim(), lines[index + 1]?.text.trim() ?? '')
    if (word === undefined) return []
    const end = line.text.length
    return [
      foundAt(
        line,
        { start: Math.max(0, end - 2), end },
        {
          rule: 59,
          message: `标题换行把“${word}”拆开了。`,
          proposal: `“${word}”放在同一行`,
        },
      ),
    ]
  })

/** 标题: its parts, words, marks and lines. */
export const checkTitle = ({ passages, title }: Subject): readonly Finding[] => {
  const lines = passages.filter(({ role, text }) => role === 'title' && text.trim() !== '')
  const [first] = lines
  if (first === undefined || title === '') return []
  return [...checkWholeTitle(first, title), ...lines.flatMap(marksIn), ...cutsIn(lines)]
}

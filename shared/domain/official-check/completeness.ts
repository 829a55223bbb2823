import { chineseDate } from '../date.ts'
import { reportDeadlines } from '../report/deadlines.ts'
import type { REPORT_KINDS } from '../report/report.ts'
import type { Finding } from './finding.ts'
import { foundAt, foundIn, foundMissing } from './found.ts'
import { passageIn, type Passage, type Subject } from './passage.ts'
import { checkPatterns } from './pattern-rule.ts'

/** Kinds of report. */
export type ReportKind = (typeof REPORT_KINDS)[number]

const KIND_BY_TITLE: readonly { readonly kind: ReportKind; readonly pattern: RegExp }[] = [
  { kind: 'implementation', pattern: /贯彻落实.{0,60}方案/u },
  { kind: 'annual', pattern: /法治政府建设.{0,20}(?:报告|总结)$/u },
]

/** Which yearly report a title is that of. */
export const kindOfTitle = (title: string): ReportKind | undefined =>
  KIND_BY_TITLE.find(({ pattern }) => pattern.test(title))?.kind

type Part = {
  readonly name: string
  /** What its heading says, of the first or second level. */
  readonly heading: RegExp
  /** What its text says where it has no heading of its own, as in the nine chapters of the national outline. */
  readonly text?: RegExp
  readonly isOptional?: true
  /** A part with a heading in the bureau's own words, that is none of the others, is this one. */
  readonly isTheRest?: true
}

const SHORTCOMINGS = /不足|问题|短板|薄弱|差距/u
const NEXT =
  /下一?年度|下一?步|明年|来年|今后|努力方向|\d{4}年度?.{0,12}(?:安排|打算|计划|思路|重点)|工作(?:安排|打算|计划|思路|谋划)|打算$/u

/** Headings that say who a bureau is, not what it did. */
const INTRODUCTION = /基本情况|概况|简介/u

/** The five parts of 法治政府建设与责任落实督察工作规定. */
const PARTS: readonly Part[] = [
  {
    name: '主要举措和成效',
    heading: /举措|成效|做法|工作开展|主要工作|工作情况|推进|完善|加强|健全/u,
    isTheRest: true,
  },
  { name: '存在的不足和原因', heading: SHORTCOMINGS, text: /^[\s\u3000]*存在的?(?:不足|问题)/u },
  {
    name: '党政主要负责人履行推进法治建设第一责任人职责情况',
    heading: /第一责任人/u,
    text: /第一责任人职责/u,
  },
  {
    name: '下一年度主要安排',
    heading: NEXT,
    text: /^[\s\u3000]*(?:\d{4}年[，,].{0,20}将|下一步[，,]|下一年度[，,]|今后[，,])/u,
  },
  {
    name: '其他需要报告的情况',
    heading: /其他.{0,8}情况|其他(?:有关)?(?:事项|方面|问题)|其他$/u,
    isOptional: true,
  },
]

/** A part: its heading of the first level and what stands below it. */
type Section = { readonly heading: Passage; readonly body: readonly Passage[] }

const isFirstLevel = ({ level, marker, role }: Passage): boolean =>
  (level ?? marker?.level) === 1 && (role === 'heading' || marker !== undefined)

/** Body of a paper, part by part. */
const sectionsOf = ({ passages }: Subject): readonly Section[] => {
  const sections: { heading: Passage; body: Passage[] }[] = []
  for (const passage of passages) {
    if (passage.role === 'annex-label') break
    if (isFirstLevel(passage)) sections.push({ heading: passage, body: [] })
    else if (passage.role === 'paragraph' || passage.role === 'heading') {
      sections.at(-1)?.body.push(passage)
    }
  }
  return sections
}

/** What a line says of itself: a heading whole, of a paragraph its first sentence, which is its heading. */
const headingWords = ({ text }: Passage): string => (text.split('。', 1)[0] ?? '').slice(0, 40)

const isNoOther = ({ heading, body }: Section): boolean =>
  body.length > 0 &&
  !INTRODUCTION.test(heading.text) &&
  PARTS.every((part) => part.isTheRest === true || !part.heading.test(heading.text))

const saysPart = (sections: readonly Section[], { heading, text, isTheRest }: Part): boolean =>
  (isTheRest === true && sections.some(isNoOther)) ||
  sections.some(
    (section) =>
      heading.test(section.heading.text) ||
      section.body.some(
        (each) =>
          ((each.level ?? each.marker?.level) === 2 && heading.test(headingWords(each))) ||
          text?.test(each.text) === true,
      ),
  )

const missingParts = (sections: readonly Section[]): readonly Finding[] =>
  PARTS.filter((part) => !saysPart(sections, part)).map(({ name, isOptional }) =>
    foundMissing(
      name,
      isOptional === true
        ? {
            rule: 67,
            severity: 'warning',
            message: `没有“${name}”部分；没有需要报告的，写“无。”。`,
          }
        : { rule: 67, message: `年度报告缺少“${name}”部分。` },
    ),
  )

const CAUSE =
  /原因|由于|因为|导致|源于|缘于|根源|究其|归结|在于|所致|主要是因|因(?!此|而|地制宜|素|应|果|时)|受.{1,20}影响/u

const causes = (sections: readonly Section[]): readonly Finding[] =>
  sections
    .filter(({ heading, body }) => SHORTCOMINGS.test(heading.text) && body.length > 0)
    .filter(({ body }) => !body.some(({ text }) => CAUSE.test(text)))
    .slice(0, 1)
    .map(({ heading }) =>
      foundIn(heading, {
        rule: 101,
        message: '写了不足，没有写产生的原因；规定要求不足和原因都报告。',
      }),
    )

/** A heading with its text in the same line is not empty. */
const isBare = ({ role, text }: Passage): boolean =>
  role === 'heading' || (text.length <= 40 && !/[。；：，]/u.test(text))

const emptyParts = (sections: readonly Section[]): readonly Finding[] =>
  sections
    .filter(({ heading, body }) => isBare(heading) && body.every(({ text }) => text.trim() === ''))
    .map(({ heading }) =>
      foundIn(heading, {
        rule: 102,
        message: `“${heading.text}”下面没有内容；没有需要写的，写“无。”或去掉标题。`,
      }),
    )

const nextYear = (sections: readonly Section[], year: number | undefined): readonly Finding[] =>
  year === undefined
    ? []
    : sections
        .filter(({ heading }) => /\d{4}年/u.test(heading.text) && NEXT.test(heading.text))
        .filter(({ heading }) => !SHORTCOMINGS.test(heading.text))
        .flatMap(({ heading }) => {
          const match = /\d{4}年/u.exec(heading.text)
          if (match === null || heading.text.includes(String(year + 1))) return []
          return [
            foundAt(
              heading,
              { start: match.index, end: match.index + match[0].length },
              {
                rule: 103,
                message: `下一年度是${year + 1}年，这里写作${match[0]}。`,
                proposal: `${year + 1}年`,
              },
            ),
          ]
        })

const late = (subject: Subject, kind: ReportKind | undefined): readonly Finding[] => {
  const { year } = subject
  const date = passageIn(subject, 'date')
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(date?.text ?? '')
  const deadline =
    year === undefined ? undefined : reportDeadlines(year).find((each) => each.kind === kind)
  if (date === undefined || match === null || deadline === undefined) return []
  const [, datedYear = '', month = '', day = ''] = match
  const on = `${datedYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (on <= deadline.due) return []
  return [
    foundIn(date, {
      rule: 68,
      message: `成文日期晚于报送时限（${chineseDate(deadline.due)}），各地时限不同，请核对。`,
    }),
  ]
}

const COUNTED = '场次|人次|户次|件次|万元|场|次|件|份|人|户|名|元|项|个'

const WAITING =
  '待补充(?!(?:材料|资料|证据)[^。]{0,8}后)|待核实|待填|待定稿|待确认|此处填写|请填写|请补充'

const checkPlaceholders = checkPatterns([
  {
    rule: 70,
    pattern: new RegExp(
      [
        '×{2,20}',
        '(?<![A-Za-z\\d])[Xx]{2,20}(?![A-Za-z\\d])',
        '(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])',
        `【[^【】]{0,30}(?:待|补充|填写|请)[^【】]{0,30}】`,
        `[（(][^（）()]{0,10}(?:${WAITING})[^（）()]{0,10}[）)]`,
        WAITING,
        '[（(【\\[][^（）()【】\\[\\]]{0,10}(?:待定|待核|待补|待查|暂缺)[）)】\\]]',
        '[_＿]{2,200}',
        '[?？]{3,60}',
        // A count left out: 宣传*场, ○○场, X场, ？？场, （）场, or a gap.
        `(?<=[\\u3400-\\u9fff])[*＊XxＸ×]{1,20}(?=${COUNTED})`,
        `(?<=[\\u3400-\\u9fff])[?？]{2}(?=${COUNTED})`,
        `(?<=[\\u3400-\\u9fff])[ \\u3000\\u00a0]{2,20}(?=(?:${COUNTED})[，。；、（）])`,
        '(?<![一二三四五六七八九〇○])○{2,20}(?![一二三四五六七八九〇○])',
        '（[ \\u3000]{0,20}）|\\([ ]{0,20}\\)',
        // A year or a day left out.
        '20\\d[XxＸ×*]年|二[〇○零]二[XxＸ×*]年',
        '\\d{4}年[ \\u3000]{0,12}月[ \\u3000]{0,12}日',
        '某某(?=[省市县区局股科室乡镇]|单位|街道)',
        '\\{(?:bureau|year|nextYear|plan)\\}',
      ].join('|'),
      'gu',
    ),
    message: ([words]) => `“${words.slice(0, 20)}”是待填的内容，请补上或删去。`,
  },
])

/** Papers that are no report, whatever they were begun from: no parts are asked of them. */
const OTHER_GENRE = /(?:通知|请示|函|纪要|批复|方案|述法报告|述职报告)$/u

/** Whether the paper is whole: its parts, causes, next year, time, nothing left to fill in. */
export const checkCompleteness = (subject: Subject, given?: ReportKind): readonly Finding[] => {
  const kind = OTHER_GENRE.test(subject.title) ? undefined : (given ?? kindOfTitle(subject.title))
  const sections = sectionsOf(subject)
  // A heading or two are an excerpt.
  const isWhole = subject.isReport || sections.length >= 2
  return [
    ...(kind === 'annual' && isWhole ? [...missingParts(sections), ...causes(sections)] : []),
    ...(isWhole ? emptyParts(sections.slice(0, subject.isReport ? undefined : -1)) : []),
    ...nextYear(sections, subject.year),
    ...late(subject, kind),
    ...checkPlaceholders(subject),
  ]
}

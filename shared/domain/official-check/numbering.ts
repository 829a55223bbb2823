import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { standardMarker, type Marker } from './marker.ts'
import type { Passage, Subject } from './passage.ts'
import { checkPatterns } from './pattern-rule.ts'
import { checkSequence } from './numbering-sequence.ts'

const FORMS = ['“一、”', '“（一）”', '“1.”', '“（1）”'] as const

type Numbered = Passage & { readonly marker: Marker }

const isNumbered = (passage: Passage): passage is Numbered =>
  passage.marker !== undefined &&
  passage.isTyped &&
  (passage.role === 'paragraph' || passage.role === 'heading')

/** A text that writes 1、 throughout keeps to itself: that is a habit and no slip. */
const keepsToCommas = (passages: readonly Numbered[]): boolean =>
  passages
    .filter(({ marker }) => marker.level === 3)
    .every(({ marker }) => marker.text.endsWith('、'))

const checkForms = ({ passages }: Subject): readonly Finding[] => {
  const numbered = passages.filter(isNumbered)
  const isHabit = keepsToCommas(numbered)
  return numbered.flatMap((passage) => {
    const { marker } = passage
    const level = passage.level ?? marker.level
    const standard = standardMarker(level, marker.count)
    if (marker.text === standard) return []
    const isComma = level === 3 && marker.text.endsWith('、') && isHabit
    return [
      foundAt(passage, marker, {
        rule: 4 + level,
        severity: isComma ? 'warning' : 'error',
        message: `第${'一二三四'.charAt(level - 1)}层序数用${FORMS[level - 1] ?? ''}，这里写作“${marker.text}”。`,
        replacement: standard,
      }),
    ]
  })
}

const END_MARKS = /[。；，、：,;:.]$/u
/** A lead to what is listed below it ends with a colon, rightly. */
const LEAD = /(?:如下|以下|包括|分别|主要有|其中)[^：:]{0,12}[：:]$/u

/** A line of a pasted text is a heading when a body or a deeper level follows it and it holds one sentence at most. */
const isHeadingLine = (passage: Passage, next: Passage | undefined): boolean => {
  const { marker, text } = passage
  if (marker === undefined || next === undefined) return false
  const words = text.slice(marker.end, -1)
  const longest = marker.level <= 2 ? 40 : 24
  if (words.length > longest || /[。；！？]/u.test(words)) return false
  if (next.marker !== undefined) return next.marker.level > marker.level
  return next.role === 'paragraph' && (marker.level === 1 || !passage.text.endsWith('：'))
}

const checkHeadingEnds = ({ passages, isReport }: Subject): readonly Finding[] =>
  passages.flatMap((passage, index) => {
    const { text, role } = passage
    if (!END_MARKS.test(text) || LEAD.test(text)) return []
    const isHeading = isReport ? role === 'heading' : isHeadingLine(passage, passages[index + 1])
    if (!isHeading || text.length < 2) return []
    return [
      foundAt(
        passage,
        { start: text.length - 1, end: text.length },
        {
          rule: 12,
          message: `单独成行的标题末尾不加标点，去掉“${text.slice(-1)}”。`,
          replacement: '',
        },
      ),
    ]
  })

const RUN_IN =
  /^[\s\u3000]*(?:（[一二三四五六七八九十]{1,3}）)?([^，。：；、\d“《（]{2,16})([，：])(?=(?:我|本|全|县|区|市)局|局党组|局领导)/u
/** Clauses that lead into the sentence and are no heading. */
const ADVERBIAL = /年|月|以来|期间|根据|按照|依据|为|通过|围绕|针对|对|在|由于|随着|经/u

const beginsNumbered = ({ text, marker, isTyped, role }: Passage): boolean =>
  isTyped
    ? /^[\s\u3000]*（[一二三四五六七八九十]/u.test(text)
    : role === 'paragraph' && marker !== undefined

const checkRunIns = ({ passages }: Subject): readonly Finding[] =>
  passages.filter(beginsNumbered).flatMap((passage) => {
    const match = RUN_IN.exec(passage.text)
    const heading = match?.[1] ?? ''
    if (match === null || ADVERBIAL.test(heading)) return []
    const end = match[0].length
    return [
      foundAt(
        passage,
        { start: end - 1, end },
        {
          rule: 13,
          message: `段首小标题“${heading}”与正文之间用句号，不用“${match[2] ?? ''}”。`,
          proposal: '。',
        },
      ),
    ]
  })

const START = '(?<=^[\\s\\u3000]{0,4}|[。；：！？])'

const checkWords = checkPatterns([
  {
    rule: 14,
    pattern:
      /(?<=^[\s\u3000]{0,4}(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]))\t+/gu,
    message: '序号后带制表符，是从Word自动编号复制来的；公文序号直接输入文字，去掉制表符。',
    fix: () => '',
    notIn: ['table-row'],
  },
  {
    rule: 14,
    pattern: /^[\s\u3000]{0,8}(?:[•●■◆▪][\s\u3000]{0,4}){1,20}(?=\S)/gu,
    message: '段首有项目符号；公文不用项目符号，改用层次序数，或去掉。',
    fix: () => '',
  },
  {
    rule: 15,
    pattern: new RegExp(
      `${START}(第[一二三四五六七八九十]|首先|其次|再次|最后)、(?!第|[一二三四五六七八九十其再最])`,
      'gu',
    ),
    message: ([, word = '']) => `“${word}”后用逗号，不用顿号。`,
    fix: ([, word = '']) => `${word}，`,
  },
  {
    rule: 15,
    pattern: new RegExp(`${START}([一二三四五六七八九十][是要])[，、,]`, 'gu'),
    message: ([, word = '']) => `“${word}”后面直接写内容，不加标点。`,
    fix: ([, word = '']) => word,
  },
])

/** 层次序数: forms, sequence, headings, and the words that count. */
export const checkNumbering = (subject: Subject): readonly Finding[] => [
  ...checkForms(subject),
  ...checkSequence(subject),
  ...checkHeadingEnds(subject),
  ...checkRunIns(subject),
  ...checkWords(subject),
]

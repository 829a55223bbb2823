import type { Finding } from './finding.ts'
import { foundAt, foundIn, foundMissing } from './found.ts'
import { passageIn, type Passage, type Subject } from './passage.ts'
import { checkPatterns } from './pattern-rule.ts'

const isUpward = (title: string): boolean => /(?:报告|请示)$/u.test(title)

const REQUEST =
  /(?:妥否|当否|可否|是否妥当|如无不妥|以上(?:请示|意见|事项))[，,]?(?:敬)?请[^，。；]{0,6}(?:批示|批复|审批|指示|批准|核准|审定)|(?:请|恳请|请求)(?:市|县|区|省)?(?:委|局|厅|政府|人民政府)?(?:予以|给予)?(?:批示|批复|批准|审批)(?=[。；！]|$)|(?:恳请|请求|敬请)[^，。；]{0,20}(?:解决|拨付|追加|核增|增加|安排|支持)[^，。；]{0,20}(?:经费|资金|编制|人员|车辆)/gu

/** A report asks for nothing. */
const requestsIn = ({ passages, title }: Subject): readonly Finding[] =>
  title.endsWith('报告')
    ? passages
        .filter(({ role }) => role === 'paragraph')
        .flatMap((passage) =>
          [...passage.text.matchAll(REQUEST)].map(({ 0: words, index }) =>
            foundAt(
              passage,
              { start: index, end: index + words.length },
              {
                rule: 60,
                message: '报告中不得夹带请示事项；需要批准的另行请示，报告以“特此报告。”结束。',
              },
            ),
          ),
        )
    : []

const SUPERIORS = /[、，,]/u

const recipientsOf = (text: string): readonly string[] =>
  text
    .replace(/[：:]\s*$/u, '')
    .split(SUPERIORS)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** 党委 and 政府 of one place are addressed together. */
const isPartyAndGovernment = (names: readonly string[]): boolean =>
  names.length === 2 &&
  names.some((name) => name.endsWith('委')) &&
  names.some((name) => name.endsWith('政府'))

/** The yearly report on 法治政府建设 goes to several by rule. */
const isToSeveral = (names: readonly string[], title: string): boolean =>
  names.length > 1 && !isPartyAndGovernment(names) && !title.includes('法治政府建设')

const upward = (subject: Subject): readonly Finding[] => {
  if (!isUpward(subject.title)) return []
  const recipient = passageIn(subject, 'recipient')
  const names = recipientsOf(recipient?.text ?? '')
  const hasNumber = passageIn(subject, 'document-number') !== undefined
  const hasSigner =
    passageIn(subject, 'signer') !== undefined ||
    subject.passages.some(({ text, role }) => role === 'document-number' && text.includes('签发人'))
  return [
    ...(hasNumber && !hasSigner
      ? [foundMissing('签发人', { rule: 61, message: '上行文要标注签发人，现在没有。' })]
      : []),
    ...(recipient !== undefined && isToSeveral(names, subject.title)
      ? [
          foundIn(recipient, {
            rule: 61,
            severity: 'warning',
            message: '上行文原则上主送一个上级机关，需要同时送其他机关的用抄送。',
          }),
        ]
      : []),
  ]
}

/** Within a report the program prints the colon. */
const recipientEnd = (passage: Passage): readonly Finding[] => {
  const { text } = passage
  if (passage.field !== undefined || /：[\s\u3000]*$/u.test(text)) return []
  const end = text.trimEnd().length
  const start = /[:，,。；;、]$/u.test(text.slice(0, end)) ? end - 1 : end
  return [
    foundAt(
      passage,
      { start, end },
      {
        rule: 62,
        message: '主送机关后面用全角冒号。',
        replacement: '：',
      },
    ),
  ]
}

const copyEnd = (passage: Passage): readonly Finding[] => {
  const { text } = passage
  if (passage.field !== undefined || /。[\s\u3000]*$/u.test(text)) return []
  const end = text.trimEnd().length
  const start = /[.，,；;、：:]$/u.test(text.slice(0, end)) ? end - 1 : end
  return [
    foundAt(
      passage,
      { start, end },
      {
        rule: 63,
        message: '抄送机关的末尾用句号。',
        replacement: '。',
      },
    ),
  ]
}

const dayOf = (text: string | undefined): number | undefined => {
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(text ?? '')
  return match === null
    ? undefined
    : Number(match[1]) * 10_000 + Number(match[2]) * 100 + Number(match[3])
}

const imprint = (subject: Subject): readonly Finding[] => {
  const printed = passageIn(subject, 'imprint')
  const printedOn = dayOf(printed?.text)
  const datedOn = dayOf(passageIn(subject, 'date')?.text)
  if (printed === undefined || printedOn === undefined || datedOn === undefined) return []
  if (printedOn >= datedOn) return []
  return [foundIn(printed, { rule: 18, message: '印发日期早于成文日期，请核对。' })]
}

const CLASSIFIED = /^[\s\u3000]*(?:绝密|机密|秘密)(?:★.{0,8})?[\s\u3000]*$/u
const OPEN = /主动公开|此件公开发布|公开方式[:：]公开/u

const classification = ({ passages }: Subject): readonly Finding[] => {
  const classified = passages.find(({ text }) => CLASSIFIED.test(text))
  if (classified === undefined || !passages.some(({ text }) => OPEN.test(text))) return []
  return [
    foundIn(classified, {
      rule: 69,
      message: '标有密级，又标注公开，互相矛盾；涉密文件也不得在本机处理。',
    }),
  ]
}

const checkPageNumbers = checkPatterns([
  {
    rule: 72,
    pattern:
      /^[\s\u3000]{0,40}(?:[-－–─]\s?(\d{1,4})\s?[-－–─—]|—\s?(\d{1,4})\s?[-－–─])[\s\u3000]{0,40}$/gu,
    message: '页码两侧用一字线。',
    fix: ([, one, other]) => `— ${one ?? other ?? ''} —`,
  },
])

/** What stands around the body: recipients, signer, copies, imprint, page numbers. */
export const checkHead = (subject: Subject): readonly Finding[] => [
  ...requestsIn(subject),
  ...upward(subject),
  ...subject.passages.flatMap((passage) => {
    if (passage.role === 'recipient') return recipientEnd(passage)
    return passage.role === 'cc' ? copyEnd(passage) : []
  }),
  ...imprint(subject),
  ...classification(subject),
  ...checkPageNumbers(subject),
]

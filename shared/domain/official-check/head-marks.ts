import type { Finding } from './finding.ts'
import { foundAt, foundIn } from './found.ts'
import { countOfChinese } from './marker.ts'
import { passageIn, type Passage, type Subject } from './passage.ts'

const COPY_DIGITS = 6

/** The digits of 份号, whatever it is called and however they are typed. */
const copyDigits = (text: string): string =>
  text
    .replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/份号|No\.?|№|[:：.\s\u3000]/giu, '')

const copyNumberForm = (passage: Passage): readonly Finding[] => {
  const words = passage.text.trim()
  const digits = copyDigits(words)
  if (/^\d{6}$/u.test(words)) return []
  const canPad = /^\d{1,6}$/u.test(digits)
  return [
    foundAt(passage, spanOfWords(passage), {
      rule: 111,
      message: `份号用6位阿拉伯数字，这里写作“${words}”。`,
      ...(canPad ? { replacement: digits.padStart(COPY_DIGITS, '0') } : {}),
    }),
  ]
}

const spanOfWords = ({ text }: Passage): { readonly start: number; readonly end: number } => ({
  start: text.length - text.trimStart().length,
  end: text.trimEnd().length,
})

/** 《党政机关公文处理工作条例》 §9: 涉密公文 have 份号, others need none. */
const copyNumber = (subject: Subject): readonly Finding[] => {
  const number = passageIn(subject, 'copy-number')
  const secrecy = passageIn(subject, 'secrecy')
  if (number === undefined) {
    return secrecy === undefined
      ? []
      : [
          foundIn(secrecy, {
            rule: 111,
            severity: 'warning',
            message: '标有密级的公文要标注份号，现在没有。',
          }),
        ]
  }
  return [
    ...copyNumberForm(number),
    ...(secrecy === undefined
      ? [
          foundIn(number, {
            rule: 111,
            severity: 'warning',
            message: '份号只用于涉密公文；没有密级的，去掉份号。',
          }),
        ]
      : []),
  ]
}

const URGENCIES: ReadonlySet<string> = new Set(['特急', '加急'])
const MOST_URGENT = /特|万|火/u

const urgencyWording = (passage: Passage): readonly Finding[] => {
  const words = passage.text.trim()
  if (URGENCIES.has(words)) return []
  return [
    foundAt(passage, spanOfWords(passage), {
      rule: 112,
      message: `紧急公文分“特急”“加急”两种，这里写作“${words}”。`,
      proposal: MOST_URGENT.test(words) ? '特急' : '加急',
    }),
  ]
}

/** What must not stand before the marks of the same corner, top to bottom (GB/T 9704 §7.2.1-§7.2.3). */
const ORDER = ['copy-number', 'secrecy', 'urgency', 'document-number', 'title'] as const

const urgencyPlace = (subject: Subject, urgency: Passage): readonly Finding[] => {
  // In a report the program puts the marks in their places.
  if (subject.isReport) return []
  const placeOf = (role: (typeof ORDER)[number]): number | undefined => {
    const index = subject.passages.findIndex((passage) => passage.role === role)
    return index === -1 ? undefined : index
  }
  const own = placeOf('urgency') ?? 0
  const isWrong = ORDER.some((role, rank) => {
    const place = placeOf(role)
    if (place === undefined || role === 'urgency') return false
    return rank < ORDER.indexOf('urgency') ? place > own : place < own
  })
  return isWrong
    ? [
        foundIn(urgency, {
          rule: 112,
          severity: 'warning',
          message: '紧急程度标在版心左上角，排在份号、密级之下，发文字号和标题之上。',
        }),
      ]
    : []
}

const urgencyInTitle = ({ passages }: Subject): readonly Finding[] =>
  passages
    .filter(({ role }) => role === 'title')
    .flatMap((passage) => {
      const match = /[（(【]?(?:特急|加急)[）)】]?/u.exec(passage.text)
      if (match === null) return []
      return [
        foundAt(
          passage,
          { start: match.index, end: match.index + match[0].length },
          {
            rule: 112,
            severity: 'warning',
            message: `“${match[0]}”标在版头，不写进标题。`,
          },
        ),
      ]
    })

const urgency = (subject: Subject): readonly Finding[] => {
  const passage = passageIn(subject, 'urgency')
  return [
    ...(passage === undefined
      ? []
      : [...urgencyWording(passage), ...urgencyPlace(subject, passage)]),
    ...urgencyInTitle(subject),
  ]
}

const SECRECY = /^(?:绝密|机密|秘密)(?:★(?:[1-9]\d?(?:年|个月|天|日)|长期))?$/u
const LOOSE_SECRECY =
  /^(绝密|机密|秘密)[\s\u3000★☆*＊·.（(]*([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})(年|个月|天|日)[）)]?$/u

const officialSecrecy = (words: string): string | undefined => {
  const [, grade, typed = '', unit] = LOOSE_SECRECY.exec(words) ?? []
  if (grade === undefined) return undefined
  const count = Number(copyDigits(typed))
  return `${grade}★${Number.isNaN(count) ? countOfChinese(typed) : count}${unit ?? ''}`
}

const secrecyForm = (subject: Subject): readonly Finding[] => {
  const passage = passageIn(subject, 'secrecy')
  const words = passage?.text.trim() ?? ''
  if (passage === undefined || SECRECY.test(words)) return []
  const replacement = officialSecrecy(words)
  return [
    foundAt(passage, spanOfWords(passage), {
      rule: 113,
      message: `密级和保密期限写作“机密★1年”的形式，这里写作“${words}”。`,
      ...(replacement === undefined ? {} : { replacement }),
    }),
  ]
}

/** 份号, 密级 and 紧急程度: what stands at the top left of 版头. */
export const checkHeadMarks = (subject: Subject): readonly Finding[] => [
  ...copyNumber(subject),
  ...secrecyForm(subject),
  ...urgency(subject),
]

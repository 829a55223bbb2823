import type { Finding } from './finding.ts'
import { foundAt, foundIn } from './found.ts'
import { passageIn, type Passage, type Subject } from './passage.ts'
import { checkPatterns } from './pattern-rule.ts'

const OPEN = '[\\[［【（(﹝〖{「〔]'
const CLOSE = '[\\]］】）)﹞〗}」〕]'
/** The code of an organ before its number: Chinese characters, or × in a pattern. */
const CODE = '(?<=[\\u3400-\\u9fff×])'

const checkForms = checkPatterns([
  {
    rule: 1,
    pattern: new RegExp(`${CODE}${OPEN}(\\d{4})${CLOSE}(?=\\s?第?\\s?\\d{1,5}号)`, 'gu'),
    accept: ([whole]) => !/^〔\d{4}〕$/u.test(whole),
    message: ([whole]) => `发文字号的年份用六角括号〔〕括入，不用“${whole}”。`,
    fix: ([, year = '']) => `〔${year}〕`,
  },
  {
    rule: 2,
    pattern: new RegExp(
      `(?<=${OPEN}\\d{4}${CLOSE}\\s?)(?:第\\s?0{0,4}|0{1,4})(?=[1-9]\\d{0,4}号)`,
      'gu',
    ),
    message: '发文字号的序号不加“第”，不编虚位。',
    fix: () => '',
  },
  {
    rule: 3,
    pattern: new RegExp(`${CODE}${OPEN}(\\d{2})${CLOSE}(?=第?\\d{1,5}号|\\d{1,5}$)`, 'gu'),
    message: '发文字号的年份写全四位数字。',
    propose: ([, year = '']) => `〔20${year}〕`,
  },
  {
    rule: 3,
    pattern: /(?<=[\u3400-\u9fff×])〔(\d{4})〕第?(\d{1,5})(?![\d号]|\s号|[、—～-]\d{1,5}号)/gu,
    message: '发文字号以“号”结尾。',
    propose: ([whole]) => `${whole}号`,
  },
  {
    rule: 53,
    pattern: /([\u3400-\u9fff×]{1,12}〔\d{4}〕\d{1,5}号)(?:文件?)?《([^《》]{1,80})》/gu,
    message: '引用公文先写标题，再在括号里写发文字号。',
    propose: ([, number = '', title = '']) => {
      const lead =
        /^(?:根据|按照|依据|落实|贯彻|印发|转发|执行|以|和|及|与)*/u.exec(number)?.[0] ?? ''
      return `${lead}《${title}》（${number.slice(lead.length)}）`
    },
  },
])

/** The head's number has nothing else in it. */
const headNumber = (passage: Passage): readonly Finding[] => {
  const isWhole = /^\S{1,20}[〔[［【（(﹝]\d{2,4}[〕\]］】）)﹞]第?\d{1,5}(?:号)?$/u.test(
    passage.text,
  )
  if (passage.field === undefined || isWhole) return []
  return [
    foundIn(passage, {
      rule: 3,
      message: '发文字号由机关代字、年份、序号组成，如“普民〔2024〕3号”。',
    }),
  ]
}

const YEAR_OF_NUMBER = /[〔[［【（(﹝](\d{4})[〕\]］】）)﹞]/u

/** The year of 发文字号 against that of 成文日期. */
export const checkNumberYear = (
  number: Passage | undefined,
  datedYear: number | undefined,
): readonly Finding[] => {
  const match = YEAR_OF_NUMBER.exec(number?.text ?? '')
  if (number === undefined || match === null || datedYear === undefined) return []
  if (Number(match[1]) === datedYear) return []
  return [
    foundAt(
      number,
      { start: match.index, end: match.index + match[0].length },
      {
        rule: 4,
        message: `发文字号是${match[1] ?? ''}年的，成文日期在${datedYear}年，请核对。`,
      },
    ),
  ]
}

/** 发文字号, the paper's own and those it cites. */
export const checkDocumentNumbers = (subject: Subject): readonly Finding[] => {
  const number = passageIn(subject, 'document-number')
  const date = passageIn(subject, 'date')
  const year = /\d{4}/u.exec(date?.text ?? '')?.[0]
  return [
    ...checkForms(subject),
    ...(number === undefined ? [] : headNumber(number)),
    ...checkNumberYear(number, year === undefined ? undefined : Number(year)),
  ]
}

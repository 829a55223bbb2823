import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import type { Passage, Subject } from './passage.ts'
import { checkPatterns } from './pattern-rule.ts'

const NUMERALS = '一二三四五六七八九'

const followsOn = (one: string, other: string): boolean => Number(other) === Number(one) + 1

/** What is counted; 3、4月 and 第3、4项 are not about how many. */
const COUNTED = '(?=(?:个(?!别)|名|人|天|次|家|户|件|份|场|位|遍|倍)(?!法))'

const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．％]/gu, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )

const FEWER = '减少|下降|降低|缩小|缩短|减轻|压缩|压减'

const checkForms = checkPatterns([
  {
    rule: 25,
    pattern:
      /(?<![\d.%％～~—–-])(\d{1,6}(?:\.\d{1,4})?)([～~－–-]|至)(\d{1,6}(?:\.\d{1,4})?)(?=[%％])/gu,
    accept: ([, from = '']) => !/^(?:19|20)\d{2}$/u.test(from),
    message: '百分数的起止都要带百分号。',
    fix: ([, from = '', mark = '', to = '']) => `${from}%${mark === '至' ? '至' : '～'}${to}`,
  },
  {
    rule: 25,
    pattern: /(?<=\d[%％])[~－–-](?=\d{1,6}(?:\.\d{1,4})?[%％])/gu,
    message: '百分数的起止用“～”连接。',
    fix: () => '～',
  },
  {
    rule: 26,
    pattern:
      /(?<![\d.%～~—–-])(\d{1,6}(?:\.\d{1,4})?)([～~－–—-]|至)(\d{1,6}(?:\.\d{1,4})?)(万|亿)/gu,
    accept: ([, from = '']) => !/^(?:19|20)\d{2}$/u.test(from),
    message: ([whole, , , , unit = '']) => `“${whole}”起止单位不明，前一个数也带“${unit}”。`,
    propose: ([, from = '', mark = '', to = '', unit = '']) =>
      `${from}${unit}${mark === '至' ? '至' : '～'}${to}${unit}`,
  },
  {
    rule: 27,
    pattern: new RegExp(`(?<![\\d.第、，～—-])([1-8])、([2-9])${COUNTED}`, 'gu'),
    accept: ([, one = '', other = ''], { marker }) => followsOn(one, other) && marker === undefined,
    message: '相邻两数表示概数用汉字，中间不加顿号。',
    fix: ([, one = '', other = '']) =>
      `${NUMERALS.charAt(Number(one) - 1)}${NUMERALS.charAt(Number(other) - 1)}`,
  },
  {
    rule: 27,
    pattern: new RegExp(
      `(?<=[^\\s\\u3000第一二三四五六七八九十百千万、（(])([一二三四五六七八])、([二三四五六七八九])${COUNTED}`,
      'gu',
    ),
    accept: ([, one = '', other = '']) => NUMERALS.indexOf(other) === NUMERALS.indexOf(one) + 1,
    message: '相邻两数表示概数，中间不加顿号。',
    fix: ([, one = '', other = '']) => `${one}${other}`,
  },
  {
    rule: 27,
    pattern: new RegExp(
      `(?<=[^\\s\\u3000第一二三四五六七八九十百千万、（(])([一二三四五六七八])、([二三四五六七八九])(?=[十百千万][余多]?(?:个(?!别)|名|人|天|次|家|户|件|份|场|位|遍|元))`,
      'gu',
    ),
    accept: ([, one = '', other = '']) => NUMERALS.indexOf(other) === NUMERALS.indexOf(one) + 1,
    message: '相邻两数表示概数，中间不加顿号。',
    fix: ([, one = '', other = '']) => `${one}${other}`,
  },
  {
    rule: 28,
    pattern:
      /(?:大约|接近|将近|超过|(?<![节预条公签合契履违特集邀])约|(?<![附最邻远就靠新])近|超|逾)\s?\d[\d,.]{0,12}[万亿千百]{0,2}(?:[余多]|[一-龥]{1,2}(?:左右|上下))/gu,
    message: ([whole]) => `“${whole}”前后都表示约数，只留一个。`,
    propose: ([whole]) => whole.replace(/(?:[余多]|左右|上下)$/u, ''),
  },
  {
    rule: 28,
    pattern: /\d[\d,.]{0,12}[万亿千百]{0,2}[余多][一-龥]{1,3}(?:左右|上下)/gu,
    message: ([whole]) => `“${whole}”前后都表示约数，只留一个。`,
    propose: ([whole]) => whole.replace(/(?:左右|上下)$/u, ''),
  },
  {
    rule: 29,
    pattern: /(?<![\d.])\d{1,9}\.\d{1,4}[万亿千百]{0,2}[多余](?=[人次元件户份名家个场亩])/gu,
    message: ([whole]) => `“${whole}”已精确到小数，不再加“多”“余”。`,
    propose: ([whole]) => whole.slice(0, -1),
  },
  {
    rule: 31,
    pattern: new RegExp(
      `(?:${FEWER})(?:了|到|近|约|至)?\\s?(?:\\d{1,6}(?:\\.\\d{1,4})?|[一二两三四五六七八九十]{1,3})(?:多|余)?倍`,
      'gu',
    ),
    message: '减少不能用倍数，改用分数或百分数，如“减少三分之二”。',
  },
  {
    rule: 37,
    pattern: /[０-９Ａ-Ｚａ-ｚ]{1,40}(?:．[０-９]{1,20})?％?|(?<=\d)％/gu,
    message: '数字、字母和百分号用半角。',
    fix: ([whole]) => halfWidth(whole),
  },
])

const RATE = '(\\d{1,3}(?:\\.\\d{1,4})?)[%％]'
/** A year may stand before either of the two. */
const IN_YEAR = '(?:\\d{4}年[^，。；\\d]{0,8})?'
const CHANGE = new RegExp(
  `(?:由|从)[^，。；\\d]{0,12}${IN_YEAR}${RATE}(?:提高|上升|提升|增长|增加|下降|降低|降|升)[到至为]${IN_YEAR}${RATE}` +
    `[^\\d。；]{0,8}(?:提高|上升|提升|增长|增加|下降|降低)了?${RATE}`,
  'gu',
)

const pointsIn = (passage: Passage): readonly Finding[] =>
  [...passage.text.matchAll(CHANGE)].flatMap((match) => {
    const [whole, from, to, by = ''] = match
    const points = Math.abs(Number(to) - Number(from))
    if (Math.abs(points - Number(by)) > 0.051) return []
    const end = match.index + whole.length
    return [
      foundAt(
        passage,
        { start: end - by.length - 1, end },
        {
          rule: 30,
          message: `两个百分比相差${by}，写作“${by}个百分点”。`,
          proposal: `${by}个百分点`,
        },
      ),
    ]
  })

const UNITS = '(?=[余多]?(?:万|亿)?(?:人次|人|件|份|户|元|次|名|条|家|场|平方米|亩|册))'
const STYLES = [
  {
    name: '逗号分节',
    pattern: new RegExp(`(?<![\\d,.])\\d{1,3}(?:,\\d{3}){1,4}(?![\\d,])${UNITS}`, 'gu'),
  },
  {
    name: '空格分节',
    pattern: new RegExp(`(?<![\\d ])\\d{1,3}(?:[ \\u2009\\u202f]\\d{3}){1,4}(?!\\d)${UNITS}`, 'gu'),
  },
  {
    name: '不分节',
    pattern: new RegExp(`(?<![\\d,. \\u2009\\u202f])\\d{4,12}(?:\\.\\d{1,4})?${UNITS}`, 'gu'),
  },
] as const

const mixedStyles = ({ passages }: Subject): readonly Finding[] => {
  const used = STYLES.map(({ name, pattern }) => ({
    name,
    places: passages.flatMap((passage) =>
      [...passage.text.matchAll(pattern)].map(({ 0: whole, index }) => ({
        passage,
        span: { start: index, end: index + whole.length },
      })),
    ),
  })).filter(({ places }) => places.length > 0)
  // The style used most is the text's own; at a tie the plain one, which stands last.
  const [own, ...others] = used
    .toReversed()
    .toSorted((one, other) => other.places.length - one.places.length)
  return others.flatMap(({ name, places }) =>
    places.map(({ passage, span }) =>
      foundAt(passage, span, {
        rule: 36,
        message: `多位数的写法不一致：别处${own?.name ?? ''}，这里${name}。`,
        proposal: passage.text.slice(span.start, span.end).replaceAll(/[, \u2009\u202f]/gu, ''),
      }),
    ),
  )
}

/** How numbers are written. */
export const checkNumerals = (subject: Subject): readonly Finding[] => [
  ...checkForms(subject),
  ...subject.passages.flatMap(pointsIn),
  ...mixedStyles(subject),
]

import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { countOfChinese } from './marker.ts'
import type { Passage, Subject } from './passage.ts'
import { checkPatterns } from './pattern-rule.ts'
import { checkYears } from './years.ts'

const DIGITS = '〇一二三四五六七八九'

/** Digits of a year from Chinese ones; ○, 零, O and 0 are typed for 〇. */
const arabicYear = (year: string): string =>
  Array.from(year, (digit) => Math.max(0, DIGITS.indexOf(digit))).join('')

const chineseDateAsArabic = ([, year = '', month, day]: RegExpExecArray): string =>
  [
    `${arabicYear(year)}年`,
    month === undefined ? '' : `${countOfChinese(month)}月`,
    day === undefined ? '' : `${countOfChinese(day)}日`,
  ].join('')

const isMonthAndDay = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31

const centuryOf = (numeral: string): string => String(countOfChinese(numeral))

const ZEROS = '日期中的月、日不编虚位，去掉前面的“0”。'

const checkForms = checkPatterns([
  {
    rule: 16,
    pattern:
      /(?<![\d.．/\-A-Za-z])((?:19|20)\d{2})([.．/-])(\d{1,2})\2(\d{1,2})(?![\d.．/\-A-Za-z])/gu,
    accept: ([, , , month = '', day = '']) => isMonthAndDay(month, day),
    message: '日期写作“2026年1月5日”的形式。',
    fix: ([, year = '', , month = '', day = '']) => `${year}年${Number(month)}月${Number(day)}日`,
  },
  {
    rule: 16,
    pattern:
      /([一二][九〇○零ＯO０0][〇○零ＯO０0一二三四五六七八九]{2})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?/gu,
    message: '年月日用阿拉伯数字。',
    fix: chineseDateAsArabic,
    leavesNames: true,
  },
  {
    rule: 16,
    pattern:
      /(?<=年)0(?=[1-9]月)|(?<![\d年.:：])0(?=[1-9]月[\d份至底初上中下，。、])|(?<=\d月)0(?=[1-9]日)/gu,
    message: ZEROS,
    fix: () => '',
  },
  {
    rule: 16,
    pattern: /(?<![\d.．/\-A-Za-z])((?:19|20)\d{2})[.．/-](\d{1,2})(?=月)/gu,
    accept: ([, , month = '']) => isMonthAndDay(month, '1'),
    message: '日期写作“2026年1月”的形式。',
    fix: ([, year = '', month = '']) => `${year}年${Number(month)}`,
  },
  {
    rule: 16,
    pattern:
      /(?<=(?<!\d)\d{1,2}月\d{1,2})号(?!楼|文|令|公告|通告|通知|线|台风|车|院|馆|库|会议室)/gu,
    message: '日期写“日”，不写“号”。',
    fix: () => '日',
    leavesNames: true,
  },
  {
    rule: 21,
    pattern:
      /截止(?:到)?(?=发文|报告之日|填报之日|\d{4}年|\d{1,2}月|目前|今年|年底|年末|本年|月底|上月|报告期)/gu,
    message: '表示到某时为止用“截至”；“截止”是停止的意思。',
    fix: () => '截至',
    leavesNames: true,
  },
  {
    rule: 22,
    pattern:
      /(?<![\d.．～~—–\-至到第前后近约满每达过超逾余以〔（(‘'])(\d{2})年(?=\d{1,2}月(?!有余)|[底末初]|年度|度(?!过)|全年|[上下]半年|第?[一二三四]季度)/gu,
    message: '年份写全四位数字。',
    propose: ([, year = '']) => `${Number(year) > 60 ? '19' : '20'}${year}年`,
    leavesNames: true,
  },
  {
    rule: 22,
    pattern:
      /(?<=[较比])(\d{2})年(?=(?:同期)?(?:增|上升|下降|提高|减少|降低))|(?<=^|[。；，])(1[5-9]|2\d)年(?=[，,]?(?:我[局县区市]|全[县区市局]|共|累计))/gu,
    message: '年份写全四位数字。',
    propose: ([, compared = '', year = compared]) => `${Number(year) > 60 ? '19' : '20'}${year}年`,
    leavesNames: true,
  },
  {
    rule: 22,
    pattern: /(?<=[与和同跟])(1[5-9]|2\d)年(?=相比|同期|比较)/gu,
    message: '年份写全四位数字。',
    propose: ([, year = '']) => `20${year}年`,
    leavesNames: true,
  },
  {
    rule: 23,
    pattern: /(?<!\d)((?:19|20)\d{2})(年)?至(\d{2})(?=年(?![前后来内之以]))/gu,
    // 2021年至25年 names a year; 2021年至10年 would run backwards.
    accept: ([, from = '', , to = '']) => Number(to) > Number(from.slice(2)),
    message: '年份写全四位数字。',
    fix: ([, from = '', mark = '', to = '']) => `${from}${mark}至${from.slice(0, 2)}${to}`,
    leavesNames: true,
  },
  {
    rule: 23,
    pattern: /(?<!\d)((?:19|20)\d{2})(年)?(?:[-~～－–─]|——)((?:19|20)?\d{2})(?=年)/gu,
    message: '年份起止用一字线“—”，年份写全。',
    fix: ([, from = '', mark = '', to = '']) =>
      `${from}${mark}—${to.length === 2 ? from.slice(0, 2) : ''}${to}`,
    leavesNames: true,
  },
  {
    rule: 24,
    pattern: /(?<![一二十])(十[一二三四五六七八九]|二十一?|十)世纪/gu,
    accept: ([, numeral = '']) => countOfChinese(numeral) >= 10,
    message: '世纪用阿拉伯数字。',
    fix: ([, numeral = '']) => `${centuryOf(numeral)}世纪`,
    leavesNames: true,
  },
  {
    rule: 24,
    pattern: /([二三四五六七八九])十年代/gu,
    message: '年代用阿拉伯数字。',
    fix: ([, numeral = '']) => `${countOfChinese(numeral)}0年代`,
    leavesNames: true,
  },
])

const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const DAY = /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const exists = (year: number | undefined, month: number, day: number): boolean => {
  const last = LAST_DAYS[month - 1]
  if (last === undefined || day < 1 || day > last) return false
  return !(month === 2 && day === 29 && year !== undefined && !isLeap(year))
}

const impossibleIn = (passage: Passage): readonly Finding[] =>
  [...passage.text.matchAll(DAY)].flatMap((match) => {
    const [whole, year, month, day] = match
    if (exists(year === undefined ? undefined : Number(year), Number(month), Number(day))) return []
    return [
      foundAt(
        passage,
        { start: match.index, end: match.index + whole.length },
        {
          rule: 17,
          message: `没有${whole}这一天，请核对。`,
        },
      ),
    ]
  })

/** Days, years and spans of years. */
export const checkDates = (subject: Subject): readonly Finding[] => [
  ...checkForms(subject),
  ...subject.passages.flatMap(impossibleIn),
  ...checkYears(subject),
]

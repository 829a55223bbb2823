import type { FigureInput } from './figure.ts'
import { FIGURE_MAX } from './figure.ts'
import { nameFigure } from './name-figure.ts'

/** Measure words of the trade; where one begins another (人次, 人) the longer stands first. */
const UNITS = (
  '人次 人份 户次 件次 场次 批次 家次 个百分点 百分点 平方米 公里 学时 课时 床位 元 % ％ ‰ 场 次 期 份 件 个 ' +
  '家 户 条 篇 项 处 例 起 名 人 位 本 册 张 幅 块 部 套 组 支 所 台 辆 间 批 宗 枚 版 节 堂 课 轮 亩 对 村 ' +
  '桩 封 则 卷'
).split(' ')

/** 万 and 亿 before these stay with the unit; before others they multiply. */
const MONEY = new Set(['元'])

/** Thousands as an input method types them: `1，286`, `1, 286`. */
const THOUSANDS = /(?<=\d)[,，]\s*(?=\d{3}(?!\d))/g

const NUMBER =
  /(?<![\d.．·〔[（(#-])(?<!\d[,，]\s*)(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,4})?(?![\d.．·])/g

/** Words that make a number a demand of a rule and not something that happened. */
const DEMANDED = /(?:不少于|不低于|不超过|不高于|不得少于|至少|最多|每[年月季周人次户]|第)\s*$/

/** A span between two numbers (3-5人, 3至5次): which of the two was meant is not ours to guess. */
const RANGE_AFTER = /^\s*[-—~～至到]\s*\d/
const RANGE_BEFORE = /\d\s*[-—~～至]\s*$/

/** What follows the measure word when the two together count time or order and not a fact. */
const NOT_A_COUNT =
  /^(?:工作日|自然日|月|小时|星期|季度|周年|年度|代表|人民|百分|面的|以上|以下|以内|及以上|\/)/

/**
 * Finds the counted facts of a sentence in report tone: `举办法治讲座3场，参训64人次` gives 法治讲座 3 场 and
 * 参训 64 人次. They are offered to the clerk and never taken by themselves, so a doubtful number is left out:
 * years, dates, document numbers, ordinals, spans and what a rule demands are no figures.
 */
export const figuresInText = (text: string): FigureInput[] => {
  const plain = halfWidth(text).replace(THOUSANDS, ',')
  const found: FigureInput[] = []
  let clauseFrom = 0
  for (const match of plain.matchAll(NUMBER)) {
    const measure = measureAt(plain, match.index + match[0].length)
    if (measure === undefined || isNotFigure(plain, match.index, measure)) continue
    const before = plain.slice(clauseFrom, match.index)
    const named = nameFigure(before, plain.slice(measure.end), measure)
    clauseFrom = measure.end + (named?.taken.length ?? 0)
    // 救助1024户2316人次: both measures count the same thing.
    const name = (before.trim() === '' ? found.at(-1)?.name : undefined) ?? named?.name
    const value = scaled(match[0], measure.factor)
    if (name !== undefined && value <= FIGURE_MAX) found.push({ name, value, unit: measure.unit })
  }
  return found.filter((figure, at) => found.findIndex((other) => isSame(other, figure)) === at)
}

/** Whether two figures say the same. */
const isSame = (one: FigureInput, other: FigureInput): boolean =>
  one.name === other.name && one.value === other.value && one.unit === other.unit

type Measure = { readonly unit: string; readonly factor: number; readonly end: number }

/** Reads 余, 万 and the measure word after a number. */
const measureAt = (text: string, from: number): Measure | undefined => {
  const lead = /^\s*(?:余|多)?(万|亿)?(?:余|多)?\s*/.exec(text.slice(from))
  const start = from + (lead?.[0].length ?? 0)
  const unit = UNITS.find((word) => text.startsWith(word, start))
  if (unit === undefined) return undefined
  const scale = lead?.[1] ?? ''
  const end = start + unit.length
  if (scale === '') return { unit: unit === '％' ? '%' : unit, factor: 1, end }
  if (MONEY.has(unit)) return { unit: `${scale}${unit}`, factor: 1, end }
  return { unit, factor: scale === '万' ? 10_000 : 100_000_000, end }
}

const isNotFigure = (text: string, from: number, measure: Measure): boolean => {
  const before = text.slice(0, from)
  const after = text.slice(measure.end)
  return (
    DEMANDED.test(before) ||
    RANGE_BEFORE.test(before) ||
    NOT_A_COUNT.test(after) ||
    RANGE_AFTER.test(after)
  )
}

/** Full-width digits and per cent signs, thin and full-width spaces as typed by some input methods. */
const halfWidth = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=(?<!\d)\d{1,3}|,\d{3})[ \u2009\u202f](?=\d{3}(?!\d))/g, ',')
    .replace(/(?<=\d)．(?=\d)/g, '.')

/** To four decimals, the exactness of the ledger; 1.2 × 10 000 is 12 000 and not 11 999.999…. */
const scaled = (digits: string, factor: number): number =>
  Number((Number(digits.replaceAll(',', '')) * factor).toFixed(4))

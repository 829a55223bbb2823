import type { FigureInput, FigureSum } from '../domain/figure.ts'

/** Narrow and unbreakable, so that a number never falls apart at the end of a line. */
const THIN_SPACE = '\u202F'

/** Between a number and its unit. */
const FIXED_SPACE = '\u00A0'

/** `1 286.5`: thousands apart by a thin space, at most the four decimals a figure can have. */
export const numberText = (value: number): string => {
  const [whole = '', decimals] = String(Number(value.toFixed(4))).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE)
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

const SIGN_UNITS = new Set(['%', '％', '‰'])

/** `参训 64 人次`, `满意率 98.6%`. */
export const figureText = ({ name, value, unit }: FigureInput): string =>
  `${name} ${measureText(value, unit)}`

/** `64 人次`, `98.6%`. */
export const measureText = (value: number, unit: string): string => {
  if (unit === '') return numberText(value)
  return SIGN_UNITS.has(unit)
    ? `${numberText(value)}${unit}`
    : `${numberText(value)}${FIXED_SPACE}${unit}`
}

/** `讲座 1 场 · 参训 64 人次`. */
export const figuresText = (figures: readonly FigureInput[]): string =>
  figures.map(figureText).join(' · ')

/** A sum as it is shown: the total, or for a rate, which does not add up, every value entered. */
export const sumText = ({
  name,
  unit,
  total,
  values,
}: Pick<FigureSum, 'name' | 'unit' | 'total' | 'values'>): string =>
  total === null
    ? `${name} ${[...new Set(values)].map((value) => measureText(value, unit)).join('、')}`
    : figureText({ name, unit, value: total })

/** `86 KB`, `2.3 MB`: the size of a file as a person judges it. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = Math.round(bytes / 1024)
  if (kilobytes < 1024) return `${kilobytes} KB`
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}

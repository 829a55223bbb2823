import { isRate, sumFigures, type FigureInput, type FigureSum } from '../figure.ts'
import type { FactEntry } from './facts.ts'

/** Digits and marks in one form, so that a typed `1,286 人次` is found as `1286人次`. */
const comparable = (text: string): string =>
  text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('％', '%')
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)[ \t\u3000]+|[ \t\u3000]+(?=\d)/gu, '')

/** Whether a text already says the figure: its value and unit, not as the end of a longer number. */
const says = (text: string, { name, value, unit }: FigureInput): boolean => {
  const words = unit === '' ? `${name}${value}` : `${value}${unit.replaceAll('％', '%')}`
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isWholeNumber = !/[\d.]/u.test(text.charAt(at - 1))
    const endsThere = unit !== '' || !/[\d.]/u.test(text.charAt(at + words.length))
    if (isWholeNumber && endsThere) return true
  }
  return false
}

/** `参训人次` of unit `人次` is printed 参训64人次; a name that ends in a digit needs a word between. */
const figureName = (name: string, unit: string): string => {
  const short =
    unit !== '' && name.length > unit.length && name.endsWith(unit)
      ? name.slice(0, -unit.length)
      : name
  return /\d$/u.test(short) ? `${short}为` : short
}

const figurePhrase = (name: string, value: number, unit: string): string =>
  `${figureName(name, unit)}${value}${unit}`

/** The sums that the sentences of the entries do not say themselves. */
const unsaidSums = (entries: readonly FactEntry[]): readonly string[] => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const isSaid = ({ name, unit, values, entryIds }: FigureSum): boolean => {
    const [onlyId, ...more] = entryIds
    const only = onlyId === undefined || more.length > 0 ? undefined : byId.get(onlyId)
    if (only === undefined) return false
    const text = comparable(only.text)
    return values.every((value) => says(text, { name, value, unit }))
  }
  return sumFigures(entries)
    .filter((sum) => !isSaid(sum))
    .flatMap(({ name, unit, total }) => (total === null ? [] : [figurePhrase(name, total, unit)]))
}

type DatedRate = FigureInput & { readonly on: string }

const unsaidRates = (entries: readonly FactEntry[]): readonly string[] => {
  const byName = new Map<string, DatedRate[]>()
  for (const entry of entries) {
    const rates = entry.figures.filter(({ unit }) => isRate(unit))
    const text = rates.length === 0 ? '' : comparable(entry.text)
    for (const rate of rates.filter((figure) => !says(text, figure))) {
      const sameName = byName.get(rate.name) ?? []
      sameName.push({ ...rate, on: entry.on })
      byName.set(rate.name, sameName)
    }
  }
  return [...byName].map(([name, rates]) => `${name}${datedValues(rates)}`)
}

/** Rates do not add up: each is said with its month, with its day when a month has several. */
const datedValues = (rates: readonly DatedRate[]): string => {
  const months = new Set(rates.map(({ on }) => on.slice(0, 7)))
  return rates
    .map(({ value, unit, on }) => {
      const day = months.size < rates.length ? `${Number(on.slice(8))}日` : ''
      return `${value}${unit}（${Number(on.slice(5, 7))}月${day}）`
    })
    .join('、')
}

/**
 * The lead sentence of a chapter: how much was done, with the figures added up, each entry once.
 *
 * Empty when there is nothing to say that the entries do not say: no figures and fewer than two entries.
 */
export const figureSentence = (entries: readonly FactEntry[]): string => {
  const sums = unsaidSums(entries)
  const rates = unsaidRates(entries)
  const clauses = [
    ...(entries.length > 1 ? [`共开展相关工作${entries.length}项`] : []),
    ...(sums.length > 0 ? [`累计${sums.join('、')}`] : []),
    ...(rates.length > 0 ? [rates.join('，')] : []),
  ]
  return clauses.length === 0 ? '' : `${clauses.join('，')}。`
}

import { sumFigures, type FigureInput, type FigureSum } from '../figure.ts'
import type { FactEntry } from './facts.ts'

/** The figures of a chapter in words, every one in exactly one of the two places. */
export type FigurePhrases = {
  /** What adds up over several entries: `讲座3场、参训412人次`. Empty for none. */
  readonly sums: string
  /** By entry id: what stands alone, beside the fact it belongs to. Rates stand here, since they do not add up. */
  readonly own: ReadonlyMap<string, string>
}

/** Digits and marks in one form, so that a typed `1,286 人次` is found as `1286人次`. */
const comparable = (text: string): string =>
  text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('％', '%')
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)[ \t\u3000]|[ \t\u3000](?=\d)/gu, '')

/** Whether a text already says the figure: its value and unit, not as the end of a longer number. */
const says = (text: string, { name, value, unit }: FigureInput): boolean => {
  const words = unit === '' ? `${name}${value}` : `${value}${unit.replaceAll('％', '%')}`
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isWholeNumber = unit === '' || !/[\d.]/u.test(text.charAt(at - 1))
    const endsThere = unit !== '' || !/[\d.]/u.test(text.charAt(at + words.length))
    if (isWholeNumber && endsThere) return true
  }
  return false
}

/** `参训人次` in 人次 is printed 参训64人次. Only such units are a word that names nothing: 文件 keeps its 件. */
const figureName = (name: string, unit: string): string => {
  const isRepeated = /.次$/u.test(unit) && name.length > unit.length && name.endsWith(unit)
  const short = isRepeated ? name.slice(0, -unit.length) : name
  // 双随机1 and 3场 would read 双随机13场.
  return /\d$/u.test(short) ? `${short}为` : short
}

/** Stands behind a number two people set differently until somebody decides: it is never printed silently. */
const DISPUTED = '（待核）'

const phrase = (name: string, value: number, unit: string, isDisputed: boolean): string =>
  `${figureName(name, unit)}${value}${unit}${isDisputed ? DISPUTED : ''}`

const keyOf = ({ name, unit }: Pick<FigureSum, 'name' | 'unit'>): string => `${name}\u0000${unit}`

const isDisputedIn = (entries: readonly FactEntry[], sum: FigureSum): boolean =>
  entries.some(
    ({ id, disputed = [] }) =>
      disputed.some((figure) => keyOf(figure) === keyOf(sum)) && sum.entryIds.includes(id),
  )

const isShared = ({ total, entryIds }: FigureSum): boolean => total !== null && entryIds.length > 1

/** What an entry's sentence has to say beside its text. */
const ownPhrase = (entry: FactEntry, shared: ReadonlySet<string>): string => {
  if (entry.figures.length === 0) return ''
  const text = comparable(entry.text)
  return sumFigures([entry])
    .filter((sum) => !shared.has(keyOf(sum)))
    .filter(({ name, unit, values }) => !values.every((value) => says(text, { name, value, unit })))
    .flatMap((sum) =>
      (sum.total === null ? sum.values : [sum.total]).map((value) =>
        phrase(sum.name, value, sum.unit, isDisputedIn([entry], sum)),
      ),
    )
    .join('、')
}

/**
 * Puts the figures of a chapter's entries in words, each entry once. What several entries counted is added up for the
 * lead sentence; what one entry counted stays with it, where a reader sees what it is about, and is left out when its
 * text says it already.
 */
export const figurePhrases = (entries: readonly FactEntry[]): FigurePhrases => {
  const sums = sumFigures(entries).filter(isShared)
  const shared = new Set(sums.map(keyOf))
  return {
    sums: sums
      .flatMap((sum) =>
        sum.total === null
          ? []
          : [phrase(sum.name, sum.total, sum.unit, isDisputedIn(entries, sum))],
      )
      .join('、'),
    own: new Map(entries.map((entry) => [entry.id, ownPhrase(entry, shared)])),
  }
}

/** The lead sentence of a chapter. Empty when nothing adds up: how many entries there are is no result by itself. */
export const leadSentence = (count: number, { sums }: FigurePhrases): string =>
  sums === '' ? '' : `共开展相关工作${count}项，累计${sums}。`

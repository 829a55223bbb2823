import { z } from 'zod'

/** A figure in the text of a block and the entries it comes from. */
export const placedFigureSchema = z.object({
  /** The number with its unit, in UTF-16 units of the text. */
  start: z.number().int(),
  end: z.number().int(),
  name: z.string(),
  unit: z.string(),
  entryIds: z.array(z.string()),
})
export type PlacedFigure = Readonly<z.output<typeof placedFigureSchema>>

/** A figure a text may say. */
export type FigureCandidate = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly entryIds: readonly string[]
}

/** Candidates by their number. */
export type FigureIndex = ReadonlyMap<number, readonly FigureCandidate[]>

export const indexFigures = (candidates: readonly FigureCandidate[]): FigureIndex =>
  Map.groupBy(candidates, ({ value }) => value)

/** A number as it is typed: half- or full-width, with or without marks between the thousands. */
const NUMBER =
  /(?<![\d０-９.．])[\d０-９]+(?:[,，][\d０-９]{3}(?![\d０-９]))*(?:[.．][\d０-９]+)?/gu

/** `1.2万人次`: what a number may be multiplied by before its unit. */
const SCALE = /^\s*(?:余|多)?(万|亿)(?:余|多)?/u

const valueOf = (digits: string): number =>
  Number(
    digits
      .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
      .replace(/[,，]/gu, '')
      .replace('．', '.'),
  )

/** A number in a text: what it can mean, and where its unit would begin. */
type Token = {
  readonly start: number
  readonly readings: readonly { readonly value: number; readonly unitAt: number }[]
}

const spacesAt = (text: string, from: number): number =>
  /^[ \t\u3000]*/u.exec(text.slice(from))?.[0].length ?? 0

/** The numbers of a text, each with what it can mean. */
export const numbersIn = (text: string): readonly Token[] =>
  [...text.matchAll(NUMBER)].map((match) => {
    const start = match.index
    const after = start + match[0].length
    const value = valueOf(match[0])
    const scale = SCALE.exec(text.slice(after))
    const plain = { value, unitAt: after + spacesAt(text, after) }
    if (scale === null) return { start, readings: [plain] }
    const factor = scale[1] === '万' ? 10_000 : 100_000_000
    const scaled = { value: Number((value * factor).toFixed(4)), unitAt: after + scale[0].length }
    return { start, readings: [plain, scaled] }
  })

/** What may stand between the name of a figure and its number, the longer words first. */
const BETWEEN = '共计 合计 累计 分别 总计 达到 为 共 计 达 约 近 了 是 至 ： :'.split(' ')

/**
 * Where the words end that a number stands behind. Read backwards from the number: a search of the whole text before it
 * would take, for each number of a long paragraph, as long as the paragraph.
 */
const wordsEnd = (text: string, start: number): number => {
  let end = start
  for (;;) {
    const at = end
    const link = BETWEEN.find((word) => text.endsWith(word, at))
    if (link !== undefined) end -= link.length
    else if (/\s/u.test(text.charAt(end - 1))) end -= 1
    else return end
  }
}

/** Whether the name of a figure ends at a place. 参训人次 in 人次 is printed 参训64人次. */
const isNamedAt = (text: string, end: number, { name, unit }: FigureCandidate): boolean => {
  const short = unit !== '' && name.endsWith(unit) ? name.slice(0, -unit.length) : name
  return [name, short].some((one) => one !== '' && text.endsWith(one, end))
}

type Match = {
  readonly candidate: FigureCandidate
  readonly end: number
  readonly isNamed: boolean
}

const sameEntries = (one: FigureCandidate, other: FigureCandidate): boolean =>
  one.entryIds.length === other.entryIds.length &&
  one.entryIds.every((id, index) => id === other.entryIds[index])

const matchesAt = (
  text: string,
  { start, readings }: Token,
  byValue: FigureIndex,
): readonly Match[] => {
  const end = wordsEnd(text, start)
  return readings.flatMap(({ value, unitAt }) =>
    (byValue.get(value) ?? []).flatMap((candidate) => {
      const { unit } = candidate
      const hasUnit = unit === '' || text.startsWith(unit, unitAt)
      const named = isNamedAt(text, end, candidate)
      // A number without a unit says nothing by itself.
      if (!hasUnit || (unit === '' && !named)) return []
      return [{ candidate, end: unit === '' ? unitAt : unitAt + unit.length, isNamed: named }]
    }),
  )
}

/** The one figure a number is: the longest name before it, then the longest unit behind it. None when it may be two. */
const bestOf = (matches: readonly Match[]): Match | undefined => {
  const named = matches.filter((match) => match.isNamed)
  const weight = ({ candidate, end }: Match): number =>
    end * 1000 + (named.length > 0 ? candidate.name.length : 0)
  const eligible = named.length > 0 ? named : matches
  const [best, ...others] = eligible.toSorted((one, other) => weight(other) - weight(one))
  if (best === undefined) return undefined
  const isDoubtful = others.some(
    (other) => weight(other) === weight(best) && !sameEntries(other.candidate, best.candidate),
  )
  const isUnclear =
    named.length === 0 && others.some((other) => !sameEntries(other.candidate, best.candidate))
  return isDoubtful || isUnclear ? undefined : best
}

/**
 * Finds the figures of a text among those it may say: the same number, the unit behind it, and the name before it where
 * several would fit. A number that may be two different figures is none.
 */
export const placeFigures = (
  text: string,
  byValue: FigureIndex,
  { needsName = false }: { readonly needsName?: boolean } = {},
): readonly PlacedFigure[] => {
  if (byValue.size === 0) return []
  return numbersIn(text).flatMap((token) => {
    const matches = matchesAt(text, token, byValue)
    const best = bestOf(needsName ? matches.filter((match) => match.isNamed) : matches)
    if (best === undefined) return []
    const { name, unit, entryIds } = best.candidate
    return [{ start: token.start, end: best.end, name, unit, entryIds: [...entryIds] }]
  })
}

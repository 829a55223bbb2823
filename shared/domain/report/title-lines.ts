import { titlePieces, titleWidth } from './title-words.ts'

/** 2号 is 22 pt and the text 442 pt wide: 20 characters. One less keeps a line off the edge. */
const LINE_MAX = 19

/** A piece longer than a line is cut where the line ends: there is no better place. */
const cutToLine = (piece: string): readonly string[] => {
  const parts = ['']
  for (const character of piece) {
    const part = parts.at(-1) ?? ''
    if (titleWidth(part + character) > LINE_MAX) parts.push(character)
    else parts[parts.length - 1] = `${part}${character}`
  }
  return parts
}

/** How ill a title breaks between two pieces; 0 where a reader would pause. */
const breakPenalty = (before: string, after: string, isInsideName: boolean): number => {
  if (/[的和与及对在为以由向从]$/u.test(before)) return 12
  if (isInsideName) return after.startsWith('（') ? 8 : 6
  if (/^(?:《|关于)/u.test(after) || before.endsWith('》')) return 0
  return before.endsWith('关于') ? 1 : 4
}

/** A place a line may end: behind the piece before it. */
type Break = { readonly width: number; readonly penalty: number }

/** Widths from the start of the title, and the penalty of ending a line there. */
const breaksOf = (pieces: readonly string[]): readonly Break[] => {
  let width = 0
  let depth = 0
  return pieces.map((piece, index) => {
    width += titleWidth(piece)
    depth += (piece.match(/《/gu)?.length ?? 0) - (piece.match(/》/gu)?.length ?? 0)
    const after = pieces[index + 1]
    return { width, penalty: after === undefined ? 0 : breakPenalty(piece, after, depth > 0) }
  })
}

/**
 * The shapes the standard asks for, as widths of the lines: the trapezoid standing and hanging, and the diamond.
 * GB/T 9704 §7.3.1; a rectangle and an hourglass are what it rules out.
 */
const shapesOf = (count: number, mean: number): readonly (readonly number[])[] => {
  const middle = (count - 1) / 2
  const offsets = Array.from({ length: count }, (_, index) => index - middle)
  const spread = offsets.reduce((sum, offset) => sum + Math.abs(offset), 0) / count
  return [
    offsets.map((offset) => mean + offset),
    offsets.map((offset) => mean - offset),
    offsets.map((offset) => mean + spread - Math.abs(offset)),
  ]
}

type Breaking = { readonly cost: number; readonly ends: readonly number[] }

const NO_WAY: Breaking = { cost: Number.POSITIVE_INFINITY, ends: [] }

/** Finds the best breaking into lines of about the widths of a shape, line by line. */
const breakInto = (shape: readonly number[], breaks: readonly Break[]): Breaking => {
  const startWidth = (end: number): number => (end < 0 ? 0 : (breaks[end]?.width ?? 0))
  // best[i + 1]: the cheapest way so far to have the lines end behind piece i.
  let best: readonly Breaking[] = [{ cost: 0, ends: [] }]
  for (const target of shape) {
    best = [
      NO_WAY,
      ...breaks.map(({ width, penalty }, end) => {
        let cheapest = NO_WAY
        for (let start = end; start >= 0; start -= 1) {
          const line = width - startWidth(start - 1)
          if (line > LINE_MAX) break
          const before = best[start] ?? NO_WAY
          const cost = before.cost + (line - target) ** 2 + penalty
          if (cost < cheapest.cost) cheapest = { cost, ends: [...before.ends, end] }
        }
        return cheapest
      }),
    ]
  }
  return best.at(-1) ?? NO_WAY
}

const bestBreaking = (breaks: readonly Break[]): Breaking => {
  const total = breaks.at(-1)?.width ?? 0
  for (let count = Math.ceil(total / LINE_MAX); count <= breaks.length; count += 1) {
    const ways = shapesOf(count, total / count).map((shape) => breakInto(shape, breaks))
    const best = ways.reduce((one, other) => (other.cost < one.cost ? other : one), NO_WAY)
    if (best.cost < Number.POSITIVE_INFINITY) return best
  }
  return NO_WAY
}

/**
 * Breaks 标题 into lines as a clerk would: as few as fit, at the end of words, shaped as a trapezoid or a diamond, no
 * mark at the start of a line. `names` stay whole, such as the bureau's.
 */
export const titleLines = (title: string, names: readonly string[]): readonly string[] => {
  const pieces = titlePieces(title.trim(), names).flatMap(cutToLine)
  let start = 0
  return bestBreaking(breaksOf(pieces)).ends.map((end) => {
    const line = pieces.slice(start, end + 1).join('')
    start = end + 1
    return line.trim()
  })
}

/** How 发文机关标志 is set so that it stays in one line. */
export type MarkType = {
  /** 字号 in half-points. */
  readonly halfPoints: number
  /** Width of a character in per cent of its own. */
  readonly scale: number
}

/** Points kept free beside the mark: a font may be a little wider than its size. */
const RESERVE = 4

/** Below this the strokes of 小标宋 run together; from here on the type gets smaller. */
const LEAST_SCALE = 66

/**
 * Fits a mark of some characters into a width in points: as large as wished while that can be done by narrowing the
 * characters, as bureaus with long names do, then smaller (the size is free, GB/T 9704 §7.2.4).
 */
export const markType = (characters: number, width: number, wished: number): MarkType => {
  const natural = (width - RESERVE) / Math.max(1, characters)
  const scale = Math.floor((natural / wished) * 100)
  if (scale >= LEAST_SCALE) return { halfPoints: wished * 2, scale: Math.min(100, scale) }
  return { halfPoints: Math.max(2, Math.floor((natural * 200) / LEAST_SCALE)), scale: LEAST_SCALE }
}

/** Exact line of a mark in twips: as high as the type, so that its top is where the line begins. */
export const markLine = ({ halfPoints }: MarkType): number => halfPoints * 10

import type { ChangedSentence } from '../../../shared/domain/report/changed-sentences.ts'
import type { PlacedFigure } from '../../../shared/domain/report/placed-figure.ts'

/** A stretch of a line that is one figure or none, and changed as a whole or not. */
export type TextSegment = {
  readonly start: number
  readonly text: string
  readonly figure: PlacedFigure | undefined
  readonly isChanged: boolean
  /** Taken from an earlier report and still to be looked at. */
  readonly isToVerify: boolean
}

/** Cuts a line where figures and changed sentences begin and end. A figure over the end of the line is none. */
export const segmentsOf = (
  line: { readonly start: number; readonly text: string },
  figures: readonly PlacedFigure[],
  changes: readonly ChangedSentence[],
  toVerify: readonly { readonly start: number; readonly end: number }[] = [],
): readonly TextSegment[] => {
  const end = line.start + line.text.length
  const own = figures.filter((one) => one.start >= line.start && one.end <= end)
  const places = changes.flatMap(({ place }) => place ?? [])
  const cuts = [...own, ...places, ...toVerify].flatMap((one) => [one.start, one.end])
  const inside = cuts.filter((cut) => cut > line.start && cut < end)
  const edges = [...new Set([line.start, ...inside])].toSorted((one, other) => one - other)
  return edges.map((start, index) => {
    const stop = edges[index + 1] ?? end
    return {
      start,
      text: line.text.slice(start - line.start, stop - line.start),
      figure: own.find((one) => one.start <= start && stop <= one.end && start < stop),
      isChanged: places.some((one) => one.start <= start && stop <= one.end),
      isToVerify: toVerify.some((one) => one.start <= start && stop <= one.end),
    }
  })
}

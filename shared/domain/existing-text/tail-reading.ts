import { debrisIn } from './debris.ts'
import type { ExistingHead, ExistingNote } from './document.ts'
import { lineAt, type SourceItem } from './source-item.ts'

/** What has been read of the end of a text so far, from its last line upwards. */
export type TailReading = {
  readonly items: readonly SourceItem[]
  /** The body begins here. */
  readonly from: number
  head: ExistingHead
  /** Places among the items that are in the head or left out, and so not in the body. */
  readonly used: Set<number>
  readonly notes: ExistingNote[]
}

export const textAt = ({ items }: TailReading, index: number): string =>
  lineAt(items, index)?.text ?? ''

const isSkipped = (reading: TailReading, index: number): boolean =>
  reading.used.has(index) || debrisIn(textAt(reading, index)) !== undefined

/** The last place before `end` that is neither in the head nor debris. */
export const lastBefore = (reading: TailReading, end: number): number => {
  let at = end - 1
  while (at >= reading.from && isSkipped(reading, at)) at -= 1
  return at
}

/** Says why a line is printed no more. Whoever uses its words marks its place as used. */
export const leaveOut = ({ items, notes }: TailReading, at: number, message: string): void => {
  const line = lineAt(items, at)
  notes.push({ kind: 'left-out', message, excerpt: line?.text, line: line?.line })
}

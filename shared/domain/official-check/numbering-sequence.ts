import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { standardMarker, type Marker } from './marker.ts'
import type { Passage, Span, Subject } from './passage.ts'

type Step = { readonly passage: Passage; readonly marker: Marker }

/** The numbered lines between two annexes: each annex counts anew. */
const runsOf = (passages: readonly Passage[]): readonly (readonly Step[])[] => {
  const runs: Step[][] = [[]]
  for (const passage of passages) {
    if (passage.role === 'annex-label') runs.push([])
    const { marker } = passage
    const counts = passage.role === 'paragraph' || passage.role === 'heading'
    if (marker === undefined || !counts) continue
    // A heading of a report has its level, whatever number was typed into it.
    const level = passage.level ?? marker.level
    runs.at(-1)?.push({ passage, marker: { ...marker, level } })
  }
  return runs
}

/** The number as typed; where the program prints it, the words it stands before. */
const spanOf = ({ passage, marker }: Step): Span => {
  if (passage.isTyped) return marker
  const stop = passage.role === 'paragraph' ? passage.text.indexOf('。') + 1 : 0
  return { start: 0, end: stop === 0 ? passage.text.length : stop }
}

const jumpAt = (step: Step, before: Step | undefined, levels: ReadonlySet<number>): Finding[] => {
  if (before === undefined) return []
  const from = before.marker.level
  const to = step.marker.level
  if (to <= from + 1) return []
  // 一、 and 1. alone are tolerated in a text of two levels.
  if (from === 1 && to === 3 && !levels.has(2)) return []
  const level = to === 4 && from === 2 ? 3 : 2
  return [
    foundAt(step.passage, spanOf(step), {
      rule: 9,
      message: `“${before.marker.text}”之下直接用“${step.marker.text}”，越过了中间的层次。`,
      proposal: standardMarker(level, step.marker.count),
    }),
  ]
}

const sequenceAt = (
  { passage, marker }: Step,
  previous: number | undefined,
  hasParent: boolean,
): Finding[] => {
  if (!passage.isTyped || marker.count === (previous ?? 0) + 1) return []
  // An excerpt may begin anywhere.
  if (previous === undefined && !hasParent) return []
  // A list may begin anew under the same heading.
  const isNewList = marker.count === 1 && marker.level >= 3
  const wanted = standardMarker(marker.level, (previous ?? 0) + 1)
  return [
    foundAt(passage, marker, {
      rule: 10,
      severity: isNewList ? 'warning' : 'error',
      message: `序号不连续：这里应为“${wanted}”，写作“${marker.text}”。`,
      proposal: wanted,
    }),
  ]
}

const checkRun = (steps: readonly Step[]): readonly Finding[] => {
  const levels = new Set(steps.map(({ marker }) => marker.level))
  const counts: (number | undefined)[] = []
  return steps.flatMap((step, index) => {
    const { level, count } = step.marker
    const previous = counts[level]
    const hasParent = counts.slice(0, level).some((each) => each !== undefined)
    counts.length = level
    counts[level] = count
    return [...jumpAt(step, steps[index - 1], levels), ...sequenceAt(step, previous, hasParent)]
  })
}

const isOnly = (steps: readonly Step[], index: number): boolean => {
  const level = steps[index]?.marker.level ?? 1
  const next = steps.slice(index + 1, index + 200).find(({ marker }) => marker.level <= level)
  return next === undefined || next.marker.level < level
}

/** Whether the next of a list stands in the same paragraph: （一）甲；（二）乙. */
const goesOnWithin = ({ text }: Passage, { level, count }: Marker): boolean =>
  text.includes(standardMarker(level, count + 1))

/** The first of a level with a parent and without a brother or sister. */
const checkSiblings = (steps: readonly Step[]): readonly Finding[] =>
  steps.flatMap(({ passage, marker }, index) => {
    const parent = steps[index - 1]
    const isFirst = parent !== undefined && parent.marker.level < marker.level
    if (!isFirst || marker.count !== 1 || !isOnly(steps, index)) return []
    if (goesOnWithin(passage, marker)) return []
    return [
      foundAt(passage, spanOf({ passage, marker }), {
        rule: 11,
        message: `“${parent.marker.text}”之下只有一个“${marker.text}”；只有一项时不必编号。`,
      }),
    ]
  })

/** Whether numbers follow one another: no level left out, none missing, none alone. */
export const checkSequence = ({ passages }: Subject): readonly Finding[] =>
  runsOf(passages).flatMap((steps) => [...checkRun(steps), ...checkSiblings(steps)])

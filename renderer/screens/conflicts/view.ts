import type { AppClient } from '../../../shared/contract/index.ts'
import { isDay } from '../../components/day.ts'
import { hashOf } from '../../hooks/use-route.ts'

export type Conflict = Awaited<ReturnType<AppClient['conflicts.list']>>[number]
export type Side = Conflict['mineSide']

/** What can be decided, in the order of the keys 1-4. */
export const CHOICES = ['mine', 'theirs', 'both', 'value'] as const
export type Choice = (typeof CHOICES)[number]

export const choiceLabels = {
  mine: '用我的',
  theirs: '用对方的',
  both: '两者都留',
  value: '自己改',
} as const satisfies Record<Choice, string>

/** The conflicts of one record. */
export type ConflictGroup = {
  readonly key: string
  readonly title: string
  readonly kindLabel: string
  readonly conflicts: readonly Conflict[]
}

export const keyOf = ({ kind, recordId, field }: Conflict): string => `${kind} ${recordId} ${field}`

/** Puts the conflicts of a record together, records in the order they came. */
export const groupConflicts = (conflicts: readonly Conflict[]): readonly ConflictGroup[] => {
  const groups = Map.groupBy(conflicts, ({ kind, recordId }) => `${kind} ${recordId}`)
  return [...groups].flatMap(([key, own]) => {
    const [first] = own
    return first === undefined
      ? []
      : [{ key, title: first.title, kindLabel: first.kindLabel, conflicts: own }]
  })
}

/** How a clerk can type a value of her own; 没有 for what is chosen from a list or made of several parts. */
export type OwnKind = 'text' | 'number' | 'date' | 'none'

/**
 * By what both sides hold. A value that is shown otherwise than it is kept stands for something (an office, a state, a
 * removal) and cannot be typed.
 */
export const ownKindOf = ({ mineSide, theirsSide }: Conflict): OwnKind => {
  const sides = [mineSide, theirsSide].filter(({ value }) => value !== null)
  if (sides.length === 0) return 'none'
  if (sides.every(({ value, text }) => typeof value === 'number' && text.includes(String(value)))) {
    return 'number'
  }
  if (sides.every(({ value }) => typeof value === 'string' && isDay(value))) return 'date'
  return sides.every(({ value, text }) => value === text) ? 'text' : 'none'
}

/** What is offered for a conflict. */
export const choicesOf = (conflict: Conflict): readonly Choice[] =>
  CHOICES.filter(
    (choice) =>
      (choice !== 'both' || conflict.canKeepBoth) &&
      (choice !== 'value' || ownKindOf(conflict) !== 'none'),
  )

/** What Enter takes until the arrows move it: the side already shown, so that Enter agrees with it. */
export const firstChoice = ({ shown }: Conflict): Choice => (shown === 'mine' ? 'mine' : 'theirs')

/** The choice a key stands for: 1-4, also on the number pad; undefined when it is none, or not offered. */
export const choiceOfKey = (conflict: Conflict, key: string): Choice | undefined => {
  const choice = /^[1-4]$/.test(key) ? CHOICES[Number(key) - 1] : undefined
  return choice !== undefined && choicesOf(conflict).includes(choice) ? choice : undefined
}

/** The choice beside this one, for the arrows; at either end it stays. */
export const choiceBeside = (conflict: Conflict, choice: Choice, by: -1 | 1): Choice => {
  const offered = choicesOf(conflict)
  return offered[offered.indexOf(choice) + by] ?? choice
}

/** Where the record is found on screen; undefined when it has no place of its own. */
export const placeOf = ({ year, entryId, taskId, reportId }: Conflict): string | undefined => {
  if (entryId !== undefined) return hashOf('ledger', { year, entry: entryId })
  if (reportId !== undefined) return hashOf('reports', { year, report: reportId })
  return taskId === undefined ? undefined : hashOf('tasks', { year, task: taskId })
}

/** The text a side is compared with: what both had seen, and where there was nothing, the other side. */
export const comparedWith = (conflict: Conflict, side: 'mine' | 'theirs'): string => {
  if (conflict.baseText !== '') return conflict.baseText
  return side === 'mine' ? conflict.theirsSide.text : conflict.mineSide.text
}

import type { AppClient } from '../../shared/contract/index.ts'
import { localDate } from '../../shared/domain/date.ts'

export type HistoryLine = Awaited<ReturnType<AppClient['ledger.history']>>[number]

/** One saving of an entry: who, when, and every field it changed. */
export type HistoryStep = {
  readonly changeId: string
  readonly at: string
  readonly author: string
  readonly lines: readonly HistoryLine[]
  /** The entry can be set back to it; what happened to its files is undone at the files. */
  readonly isRestorable: boolean
}

/** Puts the lines of one change together, in the order they came: newest first. */
export const historySteps = (lines: readonly HistoryLine[]): HistoryStep[] => {
  const steps = new Map<string, HistoryLine[]>()
  for (const line of lines) steps.set(line.changeId, [...(steps.get(line.changeId) ?? []), line])
  return [...steps].flatMap(([changeId, own]) => {
    const [first] = own
    return first === undefined
      ? []
      : [
          {
            changeId,
            at: momentText(first.at),
            author: first.author,
            lines: own,
            isRestorable: !first.field.startsWith('佐证'),
          },
        ]
  })
}

/** `2024-11-05 14:03` on the clock of this PC. */
export const momentText = (instant: string): string => {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime())) return instant
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${localDate(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

import type { AppClient } from '../../shared/contract/index.ts'
import { momentText } from '../components/moment-text.ts'

export type HistoryLine = Awaited<ReturnType<AppClient['ledger.history']>>[number]

/** One saving of an entry: who, when, and every field it changed. */
export type HistoryStep = {
  readonly changeId: string
  readonly at: string
  readonly author: string
  /** How it came about, in words; empty for a save. */
  readonly origin: string
  readonly lines: readonly HistoryLine[]
  /** The entry can be set back to it; what happened to its files is undone at the files. */
  readonly isRestorable: boolean
}

const ORIGINS = {
  import: '随导入而来',
  'import-undone': '撤销导入',
  'import-redone': '重新应用导入',
} as const satisfies Record<NonNullable<HistoryLine['origin']>, string>

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
            origin: first.origin === undefined ? '' : ORIGINS[first.origin],
            lines: own,
            isRestorable: !first.field.startsWith('佐证'),
          },
        ]
  })
}

import type { CheckStatus } from '../check.ts'
import type { IsoDate } from '../date.ts'
import type { PlanGroup } from '../plan.ts'
import type { Totals } from '../progress.ts'

/** A task as 领导一页纸 counts it. */
export type LeaderTask = {
  readonly number: number
  readonly groupId: string
  readonly status: CheckStatus
  /** One of its check items is past its day. */
  readonly isOverdue: boolean
}

/** Something with a day: a check item, or a report to be handed in. */
export type LeaderDeadline = {
  readonly kind: 'check' | 'report'
  readonly title: string
  readonly due: IsoDate
  /** Negative when the day has passed. */
  readonly daysLeft: number
}

/** Everything 领导一页纸 is made from. */
export type LeaderFacts = {
  readonly year: number
  readonly today: IsoDate
  readonly carriedOn: boolean
  readonly bureauName: string
  readonly profile: 'office' | 'strict'
  readonly groups: readonly PlanGroup[]
  readonly tasks: readonly LeaderTask[]
  /** Of the check items. */
  readonly totals: Totals
  readonly entries: number
  readonly evidence: number
  /** The main sums of the year. A rate has none. */
  readonly figures: readonly {
    readonly name: string
    readonly unit: string
    readonly total: number | null
  }[]
  readonly overdue: readonly LeaderDeadline[]
  readonly dueSoon: readonly LeaderDeadline[]
  /** Numbers of the tasks with entries and not one piece of evidence. */
  readonly missingEvidence: readonly number[]
  /** Figures of the year two people set differently. */
  readonly disputedFigures: number
  /** Open check items nobody is responsible for. */
  readonly withoutOffice: number
  /** Names of the offices that have overdue items. */
  readonly lateOffices: readonly string[]
}

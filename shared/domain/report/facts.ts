import type { Check } from '../check.ts'
import type { IsoDate } from '../date.ts'
import type { FigureInput } from '../figure.ts'
import type { CheckItem, PlanGroup, PlanTask } from '../plan.ts'
import type { LayoutProfile } from './document.ts'

/** A ledger entry as a report sees it. */
export type FactEntry = {
  readonly id: string
  readonly on: IsoDate
  readonly until?: IsoDate
  readonly text: string
  readonly officeId?: string
  readonly documentNumber?: string
  readonly checkItemIds: readonly string[]
  readonly figures: readonly FigureInput[]
  /** Pieces of evidence. */
  readonly evidence: number
}

/** Everything a report of one year is made from. Nothing in a report comes from anywhere else. */
export type ReportFacts = {
  readonly year: number
  readonly today: IsoDate
  readonly bureauName: string
  readonly implementationRecipient: string
  readonly annualRecipient: string
  readonly layoutProfile: LayoutProfile
  readonly planTitle: string
  readonly groups: readonly PlanGroup[]
  readonly tasks: readonly PlanTask[]
  readonly checkItems: readonly CheckItem[]
  /** The year's entries, by day, then id; removed ones left out. */
  readonly entries: readonly FactEntry[]
  /** Every check item of the year with its state. */
  readonly checks: readonly Check[]
  /** Names of offices by id. */
  readonly officeNames: Readonly<Record<string, string>>
}

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
  /** Figures two people set differently, undecided so far. */
  readonly disputed?: readonly Pick<FigureInput, 'name' | 'unit'>[]
}

/** The state of every check item in one year. */
export type YearChecks = { readonly year: number; readonly checks: readonly Check[] }

/** Everything a report is made from. Nothing in a report comes from anywhere else. */
export type ReportFacts = {
  /** The year reported on, or the last of several. */
  readonly year: number
  /** The first of several years. */
  readonly fromYear?: number
  readonly today: IsoDate
  readonly bureauName: string
  readonly implementationRecipient: string
  readonly annualRecipient: string
  readonly layoutProfile: LayoutProfile
  readonly planTitle: string
  readonly groups: readonly PlanGroup[]
  readonly tasks: readonly PlanTask[]
  readonly checkItems: readonly CheckItem[]
  /** The entries of the time reported on, by day, then id; removed ones left out. */
  readonly entries: readonly FactEntry[]
  /** Every check item of the year with its state; of several years, at their end (`checksAtEnd`). */
  readonly checks: readonly Check[]
  /** Of several years: each with its states. */
  readonly checksByYear?: readonly YearChecks[]
  /** Check items of every draft taken over from last year that still waits. Their words are in no report. */
  readonly waitingDrafts?: readonly (readonly string[])[]
  /** Names of offices by id. */
  readonly officeNames: Readonly<Record<string, string>>
}

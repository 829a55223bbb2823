import type { Check, CheckStatus } from './check.ts'
import { dayInYear, type IsoDate, lastDayOf } from './date.ts'
import { dutyIn } from './item/duty.ts'
import type { CheckItem, Plan } from './plan.ts'

/** What was said about a check item in a year. */
export type StoredCheck = {
  readonly checkItemId: string
  readonly year: number
  readonly status: CheckStatus
  readonly doneOn?: IsoDate
  readonly reason?: string
  readonly note?: string
  /** 责任股室 and 责任人 of this one year, where they are others than usual. */
  readonly officeId?: string
  readonly person?: string
}

/** What is known of one check item in one year before its state is worked out. */
export type CheckInputs = {
  readonly item: CheckItem
  readonly year: number
  readonly today: IsoDate
  /** The last year of the plan: `once` items are due by its end. */
  readonly planTo: number
  readonly stored?: StoredCheck
  /** The first earlier year it was done in. */
  readonly doneBefore?: StoredCheck
  readonly entries: number
  readonly evidence: number
  /** The last share entered, 0-1. */
  readonly measured?: number
}

/**
 * Whether an item is asked for in a year. One tied to a single year of the plan appears only there; an own one begins
 * with its first year; a hidden one ends before the year it is hidden from.
 */
export const belongsToYear = (item: CheckItem, year: number): boolean =>
  item.removed !== true &&
  (item.onlyYear === undefined || item.onlyYear === year) &&
  year >= (item.fromYear ?? year) &&
  year < (item.hiddenFrom ?? Infinity)

/** The day an item is due in a year; none for standing duties and those that depend on a case. */
export const dueOf = (item: CheckItem, year: number, planTo: number): IsoDate | undefined => {
  if (item.due !== undefined) return dayInYear(item.due, year)
  switch (item.kind) {
    case 'annual':
    case 'ratio':
      return lastDayOf(year)
    case 'once':
      return year >= (item.onlyYear ?? planTo) ? lastDayOf(year) : undefined
    case 'standing':
    case 'event':
      return undefined
  }
}

/**
 * The state of an item follows from the ledger where the plan counts (`times`) or asks for a share that was entered;
 * otherwise it is what the clerk said, and an item with entries but no word is 推进中.
 */
const statusOf = (
  inputs: CheckInputs,
): { readonly status: CheckStatus; readonly computed: boolean } => {
  const { item, stored, entries, measured } = inputs
  if (stored?.status === 'not-applicable') return { status: 'not-applicable', computed: false }
  if (item.times !== undefined) {
    return { status: progressOf(entries, item.times), computed: true }
  }
  if (item.share !== undefined && measured !== undefined) {
    return { status: measured >= item.share ? 'done' : 'in-progress', computed: true }
  }
  return { status: saidStatusOf(inputs), computed: false }
}

/** What the clerk said; else a thing once done stays done, and one with entries is on its way. */
const saidStatusOf = ({ item, stored, entries, doneBefore }: CheckInputs): CheckStatus => {
  if (stored !== undefined && stored.status !== 'not-started') return stored.status
  if (item.kind === 'once' && doneBefore !== undefined) return 'done'
  return entries > 0 ? 'in-progress' : 'not-started'
}

const progressOf = (count: number, target: number): CheckStatus =>
  count >= target ? 'done' : count > 0 ? 'in-progress' : 'not-started'

const isOpen = (status: CheckStatus): boolean => status !== 'done' && status !== 'not-applicable'

/** What is only known of a finished item: its day, and the earlier year it was kept from. */
const completionOf = (
  { item, stored, doneBefore }: CheckInputs,
  status: CheckStatus,
): Pick<Check, 'doneOn' | 'keptSince'> => {
  if (status !== 'done') return {}
  const isKept = item.kind === 'once' && stored?.status !== 'done'
  return {
    doneOn: stored?.doneOn ?? doneBefore?.doneOn,
    keptSince: isKept ? doneBefore?.year : undefined,
  }
}

/** Who answers for an item in a year: what was said of this year alone comes before what usually holds. */
const dutyOf = (
  { duties = [] }: CheckItem,
  year: number,
  stored: StoredCheck | undefined,
): Pick<Check, 'officeId' | 'person' | 'isDutyOfYear'> => {
  const usual = dutyIn(duties, year)
  const isOfYear = stored?.officeId !== undefined || stored?.person !== undefined
  return {
    officeId: stored?.officeId ?? usual?.officeId,
    person: stored?.person ?? usual?.person,
    ...(isOfYear ? { isDutyOfYear: true } : {}),
  }
}

/** Works out one check item in one year. */
export const checkOf = (inputs: CheckInputs): Check => {
  const { item, year, today, stored, entries, evidence } = inputs
  const { status, computed } = statusOf(inputs)
  const due = dueOf(item, year, inputs.planTo)
  return {
    checkItemId: item.id,
    taskId: item.taskId,
    year,
    text: item.text,
    kind: item.kind,
    own: item.own ?? false,
    status,
    computed,
    count: item.times === undefined ? undefined : entries,
    target: item.times,
    share: item.share,
    measured: inputs.measured,
    due,
    overdue: due !== undefined && today > due && isOpen(status),
    ...completionOf(inputs, status),
    reason: status === 'not-applicable' ? stored?.reason : undefined,
    note: stored?.note,
    ...dutyOf(item, year, stored),
    entries,
    evidence,
  }
}

/** How many check items stand where. `total` includes those 不涉及. */
export type Totals = {
  readonly total: number
  readonly done: number
  readonly inProgress: number
  readonly notStarted: number
  readonly notApplicable: number
}

/** Counts checks by state. */
export const totalsOf = (checks: readonly Check[]): Totals => {
  const count = (status: CheckStatus): number =>
    checks.filter((check) => check.status === status).length
  return {
    total: checks.length,
    done: count('done'),
    inProgress: count('in-progress'),
    notStarted: count('not-started'),
    notApplicable: count('not-applicable'),
  }
}

/** The state of a task from its check items: done when nothing that applies is left open. */
export const taskStatusOf = ({ total, done, inProgress, notApplicable }: Totals): CheckStatus => {
  if (total > 0 && notApplicable === total) return 'not-applicable'
  if (total > 0 && done + notApplicable === total) return 'done'
  return done + inProgress > 0 ? 'in-progress' : 'not-started'
}

/** The next day something open is due, from today on. */
export const nextDueOf = (checks: readonly Check[], today: IsoDate): IsoDate | undefined =>
  checks
    .filter(({ due, status }) => due !== undefined && due >= today && isOpen(status))
    .flatMap(({ due }) => due ?? [])
    .reduce<IsoDate | undefined>(
      (first, due) => (first === undefined || due < first ? due : first),
      undefined,
    )

/**
 * The years that can be worked in, newest first: from the plan's first to the current one, and beyond the plan's
 * last year as 延续 (carried on), because the annual report stays due every year.
 */
export const workYears = (
  plan: Pick<Plan, 'from' | 'to'>,
  today: IsoDate,
): { readonly year: number; readonly carriedOn: boolean }[] => {
  const current = Math.max(Number(today.slice(0, 4)), plan.from)
  return Array.from({ length: current - plan.from + 1 }, (_, index) => current - index).map(
    (year) => ({ year, carriedOn: year > plan.to }),
  )
}

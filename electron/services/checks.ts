import { type FieldValue, REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import type { Check, CheckStatus } from '../../shared/domain/check.ts'
import { yearOf } from '../../shared/domain/date.ts'
import { belongsToYear } from '../../shared/domain/progress.ts'
import { dutyIn } from '../../shared/domain/item/duty.ts'
import { Fault, type FaultDetails, notFound } from '../../shared/fault.ts'
import type { Deps } from './deps.ts'
import { requireOffice } from './directory.ts'
import { requireTask } from './plan-lookup.ts'
import { readYearProgress } from './progress.ts'
import type { ServiceOf } from './service.ts'
import { requirePast, requireWorkYear } from './years.ts'

/** One item in one year is one record on every PC. */
export const checkRecordId = (checkItemId: string, year: number): string => `${checkItemId}@${year}`

const readCheck = (deps: Deps, checkItemId: string, year: number): Check => {
  const item = deps.plan.checkItems.find(({ id }) => id === checkItemId)
  if (item === undefined || !belongsToYear(item, year)) return notFound('checkItem', checkItemId)
  return readYearProgress(deps, year, [item]).checks[0] ?? notFound('checkItem', checkItemId)
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`

/** What is counted or measured follows the ledger: only 不涉及, and taking that back, can be said about it. */
const computedBy = (check: Check, status: CheckStatus): FaultDetails | undefined => {
  if (status === 'not-applicable' || status === 'not-started') return undefined
  const { target, count = 0, share, measured } = check
  if (target !== undefined) return { count, target }
  if (share === undefined || measured === undefined) return undefined
  return { count: percent(measured), target: percent(share) }
}

const requireReason = (status: CheckStatus, reason: string | null): void => {
  if (status === 'not-applicable' && (reason ?? '') === '') throw new Fault('reason-required')
}

/** What was removed with the sample year is said anew and takes nothing over from it. */
const FRESH = { state: null, note: null, officeId: null, person: null, sample: null } as const

const given = (fields: Readonly<Record<string, FieldValue | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

type Said = {
  readonly status: CheckStatus
  readonly doneOn?: string | null
  readonly reason?: string | null
}

/** A day or a reason left out stays while the status stays; with another status it goes. */
const stateOf = (present: Check, { status, doneOn, reason }: Said) => {
  const kept: Partial<Check> = present.status === status ? present : {}
  const because = (reason === undefined ? kept.reason : reason) ?? null
  const day = (doneOn === undefined ? kept.doneOn : doneOn) ?? null
  return {
    status,
    doneOn: status === 'done' ? day : null,
    reason: status === 'not-applicable' ? because : null,
  }
}

/** Done in an earlier year and kept: saying so again, for a note or an office, does not make it done this year. */
const isKeptDone = (present: Check, { status, doneOn }: Said): boolean =>
  present.status === status && present.keptSince !== undefined && doneOn == null

const requireSound = (
  deps: Deps,
  year: number,
  said: Said & { officeId?: string | null },
): void => {
  requireWorkYear(deps, year)
  requirePast(deps, said.doneOn)
  if (said.doneOn != null) requireWorkYear(deps, yearOf(said.doneOn))
  if (said.officeId != null) requireOffice(deps, said.officeId)
}

type SaidOfItem = Said & {
  readonly checkItemId: string
  readonly note?: string | null
  readonly officeId?: string | null
}

/** An office that is the usual one anyway is no word about this year. */
const officeOfYear = (
  deps: Deps,
  { checkItemId, officeId }: SaidOfItem,
  year: number,
): string | null | undefined => {
  if (officeId == null) return officeId
  const item = deps.plan.checkItems.find(({ id }) => id === checkItemId)
  return dutyIn(item?.duties ?? [], year)?.officeId === officeId ? null : officeId
}

/** Writes what is said of an item. Call it inside a transaction. */
const setOne = (deps: Deps, year: number, said: SaidOfItem): void => {
  const { checkItemId, note } = said
  const present = readCheck(deps, checkItemId, year)
  const computed = computedBy(present, said.status)
  if (computed !== undefined) throw new Fault('status-computed', computed)
  const state = stateOf(present, said)
  requireReason(state.status, state.reason)
  const officeId = officeOfYear(deps, said, year)
  deps.store.log.write('check', checkRecordId(checkItemId, year), (record) =>
    patchTowards(record, {
      ...(record.isRemoved ? FRESH : {}),
      ...given({ checkItemId, year, note: note === '' ? null : note, officeId }),
      ...(isKeptDone(present, said) ? {} : { state }),
      [REMOVED_FIELD]: 0,
    }),
  )
}

/** What the clerk says about the check items of a year. */
export const checksService: ServiceOf<'checks.list' | 'checks.set' | 'checks.setMany'> = (
  deps,
) => ({
  'checks.list': ({ year, taskId }) => {
    requireWorkYear(deps, year)
    if (taskId != null) requireTask(deps, taskId)
    const { checks } = readYearProgress(deps, year)
    return checks.filter((check) => taskId === undefined || check.taskId === taskId)
  },
  'checks.set': ({ year, ...said }) => {
    requireSound(deps, year, said)
    return deps.store.atomically(() => {
      setOne(deps, year, said)
      return readCheck(deps, said.checkItemId, year)
    })
  },
  'checks.setMany': ({ year, items }) => {
    for (const said of items) requireSound(deps, year, said)
    return deps.store.atomically(() => {
      const present = items.map((said) => ({
        said,
        check: readCheck(deps, said.checkItemId, year),
      }))
      const isTyped = ({ check, said }: (typeof present)[number]): boolean =>
        computedBy(check, said.status) === undefined
      const typed = present.filter(isTyped)
      for (const { said } of typed) setOne(deps, year, said)
      const set = new Set(typed.map(({ said }) => said.checkItemId))
      return {
        checks: readYearProgress(deps, year).checks.filter(({ checkItemId }) =>
          set.has(checkItemId),
        ),
        leftOut: present
          .filter((one) => !isTyped(one))
          .map(({ check: { checkItemId, text } }) => ({ checkItemId, text })),
      }
    })
  },
})

import { FIGURE, entryContentOf, entryPatch, LINK } from '../../shared/domain/ledger-record.ts'
import { REMOVED_FIELD, type FieldValue } from '../../shared/domain/change/change.ts'
import { foldUpTo, type FoldedRecord } from '../../shared/domain/change/fold.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { yearOf } from '../../shared/domain/date.ts'
import { sumFigures } from '../../shared/domain/figure.ts'
import type { LedgerDraft, LedgerEntry } from '../../shared/domain/ledger.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import type { LedgerFilter } from '../store/ledger.repository.ts'
import type { Deps } from './deps.ts'
import { requireOffice } from './directory.ts'
import type { ServiceOf } from './service.ts'
import { requirePast, requireWorkYear } from './years.ts'

const requireSound = (deps: Deps, draft: LedgerDraft): void => {
  requireWorkYear(deps, yearOf(draft.on))
  requirePast(deps, draft.on)
  requirePast(deps, draft.until)
  if (draft.until != null && draft.until < draft.on) {
    throw new Fault('invalid-input', { reason: '“截止日期”早于“日期”' })
  }
  if (draft.officeId != null) requireOffice(deps, draft.officeId)
  const known = new Set(deps.plan.checkItems.map(({ id }) => id))
  for (const id of draft.checkItemIds ?? []) if (!known.has(id)) notFound('checkItem', id)
}

const findEntry = ({ store }: Deps, id: string): LedgerEntry =>
  store.ledger.find(id) ?? notFound('ledgerEntry', id)

/** The check items a filter by task or group stands for. */
const itemsOf = (
  { plan }: Deps,
  filter: { readonly taskId?: string; readonly groupId?: string; readonly checkItemId?: string },
): string[] | undefined => {
  const { taskId, groupId, checkItemId } = filter
  if (checkItemId !== undefined) return [checkItemId]
  if (taskId === undefined && groupId === undefined) return undefined
  const tasks = new Set(
    plan.tasks
      .filter(
        (task) => task.id === (taskId ?? task.id) && task.groupId === (groupId ?? task.groupId),
      )
      .map(({ id }) => id),
  )
  return plan.checkItems
    .filter((item) => item.taskId !== null && tasks.has(item.taskId))
    .map(({ id }) => id)
}

/** The whole register of a year is counted by its tally; anything narrower by the store. */
const countEntries = ({ store }: Deps, filter: LedgerFilter): number => {
  const { year, removed, ...rest } = filter
  const isWholeYear =
    year !== undefined && !removed && Object.values(rest).every((value) => value === undefined)
  return isWholeYear
    ? (store.progress.counts(year).get(store.progress.wholeRegister)?.entries ?? 0)
    : store.ledger.count(filter)
}

/** Sets every field as it stood in `then`; members of sets that came later are emptied. */
const contentFields = (
  then: FoldedRecord,
  now: FoldedRecord,
): Readonly<Record<string, FieldValue>> => {
  const later = [...now.fields.keys()].filter(
    (field) => field.startsWith(LINK) || field.startsWith(FIGURE),
  )
  return Object.fromEntries([
    ...later.map((field) => [field, null]),
    ...[...then.fields].map(([field, { value }]) => [field, value]),
    [REMOVED_FIELD, 0],
  ])
}

/** 台账: the register of what was done. */
export const ledgerService: ServiceOf<
  'ledger.save' | 'ledger.get' | 'ledger.list' | 'ledger.remove' | 'ledger.restore' | 'figures.sum'
> = (deps) => {
  const { ledger, log, atomically } = deps.store
  return {
    'ledger.save': (draft) => {
      requireSound(deps, draft)
      return atomically(() => {
        if (draft.id !== undefined && findEntry(deps, draft.id).removed) {
          notFound('ledgerEntry', draft.id)
        }
        const id = draft.id ?? deps.newId()
        log.write('ledgerEntry', id, (record) => entryPatch(record, draft, deps.newId))
        return findEntry(deps, id)
      })
    },
    'ledger.get': ({ id }) => findEntry(deps, id),
    'ledger.list': ({ offset, limit, removed, taskId, groupId, checkItemId, ...rest }) => {
      if (rest.year !== undefined) requireWorkYear(deps, rest.year)
      const checkItemIds = itemsOf(deps, { taskId, groupId, checkItemId })
      const filter = { ...rest, removed, checkItemIds }
      return { total: countEntries(deps, filter), entries: ledger.list(filter, offset, limit) }
    },
    'ledger.remove': ({ id }) =>
      atomically(() => {
        findEntry(deps, id)
        log.write('ledgerEntry', id, (record) => patchTowards(record, { [REMOVED_FIELD]: 1 }))
        return findEntry(deps, id)
      }),
    'ledger.restore': ({ id, changeId }) =>
      atomically(() => {
        findEntry(deps, id)
        const changes = log.changesOf('ledgerEntry', id)
        if (changeId !== undefined && !changes.some((change) => change.id === changeId)) {
          notFound('change', changeId)
        }
        log.write('ledgerEntry', id, (record) => {
          if (changeId === undefined) return patchTowards(record, { [REMOVED_FIELD]: 0 })
          const then = foldUpTo(changes, changeId)
          // A first change without a day cannot be shown; the entry stays as it is.
          if (entryContentOf(then) === null) return {}
          return patchTowards(record, contentFields(then, record))
        })
        return findEntry(deps, id)
      }),
    'figures.sum': ({ year, taskId }) => {
      requireWorkYear(deps, year)
      const items = taskId === undefined ? undefined : new Set(itemsOf(deps, { taskId }))
      const entries = ledger
        .ofYear(year)
        .filter((entry) => items === undefined || entry.checkItemIds.some((id) => items.has(id)))
      return sumFigures(entries)
    },
  }
}

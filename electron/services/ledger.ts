import {
  entryContentOf,
  entryOf,
  entryPatch,
  figureIdsOf,
} from '../../shared/domain/ledger-record.ts'
import { REMOVED_FIELD, type FieldValue } from '../../shared/domain/change/change.ts'
import { foldUpTo, type FoldedRecord } from '../../shared/domain/change/fold.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { byPinyin } from '../../shared/domain/chinese-order.ts'
import { yearOf } from '../../shared/domain/date.ts'
import { briefSum, sumFigures } from '../../shared/domain/figure.ts'
import { fieldsEditedElsewhere } from '../../shared/domain/edited-elsewhere.ts'
import type { LedgerEdit, LedgerEntry, SeenFields } from '../../shared/domain/ledger.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import { isBroad, type LedgerFilter } from '../store/ledger-filter.ts'
import type { LedgerOrder } from '../store/ledger-order.ts'
import type { Deps } from './deps.ts'
import { requireOffice } from './directory.ts'
import { useDraft } from './drafts.ts'
import { unpackSum } from './figure-jobs.ts'
import { checkItemIdsOf, type PlanPart, requireCheckItem } from './plan-lookup.ts'
import type { ServiceOf } from './service.ts'
import { asStep } from './step.ts'
import { requirePast, requireWorkYear } from './years.ts'

const requireSound = (deps: Deps, draft: LedgerEdit): void => {
  if (draft.on !== undefined) requireWorkYear(deps, yearOf(draft.on))
  requirePast(deps, draft.on)
  requirePast(deps, draft.until)
  if (draft.officeId != null) requireOffice(deps, draft.officeId)
  for (const id of draft.checkItemIds ?? []) requireCheckItem(deps, id)
}

const requireOrder = (on: string | undefined, until: string | null | undefined): void => {
  if (on !== undefined && until != null && until < on) {
    throw new Fault('invalid-input', { reason: `“截止日期”${until}早于“日期”${on}` })
  }
}

/** The store has one truth, but two windows may show it: what was saved in one is not replaced unseen by the other. */
const requireAsSeen = (present: LedgerEntry, seen: SeenFields): void => {
  const fields = fieldsEditedElsewhere(present, seen)
  if (fields.length > 0) throw new Fault('edited-elsewhere', { fields: fields.join('、') })
}

const findEntry = ({ store }: Deps, id: string): LedgerEntry =>
  store.ledger.find(id) ?? notFound('ledgerEntry', id)

const findVisible = (deps: Deps, id: string): LedgerEntry => {
  const entry = findEntry(deps, id)
  return entry.removed ? notFound('ledgerEntry', id) : entry
}

/** The subject whose tally counts what a filter by item, task or group lets through; none when it takes two. */
const subjectOf = ({ store }: Deps, { checkItemId, taskId, groupId }: PlanPart) => {
  if (checkItemId !== undefined) return checkItemId
  if (taskId !== undefined && groupId !== undefined) return undefined
  return taskId ?? groupId ?? store.progress.wholeRegister
}

/** A subject, in a year or in all, is counted by its tally; anything narrower by the store. */
const countEntries = (
  deps: Deps,
  filter: LedgerFilter,
  { part, order }: { readonly part: PlanPart; readonly order: LedgerOrder },
): number => {
  const subject = subjectOf(deps, part)
  return subject !== undefined && isBroad(filter)
    ? deps.store.progress.entriesOf(subject, filter.year)
    : deps.store.ledger.count(filter, order)
}

/** Sets every field as it stood in `then`; what came later is emptied. Being a sample is no content. */
const contentFields = (
  then: FoldedRecord,
  now: FoldedRecord,
): Readonly<Record<string, FieldValue | undefined>> =>
  Object.fromEntries([
    ...[...now.fields.keys()].map((field) => [field, null]),
    ...[...then.fields].map(([field, { value }]) => [field, value]),
    ['sample', undefined],
    [REMOVED_FIELD, 0],
  ])

/** The offices in the order of pinyin, the removed ones where their names belong. */
const officesByName = ({ store }: Deps): string[] =>
  store.directory
    .offices()
    .toSorted((a, b) => byPinyin(a.name, b.name))
    .map(({ id }) => id)

/** 台账: the register of what was done. */
const figureIdIn =
  ({ nameId }: Deps, entryId: string) =>
  (name: string, unit: string): string =>
    nameId('figure', JSON.stringify([entryId, name, unit]))

/** Entries whose figures are added up in less than a blink; more are, beside the window. */
const SUMMED_AT_ONCE = 1000

export const ledgerService: ServiceOf<
  | 'ledger.save'
  | 'ledger.get'
  | 'ledger.list'
  | 'ledger.remove'
  | 'ledger.restore'
  | 'figures.sum'
  | 'figures.names'
> = (deps) => {
  const { ledger, log } = deps.store
  return {
    'ledger.save': ({ draftId, seen = {}, ...draft }) =>
      asStep(deps.store, () => {
        requireSound(deps, draft)
        const present = draft.id === undefined ? undefined : findVisible(deps, draft.id)
        requireOrder(
          draft.on ?? present?.on,
          draft.until === undefined ? present?.until : draft.until,
        )
        if (present !== undefined) requireAsSeen(present, seen)
        const id = draft.id ?? deps.newId()
        const saved = log.write('ledgerEntry', id, (record) =>
          entryPatch(record, draft, figureIdsOf(record, figureIdIn(deps, id), deps.newId)),
        )
        if (draftId !== undefined) useDraft(deps, draftId, id)
        return entryOf(id, saved, present?.evidence ?? []) ?? notFound('ledgerEntry', id)
      }),
    'ledger.get': ({ id }) => findEntry(deps, id),
    'ledger.list': ({ offset, limit, sort, descending, removed, ...question }) => {
      const { taskId, groupId, checkItemId, ...rest } = question
      if (rest.year !== undefined) requireWorkYear(deps, rest.year)
      if (rest.year === undefined && rest.month !== undefined) {
        throw new Fault('invalid-input', { reason: '“月份”要和“年度”一起填写' })
      }
      if (rest.officeId !== undefined) requireOffice(deps, rest.officeId)
      const part = { taskId, groupId, checkItemId }
      const filter: LedgerFilter = {
        ...rest,
        removed,
        checkItemIds: checkItemIdsOf(deps, part),
        ...(removed && !ledger.hasSample() ? { withoutSample: true } : {}),
      }
      const officeIds = sort === 'office' ? officesByName(deps) : []
      const order = { sort, descending, officeIds }
      return {
        total: countEntries(deps, filter, { part, order }),
        entries: ledger.list(filter, { offset, limit }, order),
      }
    },
    'ledger.remove': ({ id }) =>
      asStep(deps.store, () => {
        findEntry(deps, id)
        log.write('ledgerEntry', id, (record) => patchTowards(record, { [REMOVED_FIELD]: 1 }))
        return findEntry(deps, id)
      }),
    'ledger.restore': ({ id, changeId }) =>
      asStep(deps.store, () => {
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
    'figures.names': ({ year }) => {
      requireWorkYear(deps, year)
      return deps.store.progress.figureNames(year)
    },
    'figures.sum': async ({ year, taskId, withEntries }) => {
      requireWorkYear(deps, year)
      const { figures, progress } = deps.store
      const checkItemIds = checkItemIdsOf(deps, { taskId })
      if (progress.entriesOf(taskId ?? progress.wholeRegister, year) <= SUMMED_AT_ONCE) {
        const sums = sumFigures(figures.ofYear(year, checkItemIds))
        return withEntries ? sums : sums.map(briefSum)
      }
      const order = { access: deps.storeAccess(), year, checkItemIds, withEntries }
      const sums = await deps.work.run('sumFigures', order, { title: '合计数据' })
      return sums.map(unpackSum)
    },
  }
}

import { REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import type { EntryDraft } from '../../shared/domain/item/entry-draft.ts'
import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import type { CheckItem } from '../../shared/domain/plan.ts'
import { belongsToYear } from '../../shared/domain/progress.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import type { Deps } from './deps.ts'
import { checkItemIdsOf, requireTask } from './plan-lookup.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

/** The newest so many entries of an item are taken over; who wrote more last year does not want them all again. */
const ENTRIES_AN_ITEM = 3

/** What can be taken over into a year: the record's id, which every PC gives it, and its fields. */
type Source = Omit<EntryDraft, 'id'> & { readonly id: string; readonly entryId?: string }

const fromEntry = (
  deps: Deps,
  year: number,
  entry: LedgerEntry,
  standing: ReadonlySet<string>,
): Source => ({
  id: deps.nameId('entryDraft', `${entry.id}@${year}`),
  year,
  text: entry.text,
  officeId: entry.officeId,
  sourceOn: entry.on,
  sourceYear: year - 1,
  entryId: entry.id,
  checkItemIds: entry.checkItemIds.filter((id) => standing.has(id)),
  figures: entry.figures.map(({ name, value, unit }) => ({ name, value, unit })),
})

const fromNote = (deps: Deps, year: number, item: CheckItem, note: string): Source => ({
  id: deps.nameId('entryDraft', `${item.id}@${year}/note`),
  year,
  text: note,
  sourceYear: year - 1,
  checkItemIds: [item.id],
  figures: [],
})

/** Standing items asked for in the year, of all, of a group or of a task. */
const standingItems = (deps: Deps, year: number, part: { taskId?: string; groupId?: string }) => {
  const ids = checkItemIdsOf(deps, part)
  const named = ids === undefined ? undefined : new Set(ids)
  return deps.plan.checkItems.filter(
    (item) =>
      item.kind === 'standing' && belongsToYear(item, year) && (named?.has(item.id) ?? true),
  )
}

/** What last year holds for standing items, each entry once however many items it serves. */
const sourcesOf = (deps: Deps, year: number, items: readonly CheckItem[]) => {
  const { store } = deps
  const everyStanding = new Set(standingItems(deps, year, {}).map(({ id }) => id))
  const states = store.progress.states(year - 1)
  const sources = new Map<string, Source>()
  let leftOut = 0
  for (const item of items) {
    const { total, entries } = store.ledger.listOfItems(year - 1, [item.id], 0, ENTRIES_AN_ITEM)
    leftOut += total - entries.length
    for (const entry of entries) {
      const source = fromEntry(deps, year, entry, everyStanding)
      sources.set(source.id, source)
    }
    const note = states.get(item.id)?.note
    if (total > 0 || note === undefined) continue
    const source = fromNote(deps, year, item, note)
    sources.set(source.id, source)
  }
  return { sources: [...sources.values()], leftOut }
}

/** Whether a draft waits or became an entry: then it is not taken over again. One taken away is. */
const isKnown = ({ store }: Deps, id: string): boolean => {
  const draft = store.drafts.find(id)
  return draft !== undefined && (!draft.isRemoved || draft.usedAs !== null)
}

const writeDraft = (deps: Deps, { id, ...fields }: Source): void => {
  deps.store.log.write('entryDraft', id, (record) =>
    patchTowards(record, { ...fields, [REMOVED_FIELD]: 0 }),
  )
}

const requireDraft = ({ store }: Deps, id: string) =>
  store.drafts.find(id) ?? notFound('entryDraft', id)

/** Ends the waiting of a draft that was brought up to date as an entry. Call it inside a transaction. */
export const useDraft = (deps: Deps, id: string, entryId: string): void => {
  requireDraft(deps, id)
  deps.store.log.write('entryDraft', id, (record) =>
    patchTowards(record, { usedAs: entryId, [REMOVED_FIELD]: 1 }),
  )
}

const setRemoved = (deps: Deps, ids: readonly string[], isRemoved: boolean) =>
  deps.store.atomically(() => {
    for (const id of ids) {
      requireDraft(deps, id)
      deps.store.log.write('entryDraft', id, (record) =>
        patchTowards(record, { [REMOVED_FIELD]: isRemoved ? 1 : 0 }),
      )
    }
    return { ids: [...ids] }
  })

/** 沿用上年（未更新）. */
export const draftsService: ServiceOf<
  'drafts.list' | 'drafts.copy' | 'drafts.remove' | 'drafts.restore'
> = (deps) => ({
  'drafts.list': ({ year, taskId }) => {
    requireWorkYear(deps, year)
    const drafts = deps.store.drafts.ofYear(year)
    if (taskId === undefined) return drafts
    requireTask(deps, taskId)
    const items = new Set(checkItemIdsOf(deps, { taskId }))
    return drafts.filter(({ checkItemIds }) => checkItemIds.some((id) => items.has(id)))
  },
  'drafts.copy': ({ year, ...part }) => {
    requireWorkYear(deps, year)
    if (year <= deps.plan.from) {
      throw new Fault('invalid-input', { reason: `${year}年度是第一个年度，没有上年可以沿用` })
    }
    return deps.store.atomically(() => {
      const items = standingItems(deps, year, part)
      const { sources, leftOut } = sourcesOf(deps, year, items)
      const fresh = sources.filter(({ id }) => !isKnown(deps, id))
      for (const source of fresh) writeDraft(deps, source)
      const made = new Set(fresh.map(({ id }) => id))
      return {
        drafts: deps.store.drafts.ofYear(year).filter(({ id }) => made.has(id)),
        leftOut,
        known: sources.length - fresh.length,
      }
    })
  },
  'drafts.remove': ({ ids }) => setRemoved(deps, ids, true),
  'drafts.restore': ({ ids }) => setRemoved(deps, ids, false),
})

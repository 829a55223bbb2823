import { REMOVED_FIELD, type Patch } from '../../shared/domain/change/change.ts'
import type { FoldedRecord } from '../../shared/domain/change/fold.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { LIMITS } from '../../shared/domain/input-text.ts'
import { LINK, entryContentOf } from '../../shared/domain/ledger-record.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import type { Deps } from './deps.ts'
import { requireOffice } from './directory.ts'
import { requireCheckItem } from './plan-lookup.ts'
import type { ServiceOf } from './service.ts'
import { asStep, type Step, WRITTEN_AT_ONCE } from './step.ts'

/** What is to become of each of the entries; what is left out stays. */
export type ManyWish = {
  readonly removed?: boolean
  readonly officeId?: string | null
  readonly linkItemId?: string
  readonly unlinkItemId?: string
}

const requireRoom = (record: FoldedRecord, item: string): void => {
  const links = entryContentOf(record)?.checkItemIds ?? []
  if (!links.includes(item) && links.length >= LIMITS.links) {
    throw new Fault('invalid-input', { reason: `有记录已关联${LIMITS.links}个检查项，不能再多` })
  }
}

const patchOf = (record: FoldedRecord, wish: ManyWish): Patch => {
  const { removed, officeId, linkItemId, unlinkItemId } = wish
  if (linkItemId !== undefined) requireRoom(record, linkItemId)
  return patchTowards(record, {
    officeId,
    ...(removed === undefined ? {} : { [REMOVED_FIELD]: removed ? 1 : 0 }),
    ...(unlinkItemId === undefined ? {} : { [`${LINK}${unlinkItemId}`]: null }),
    ...(linkItemId === undefined ? {} : { [`${LINK}${linkItemId}`]: true }),
  })
}

/** Changes entries alike, in one transaction. Faults: `not-found`, `invalid-input`. */
export const changeMany = (
  deps: Pick<Deps, 'store' | 'plan'>,
  ids: readonly string[],
  wish: ManyWish,
): Step => {
  const { log, ledger } = deps.store
  return asStep(deps.store, () => {
    if (wish.officeId != null) requireOffice(deps, wish.officeId)
    for (const item of [wish.linkItemId, wish.unlinkItemId]) {
      if (item !== undefined) requireCheckItem(deps, item)
    }
    const entries = ledger.states([...new Set(ids)])
    for (const id of ids) if (!entries.has(id)) notFound('ledgerEntry', id)
    for (const [id, isRemoved] of entries) {
      // What lies in the recycle bin is brought back or left as it is.
      if (isRemoved && wish.removed === undefined) notFound('ledgerEntry', id)
      log.write('ledgerEntry', id, (record) => patchOf(record, wish))
    }
    return {}
  })
}

/** Several entries changed alike: a few at once, many beside the window. */
export const ledgerManyService: ServiceOf<'ledger.changeMany'> = (deps) => ({
  'ledger.changeMany': async ({ ids, ...wish }) => {
    const { changeIds } =
      ids.length <= WRITTEN_AT_ONCE
        ? changeMany(deps, ids, wish)
        : await deps.exclusively(() =>
            deps.work.run(
              'changeMany',
              { access: deps.storeAccess(), ids, wish },
              { title: '批量修改台账' },
            ),
          )
    return { changeIds, changed: changeIds.length }
  },
})

import type { RecordKind } from '../../shared/domain/change/change.ts'
import { undoPatch } from '../../shared/domain/change/undo-change.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'
import { asStep, WRITTEN_AT_ONCE } from './step.ts'

/** Kinds of which a screen takes steps back. Reports have their own way: what hangs together there is not one record. */
const UNDOABLE: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'ledgerEntry',
  'evidence',
  'check',
  'setting',
  'entryDraft',
  'checkItem',
])

type UndoDeps = Pick<Deps, 'store' | 'plan'>

/** Evidence somebody hung on an entry would go with it. */
const hasEvidence = ({ store }: UndoDeps, kind: RecordKind, recordId: string): boolean =>
  kind === 'ledgerEntry' && (store.ledger.find(recordId)?.evidence.length ?? 0) > 0

/** What is said of an item of the plan lies over it; the first thing said is one of several, not what made the item. */
const liesOverPlan = ({ plan }: UndoDeps, kind: RecordKind, recordId: string): boolean =>
  kind === 'checkItem' && plan.checkItems.some(({ id, own }) => id === recordId && own !== true)

/** Takes one change back; false when its record stays as it is. */
const undoOne = (deps: UndoDeps, changeId: string): boolean => {
  const { log } = deps.store
  const { kind, recordId } = log.recordOf(changeId) ?? notFound('change', changeId)
  if (!UNDOABLE.has(kind)) notFound('change', changeId)
  const changes = log.changesOf(kind, recordId)
  const isFirst = changes.some(({ id, parents }) => id === changeId && parents.length === 0)
  const patch = undoPatch(changes, changeId, { isOverlay: liesOverPlan(deps, kind, recordId) })
  if (patch === null || (isFirst && hasEvidence(deps, kind, recordId))) return false
  log.write(kind, recordId, () => patch)
  return true
}

/** Takes changes back, in one transaction. Faults: `not-found`, `changed-since`. */
export const undoChanges = (deps: UndoDeps, changeIds: readonly string[]) =>
  asStep(deps.store, () => {
    // The last first: what hangs on a record is gone before the record goes.
    const undone = changeIds.toReversed().filter((id) => undoOne(deps, id))
    if (undone.length === 0) throw new Fault('changed-since')
    return { restored: undone.length, kept: changeIds.length - undone.length }
  })

/** 撤销 and 重做 of the steps of a page: a few changes at once, many beside the window. */
export const changesService: ServiceOf<'changes.undo'> = (deps) => ({
  'changes.undo': ({ changeIds }) =>
    changeIds.length <= WRITTEN_AT_ONCE
      ? undoChanges(deps, changeIds)
      : deps.exclusively(() =>
          deps.work.run(
            'undoChanges',
            { access: deps.storeAccess(), changeIds },
            { title: '撤销或重做' },
          ),
        ),
})

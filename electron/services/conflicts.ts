import { z } from 'zod'
import {
  type Change,
  type FieldValue,
  isSameValue,
  type Patch,
} from '../../shared/domain/change/change.ts'
import {
  type FieldConflict,
  type FoldedRecord,
  foldRecord,
} from '../../shared/domain/change/fold.ts'
import { yearOf } from '../../shared/domain/date.ts'
import { type ConflictSides, sidesOf } from '../../shared/domain/exchange/conflict-sides.ts'
import type { Conflict } from '../../shared/domain/exchange/conflict.ts'
import { conflictsToDecide } from '../../shared/domain/exchange/conflicts-to-decide.ts'
import { keepBoth } from '../../shared/domain/exchange/keep-both.ts'
import { resolutionValue } from '../../shared/domain/exchange/resolution-value.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import { describeRecordField } from '../../shared/text/describe-record.ts'
import { type ConflictWords, describeConflicts } from '../merge/describe-conflict.ts'
import { recordNames } from '../merge/record-names.ts'
import type { ConflictPlace } from '../store/conflict.repository.ts'
import type { Deps } from './deps.ts'
import { requireOffice } from './directory.ts'
import type { ServiceOf } from './service.ts'
import { WRITTEN_AT_ONCE } from './step.ts'
import { requirePast, requireWorkYear } from './years.ts'

type Choice = {
  readonly choose: 'mine' | 'theirs' | 'both' | 'value'
  readonly value?: FieldValue | undefined
}

/** A conflict with everything a decision needs. */
type OpenConflict = ConflictPlace & {
  readonly record: FoldedRecord
  readonly conflict: FieldConflict
  readonly sides: ConflictSides
}

const requirePlace = (
  { store }: Deps,
  recordId: string,
  field: string,
  kind: string | undefined,
): ConflictPlace => {
  const places = store.conflicts
    .of(recordId, field)
    .filter((place) => kind === undefined || place.kind === kind)
  const [first, second] = places
  if (first === undefined) return notFound('conflict', recordId)
  if (second !== undefined) {
    throw new Fault('invalid-input', { reason: '这个编号有两类记录，请写明类别' })
  }
  return first
}

const openConflict = (store: Deps['store'], place: ConflictPlace): OpenConflict => {
  const own = store.exchange.ownReplicas()
  const changes: readonly Change[] = store.log.changesOf(place.kind, place.recordId)
  const record = foldRecord(changes)
  const conflict = conflictsToDecide(place.kind, record).find(({ field }) => field === place.field)
  const sides = conflict && sidesOf(changes, conflict, (replica) => own.has(replica))
  if (conflict === undefined || sides === undefined) return notFound('conflict', place.recordId)
  return { ...place, record, conflict, sides }
}

const bothOf = (deps: Deps, { kind, field, record, sides }: OpenConflict): FieldValue => {
  const names = recordNames(deps.store, deps.plan)
  const version = ({ change, value }: ConflictSides['mine']) => ({
    value,
    author: names.author(change.author) || '未署名',
  })
  const both = keepBoth({ kind, field, record }, version(sides.mine), version(sides.theirs))
  if (both !== undefined) return both
  const label = describeRecordField(kind, field)
  throw new Fault('invalid-input', {
    reason: `“${label}”不能两者都留，或合起来太长，请选一个或“自己改”`,
  })
}

const dayOf = z.looseObject({ on: z.string().nullish(), doneOn: z.string().nullish() })

/** What a form would refuse too: a day that has not come, a year of no plan, an office nobody made. */
const requireSayable = (deps: Deps, field: string, value: FieldValue): void => {
  if (field === 'officeId' && typeof value === 'string') requireOffice(deps, value)
  const { on, doneOn } = dayOf.safeParse(value).data ?? {}
  const day = on ?? doneOn
  if (day == null) return
  requirePast(deps, day)
  requireWorkYear(deps, yearOf(day))
}

const isOneOf = ({ sides }: OpenConflict, value: FieldValue): boolean =>
  [sides.mine, sides.theirs, ...sides.others].some((side) => isSameValue(side.value, value))

const typedOf = (deps: Deps, place: OpenConflict, value: FieldValue | undefined): FieldValue => {
  // A third colleague's version is taken as it was written.
  if (value !== undefined && isOneOf(place, value)) return value
  const shown = place.record.fields.get(place.field)?.value ?? null
  const made = value === undefined ? undefined : resolutionValue(place, value, shown)
  if (made !== undefined) {
    requireSayable(deps, place.field, made)
    return made
  }
  const label = describeRecordField(place.kind, place.field)
  throw new Fault('invalid-input', { reason: `“${label}”填写的内容不合适` })
}

const valueOf = (deps: Deps, open: OpenConflict, { choose, value }: Choice): FieldValue => {
  switch (choose) {
    case 'mine':
      return open.sides.mine.value
    case 'theirs':
      return open.sides.theirs.value
    case 'both':
      return bothOf(deps, open)
    case 'value':
      return typedOf(deps, open, value)
  }
}

const recordOf = ({ kind, recordId }: ConflictPlace): string => `${kind} ${recordId}`

const counted = ({ conflicts }: Deps['store'], before: number) => {
  const remaining = conflicts.count()
  return { resolved: Math.max(0, before - remaining), remaining }
}

/** Whose version is taken for all that is left. */
export type Side = 'mine' | 'theirs'

/**
 * Decides all conflicts for one side, in one transaction: a change of each record over all that was written, which ends
 * the conflict on every PC it reaches (RELIABILITY §2.8).
 */
export const resolveAll = (store: Deps['store'], side: Side) =>
  store.atomically(() => {
    const before = store.conflicts.count()
    for (const places of Map.groupBy(store.conflicts.all(), recordOf).values()) {
      // Sound because a group has at least one member.
      const [{ kind, recordId }] = places as [ConflictPlace]
      const patch: Patch = Object.fromEntries(
        places.map((place) => [place.field, openConflict(store, place).sides[side].value]),
      )
      store.log.write(kind, recordId, () => patch)
    }
    return counted(store, before)
  })

/** As SQLite understands it. */
const ALL = -1

/** The conflicts of one record at these places: a page may end in the middle of them. */
const describeSome = (
  { store }: Deps,
  places: readonly ConflictPlace[],
  words: ConflictWords,
): Conflict[] => {
  const [first] = places
  if (first === undefined) return []
  const { kind, recordId } = first
  const wanted = new Set(places.map(({ field }) => field))
  return describeConflicts(kind, recordId, store.log.changesOf(kind, recordId), words).filter(
    ({ field }) => wanted.has(field),
  )
}

/** 冲突: looked at side by side and decided. */
export const conflictsService: ServiceOf<
  'conflicts.list' | 'conflicts.count' | 'conflicts.resolve' | 'conflicts.resolveAll'
> = (deps) => {
  const { store } = deps
  const { conflicts, atomically } = store
  return {
    'conflicts.count': () => ({
      total: conflicts.count(),
      figures: conflicts.figures().length,
      entries: conflicts.countByEntry(),
    }),
    'conflicts.list': ({ offset, limit = ALL }) => {
      const own = deps.store.exchange.ownReplicas()
      const names = recordNames(deps.store, deps.plan)
      const words = { names, plan: deps.plan, isOwn: (replica: string) => own.has(replica) }
      const places = conflicts.page(offset, limit)
      return [...Map.groupBy(places, recordOf).values()].flatMap((some) =>
        describeSome(deps, some, words),
      )
    },
    'conflicts.resolve': ({ recordId, kind, field, ...choice }) =>
      atomically(() => {
        const before = conflicts.count()
        const place = requirePlace(deps, recordId, field, kind)
        const value = valueOf(deps, openConflict(store, place), choice)
        store.log.write(place.kind, place.recordId, () => ({ [place.field]: value }))
        return counted(store, before)
      }),
    'conflicts.resolveAll': ({ choose }) =>
      conflicts.count() <= WRITTEN_AT_ONCE
        ? resolveAll(store, choose)
        : deps.exclusively(() =>
            deps.work.run(
              'resolveConflicts',
              { access: deps.storeAccess(), choose },
              { title: '处理其余冲突' },
            ),
          ),
  }
}

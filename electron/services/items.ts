import { generateKeyBetween } from 'fractional-indexing'
import type { z } from 'zod'
import type { AppContract } from '../../shared/contract/index.ts'
import { type FieldValue, REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { placesAfterMove } from '../../shared/domain/item/item-order.ts'
import { type Duty, dutyIn } from '../../shared/domain/item/duty.ts'
import { DUTY, type Requirement } from '../../shared/domain/item/item-record.ts'
import type { CheckItem } from '../../shared/domain/plan.ts'
import { Fault } from '../../shared/fault.ts'
import { checkRecordId } from './checks.ts'
import { readYearProgress } from './progress.ts'
import type { Deps } from './deps.ts'
import { requireOffice } from './directory.ts'
import { requireCheckItem, requireTask } from './plan-lookup.ts'
import type { ServiceOf } from './service.ts'
import { asStep } from './step.ts'
import { requireWorkYear } from './years.ts'

type Output<N extends keyof AppContract> = z.output<AppContract[N]['output']>
type SaveInput = z.output<AppContract['items.save']['input']>
type AssignInput = z.output<AppContract['items.assign']['input']>
type DutySaid = NonNullable<AssignInput['items'][number]['duty']>
type DutyBefore = Output<'items.assign'>['before'][number]['duty']

const FRESH: Requirement = { kind: 'standing', times: null, due: null, share: null, onlyYear: null }

/** What an own item asks for after a save; what is left out stays. */
const requirementWith = (present: CheckItem | undefined, input: SaveInput): Requirement => {
  const { kind, times, due, share, onlyYear } = input
  const kept = present === undefined ? FRESH : { ...FRESH, ...present }
  const said = <T>(wanted: T | null | undefined, now: T | null): T | null =>
    wanted === undefined ? now : wanted
  const wanted = {
    kind: kind ?? kept.kind,
    times: said(times, kept.times),
    due: said(due, kept.due),
    share: said(share, kept.share),
    onlyYear: said(onlyYear, kept.onlyYear),
  }
  // Only what comes round every year can be counted, only a share measured; a standing duty has no day.
  const isYearly = wanted.kind === 'annual'
  return {
    ...wanted,
    times: isYearly ? wanted.times : null,
    due: isYearly || wanted.kind === 'ratio' || wanted.kind === 'once' ? wanted.due : null,
    share: wanted.kind === 'ratio' ? wanted.share : null,
  }
}

const requireNewText = (deps: Deps, taskId: string, text: string, id: string | undefined): void => {
  const namesake = deps.plan.checkItems.find(
    (item) =>
      item.taskId === taskId && item.text === text && item.id !== id && item.removed !== true,
  )
  if (namesake !== undefined)
    throw new Fault('already-exists', { name: text, subject: 'checkItem' })
}

/** The id every PC gives an item of these words, unless it went to one that reads otherwise by now. */
const newItemId = (deps: Deps, taskId: string, text: string): string => {
  const id = deps.nameId('checkItem', JSON.stringify([taskId, text]))
  const bearer = deps.plan.checkItems.find((item) => item.id === id)
  return bearer === undefined || bearer.text === text ? id : deps.newId()
}

const lastPosition = (deps: Deps, taskId: string): string =>
  generateKeyBetween(deps.store.items.placedIn(taskId).at(-1)?.position ?? null, null)

const addItem = (deps: Deps, input: SaveInput): string => {
  const { taskId, text, fromYear } = input
  if (taskId === undefined || text === undefined) {
    throw new Fault('invalid-input', { reason: '“任务”和“内容”都要填写' })
  }
  requireTask(deps, taskId)
  requireNewText(deps, taskId, text, undefined)
  const id = newItemId(deps, taskId, text)
  deps.store.log.write('checkItem', id, (record) =>
    patchTowards(record, {
      taskId,
      text,
      requirement: requirementWith(undefined, input),
      fromYear: fromYear ?? null,
      position: lastPosition(deps, taskId),
      hiddenFrom: null,
      [REMOVED_FIELD]: 0,
    }),
  )
  return id
}

const changeItem = (deps: Deps, id: string, input: SaveInput): string => {
  const present = requireCheckItem(deps, id)
  if (present.own !== true || present.taskId === null) {
    throw new Fault('invalid-input', {
      reason: '方案自带的检查项不能改写，可以停用，另增一项自己的检查项',
    })
  }
  const { taskId, text, fromYear, removed } = input
  if (taskId !== undefined && taskId !== present.taskId) {
    throw new Fault('invalid-input', { reason: '检查项不能改到另一项任务下，请在那项任务下新增' })
  }
  requireNewText(deps, present.taskId, text ?? present.text, id)
  deps.store.log.write('checkItem', id, (record) =>
    patchTowards(record, {
      text,
      requirement: requirementWith(present, input),
      fromYear,
      ...(removed === undefined ? {} : { [REMOVED_FIELD]: removed ? 1 : 0 }),
    }),
  )
  return id
}

const requireYears = (deps: Deps, years: readonly (number | null | undefined)[]): void => {
  for (const year of years) if (year != null) requireWorkYear(deps, year)
}

/** The items of a year, those hidden in it too, with who answers for them. */
const itemsInYear = (deps: Deps, year: number) => {
  const { checks, countOf } = readYearProgress(deps, year)
  const byId = new Map(checks.map((check) => [check.checkItemId, check]))
  return deps.plan.checkItems.map(({ duties = [], ...item }) => {
    const check = byId.get(item.id)
    const { officeId, person } = check ?? dutyIn(duties, year) ?? {}
    const { entries } = countOf(item.id)
    return { ...item, isInUse: check !== undefined, officeId, person, entries }
  })
}

/** What was said for just this year. */
const saidFor = (deps: Deps, checkItemId: string, input: AssignInput): DutyBefore => {
  const { year, isYearOnly } = input
  const own = isYearOnly
    ? deps.store.progress.states(year).get(checkItemId)
    : requireCheckItem(deps, checkItemId).duties?.find(({ from }) => from === year)
  if (own === undefined) return null
  const { officeId = null, person = null } = own
  return isYearOnly && officeId === null && person === null ? null : { officeId, person }
}

/** What was not said anew stays as it holds in that year. */
const withSaid = (duty: Partial<Duty> | DutyBefore | undefined, said: DutySaid) => {
  const emptied = (text: string | null | undefined): string | null => text || null
  return {
    officeId: emptied(said.officeId === undefined ? duty?.officeId : said.officeId),
    person: emptied(said.person === undefined ? duty?.person : said.person),
  }
}

/**
 * Says something of an item. What was said of an item of the plan and taken back (with the sample year, with an
 * import) begins anew and takes nothing over; an own item that was taken out stays out.
 */
const sayOf = (
  deps: Deps,
  checkItemId: string,
  said: Readonly<Record<string, FieldValue>>,
): void => {
  const { own } = requireCheckItem(deps, checkItemId)
  deps.store.log.write('checkItem', checkItemId, (record) => {
    if (!record.isRemoved || own === true) return patchTowards(record, said)
    const emptied = Object.fromEntries([...record.fields.keys()].map((field) => [field, null]))
    return patchTowards(record, { ...emptied, ...said, [REMOVED_FIELD]: 0 })
  })
}

const assignOne = (
  deps: Deps,
  { checkItemId, duty }: AssignInput['items'][number],
  input: AssignInput,
): void => {
  const { year, isYearOnly } = input
  const item = requireCheckItem(deps, checkItemId)
  const { log } = deps.store
  if (isYearOnly) {
    const said = duty === null ? null : withSaid(saidFor(deps, checkItemId, input), duty)
    log.write('check', checkRecordId(checkItemId, year), (record) =>
      patchTowards(record, {
        ...(said === null ? {} : { checkItemId, year }),
        officeId: said?.officeId ?? null,
        person: said?.person ?? null,
        ...(record.isRemoved ? { state: null, note: null, sample: null } : {}),
        [REMOVED_FIELD]: 0,
      }),
    )
    return
  }
  const said = duty === null ? null : withSaid(dutyIn(item.duties ?? [], year), duty)
  sayOf(deps, checkItemId, { [`${DUTY}${year}`]: said })
}

const itemsOfTask = ({ plan }: Deps, taskId: string | null): CheckItem[] =>
  plan.checkItems.filter((item) => item.taskId === taskId && item.removed !== true)

/** 检查项 as the bureau uses them. Everything is a change of the log: it merges, and it can be undone. */
export const itemsService: ServiceOf<
  'items.list' | 'items.save' | 'items.hide' | 'items.move' | 'items.assign'
> = (deps) => {
  const { atomically } = deps.store
  return {
    'items.list': ({ year, taskId, officeId }) => {
      requireWorkYear(deps, year)
      if (taskId !== undefined) requireTask(deps, taskId)
      if (officeId != null) requireOffice(deps, officeId)
      return itemsInYear(deps, year)
        .filter((item) => item.removed !== true && (taskId === undefined || item.taskId === taskId))
        .filter((item) => officeId === undefined || (item.officeId ?? null) === officeId)
    },
    'items.save': (input) => {
      requireYears(deps, [input.onlyYear, input.fromYear])
      return atomically(() => {
        const id = input.id === undefined ? addItem(deps, input) : changeItem(deps, input.id, input)
        return requireCheckItem(deps, id)
      })
    },
    'items.hide': ({ checkItemIds, hiddenFrom }) => {
      requireYears(deps, [hiddenFrom])
      return atomically(() =>
        checkItemIds.map((id) =>
          asStep(deps.store, () => {
            sayOf(deps, id, { hiddenFrom })
            return requireCheckItem(deps, id)
          }),
        ),
      )
    },
    'items.move': ({ checkItemId, afterId }) =>
      atomically(() => {
        const { taskId } = requireCheckItem(deps, checkItemId)
        if (afterId !== null && requireCheckItem(deps, afterId).taskId !== taskId) {
          throw new Fault('invalid-input', { reason: '检查项只能在同一项任务内调整顺序' })
        }
        const placed = deps.store.items.placedIn(taskId)
        for (const { id, position } of placesAfterMove(placed, checkItemId, afterId)) {
          sayOf(deps, id, { position })
        }
        return itemsOfTask(deps, taskId)
      }),
    'items.assign': (input) => {
      const { year, items } = input
      requireWorkYear(deps, year)
      for (const { duty } of items) if (duty?.officeId != null) requireOffice(deps, duty.officeId)
      return atomically(() => {
        const before = items.map(({ checkItemId }) => ({
          checkItemId: requireCheckItem(deps, checkItemId).id,
          duty: saidFor(deps, checkItemId, input),
        }))
        for (const item of items) assignOne(deps, item, input)
        const named = new Set(items.map(({ checkItemId }) => checkItemId))
        const { checks } = readYearProgress(deps, year)
        return { checks: checks.filter(({ checkItemId }) => named.has(checkItemId)), before }
      })
    },
  }
}

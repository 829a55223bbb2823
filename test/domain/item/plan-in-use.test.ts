import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../../shared/domain/check.ts'
import { dutyIn } from '../../../shared/domain/item/duty.ts'
import {
  byPosition,
  type Placed,
  placesAfterMove,
  plannedPositions,
} from '../../../shared/domain/item/item-order.ts'
import type { ItemSetting } from '../../../shared/domain/item/item-record.ts'
import { checksOfOffice, progressByOffice } from '../../../shared/domain/item/office-progress.ts'
import { placedItemsOf, planInUse } from '../../../shared/domain/item/plan-in-use.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { belongsToYear, checkOf } from '../../../shared/domain/progress.ts'
import { anshunPlan } from '../../../shared/plans/anshun-2021-2025.ts'
import { ITEMS } from '../../support/builders.ts'

const LECTURES = 'anshun21.t28'

const setting = (id: string, parts: Partial<ItemSetting> = {}): ItemSetting => ({
  id,
  duties: [],
  isRemoved: false,
  ...parts,
})

const ownSetting = (id: string, text: string, parts: Partial<ItemSetting> = {}): ItemSetting =>
  setting(id, {
    own: {
      taskId: LECTURES,
      text,
      requirement: { kind: 'annual', times: 2, due: '11-30', share: null, onlyYear: null },
      fromYear: 2023,
    },
    ...parts,
  })

const itemIn = (plan: Plan, id: string) => plan.checkItems.find((item) => item.id === id)

const idsOf = (plan: Plan, taskId: string | null): string[] =>
  plan.checkItems.filter((item) => item.taskId === taskId).map(({ id }) => id)

describe('the plan as the bureau works to it', () => {
  test('without a word of the bureau it is the plan itself', () => {
    expect(planInUse(anshunPlan, [])).toBe(anshunPlan)
    expect(planInUse(anshunPlan, [setting('gone', { isRemoved: true })])).toEqual(anshunPlan)
  })

  test('an own item stands behind those of its task, marked, and is asked for from its first year', () => {
    const plan = planInUse(anshunPlan, [ownSetting('own-1', '组织旁听庭审')])

    expect(idsOf(plan, LECTURES).at(-1)).toBe('own-1')
    const item = itemIn(plan, 'own-1')
    expect(item).toMatchObject({ own: true, times: 2, due: '11-30', text: '组织旁听庭审' })
    expect([2022, 2023, 2026].map((year) => item && belongsToYear(item, year))).toEqual([
      false,
      true,
      true,
    ])
    expect(plan.checkItems).toHaveLength(anshunPlan.checkItems.length + 1)
  })

  test('a hidden item ends with the year before; its earlier years stay as they were', () => {
    const plan = planInUse(anshunPlan, [setting(ITEMS.papers, { hiddenFrom: 2024 })])

    const item = itemIn(plan, ITEMS.papers)
    expect([2021, 2023, 2024, 2025].map((year) => item && belongsToYear(item, year))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('an own item that was taken out can still be read and is asked for in no year', () => {
    const plan = planInUse(anshunPlan, [ownSetting('own-1', '组织旁听庭审', { isRemoved: true })])

    const item = itemIn(plan, 'own-1')
    expect(item).toMatchObject({ removed: true, text: '组织旁听庭审' })
    expect(item && belongsToYear(item, 2024)).toBe(false)
  })

  test('words and kind of an item of the plan cannot be changed by anybody', () => {
    const plan = planInUse(anshunPlan, [ownSetting(ITEMS.lectures, '别的话')])

    expect(itemIn(plan, ITEMS.lectures)?.text).toBe(itemIn(anshunPlan, ITEMS.lectures)?.text)
    expect(plan.checkItems).toHaveLength(anshunPlan.checkItems.length)
  })

  test('an own item of a task of another plan is left out', () => {
    const { own } = ownSetting('own-1', '组织旁听庭审')
    const stranger = setting('own-1', own && { own: { ...own, taskId: 'other-plan.t99' } })

    expect(planInUse(anshunPlan, [stranger])).toEqual(anshunPlan)
  })

  test('a new revision of the plan keeps own items, hidden ones and duties', () => {
    const newer: Plan = {
      ...anshunPlan,
      revision: anshunPlan.revision + 1,
      checkItems: [
        ...anshunPlan.checkItems,
        { id: 'anshun21.c2899', taskId: LECTURES, text: '新的要求', kind: 'standing' },
      ],
    }
    const settings = [
      ownSetting('own-1', '组织旁听庭审', { position: 'a8' }),
      setting(ITEMS.lectures, { hiddenFrom: 2024, duties: [{ from: 2024, officeId: 'a' }] }),
    ]

    const plan = planInUse(newer, settings)

    expect(idsOf(plan, LECTURES)).toEqual(
      expect.arrayContaining(['own-1', 'anshun21.c2899', ITEMS.lectures]),
    )
    expect(itemIn(plan, ITEMS.lectures)).toMatchObject({
      hiddenFrom: 2024,
      duties: [{ from: 2024, officeId: 'a' }],
    })
  })
})

describe('who answers for an item', () => {
  const duties = [
    { from: 2023, officeId: 'old' },
    { from: 2025, officeId: 'new', person: '李强' },
  ]

  test.each([
    [2021, 'old'],
    [2024, 'old'],
    [2025, 'new'],
    [2027, 'new'],
  ])('in %i: %s', (year, officeId) => {
    expect(dutyIn(duties, year)?.officeId).toBe(officeId)
  })

  test('nobody while nothing was said', () => {
    expect(dutyIn([], 2024)).toBeUndefined()
  })

  const checkIn = (stored: { officeId?: string; person?: string } | undefined) =>
    checkOf({
      item: { id: 'a', taskId: null, text: '学习', kind: 'standing', duties },
      year: 2025,
      today: '2025-06-01',
      planTo: 2025,
      entries: 0,
      evidence: 0,
      ...(stored && {
        stored: { checkItemId: 'a', year: 2025, status: 'not-started', ...stored },
      }),
    })

  test('what was said of one year alone comes first, office and person each', () => {
    expect(checkIn({ officeId: 'guest' })).toMatchObject({
      officeId: 'guest',
      person: '李强',
      isDutyOfYear: true,
    })
    expect(checkIn(undefined)).toMatchObject({ officeId: 'new', person: '李强' })
    expect(checkIn(undefined).isDutyOfYear).toBeUndefined()
  })
})

describe('progress by office', () => {
  const check = (officeId: string | undefined, status: Check['status']): Check => ({
    ...checkOf({
      item: { id: 'a', taskId: null, text: '学习', kind: 'standing' },
      year: 2024,
      today: '2024-06-01',
      planTo: 2025,
      entries: 0,
      evidence: 0,
    }),
    officeId,
    status,
  })
  const checks = [
    check('救助股', 'done'),
    check('救助股', 'not-started'),
    check(undefined, 'in-progress'),
    check('停用股', 'done'),
  ]

  test('counts what each answers for, and last what nobody answers for', () => {
    expect(progressByOffice(checks, ['办公室', '救助股'])).toMatchObject([
      { officeId: '救助股', total: 2, done: 1, notStarted: 1 },
      { officeId: '停用股', total: 1, done: 1 },
      { officeId: null, total: 1, inProgress: 1 },
    ])
  })

  test('every check is some office’s or nobody’s, and only once', () => {
    const lines = progressByOffice(checks, ['救助股'])

    expect(lines.reduce((sum, { total }) => sum + total, 0)).toBe(checks.length)
    for (const { officeId, total } of lines) {
      expect(checksOfOffice(checks, officeId)).toHaveLength(total)
    }
  })
})

describe('the order of items', () => {
  test('a moved item stands where it was put, whatever was moved before', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const moves = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: -1, max: 4 })), {
      maxLength: 60,
    })
    // Two PCs may have given some items the same place.
    const start = fc.array(fc.constantFrom('a0', 'a1', 'a2'), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(start, moves, (positions, steps) => {
        let items: Placed[] = ids
          .map((id, index) => ({ id, position: positions[index] ?? 'a0' }))
          .toSorted(byPosition)
        for (const [who, where] of steps) {
          const id = ids[who] ?? ''
          const others = items.filter((item) => item.id !== id)
          const afterId = where < 0 ? null : (others[Math.min(where, 3)]?.id ?? null)
          const places = new Map(
            placesAfterMove(items, id, afterId).map((place) => [place.id, place.position]),
          )
          items = items
            .map((item) => ({ ...item, position: places.get(item.id) ?? item.position }))
            .toSorted(byPosition)
          const at = afterId === null ? 0 : others.findIndex((item) => item.id === afterId) + 1
          expect(items.map((item) => item.id)).toEqual(
            others.map((item) => item.id).toSpliced(at, 0, id),
          )
        }
      }),
    )
  })

  test('one item changes place and no other is touched', () => {
    const positions = plannedPositions(3)
    const items = ['a', 'b', 'c'].map((id, index) => ({ id, position: positions[index] ?? '' }))

    expect(placesAfterMove(items, 'c', 'a').map(({ id }) => id)).toEqual(['c'])
  })

  test('a moved item of the plan stands there in the plan in use', () => {
    const placed = placedItemsOf(anshunPlan, [], 'anshun21.t01')
    const [place] = placesAfterMove(placed, ITEMS.constitutionDay, null)

    const plan = planInUse(anshunPlan, [
      setting(ITEMS.constitutionDay, { position: place?.position }),
    ])

    expect(idsOf(plan, 'anshun21.t01')[0]).toBe(ITEMS.constitutionDay)
    expect(idsOf(plan, 'anshun21.t01')).toHaveLength(placed.length)
  })
})

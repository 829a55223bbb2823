import { describe, expect, test } from 'vitest'
import { carriedSeed } from '../../../../renderer/entry/carried-seed.ts'
import {
  emptyItem,
  formerItem,
  readMonthDay,
  saveItemInput,
} from '../../../../renderer/screens/tasks/item-draft.ts'
import { lightOf, lightOfDay } from '../../../../renderer/screens/tasks/light.ts'
import {
  NOBODY,
  asksForItems,
  isWanted,
  itemsTitle,
  waitingByTask,
} from '../../../../renderer/screens/tasks/view.ts'
import type { Check } from '../../../../shared/domain/check.ts'

const check = (parts: Partial<Check> = {}): Check => ({
  checkItemId: 'c1',
  taskId: 't1',
  year: 2024,
  text: '落实“三项制度”',
  kind: 'annual',
  own: false,
  status: 'not-started',
  computed: false,
  overdue: false,
  entries: 0,
  evidence: 0,
  ...parts,
})

describe('the light of a due day', () => {
  test.each([
    ['2024-11-21', 'late'],
    ['2024-11-22', 'near'],
    ['2024-12-22', 'near'],
    ['2024-12-23', 'ahead'],
  ])('due on %s it is %s on 22 November', (due, light) => {
    expect(lightOfDay(due, '2024-11-22')).toBe(light)
  })

  test.each<Partial<Check>>([
    { status: 'done', due: '2024-01-01' },
    { status: 'not-applicable', due: '2024-01-01' },
    {},
  ])('there is none for %o', (parts) => {
    expect(lightOf(check(parts), '2024-11-22')).toBeUndefined()
  })
})

describe('a day of every year as it is typed', () => {
  test.each([
    ['11-30', '11-30'],
    ['3月5日', '03-05'],
    ['３月５日前', '03-05'],
    ['12.4', '12-04'],
    ['2-29', '02-29'],
    ['', null],
    ['  ', null],
    ['2-30', undefined],
    ['11月31日', undefined],
    ['13-1', undefined],
    ['年底', undefined],
  ])('%j is read as %j', (typed, day) => {
    expect(readMonthDay(typed)).toBe(day)
  })
})

describe('an own item', () => {
  const target = { taskId: 't1', fromYear: 2024 }

  test('is not sent without words or with a day that never comes', () => {
    expect(saveItemInput(emptyItem, target)).toBeUndefined()
    expect(
      saveItemInput({ ...emptyItem, text: '旁听', kind: 'annual', due: '2-30' }, target),
    ).toBeUndefined()
  })

  test('sends number and day only where its kind has them', () => {
    const typed = { text: '旁听', times: 2, due: '11月30日' }

    expect(saveItemInput({ ...typed, kind: 'annual' }, target)).toMatchObject({
      times: 2,
      due: '11-30',
    })
    expect(saveItemInput({ ...typed, kind: 'standing' }, target)).toMatchObject({
      times: null,
      due: null,
    })
  })

  test('is put back with all it was', () => {
    expect(formerItem({ id: 'o', taskId: 't1', text: '旁听', kind: 'annual', times: 2 })).toEqual({
      id: 'o',
      text: '旁听',
      kind: 'annual',
      times: 2,
      due: null,
    })
  })
})

describe('last year’s work in a new entry', () => {
  const draft = {
    id: 'd',
    year: 2024,
    text: '宣传3场',
    sourceOn: '2023-12-04',
    sourceYear: 2023,
    checkItemIds: ['c1'],
    figures: [{ name: '宣传', value: 3, unit: '场' }],
  }

  test('has last year’s day, or today’s while that has not come, and no figure', () => {
    expect(carriedSeed(draft, '2024-12-20')).toMatchObject({ on: '2024-12-04', text: '宣传3场' })
    expect(carriedSeed(draft, '2024-11-22')).toMatchObject({ on: '2024-11-22' })
    expect(carriedSeed(draft, '2025-03-01')).toMatchObject({ on: '2024-12-04' })
    expect(carriedSeed(draft, '2024-12-20')).not.toHaveProperty('figures')
  })

  test('is counted for each task it serves, once', () => {
    const checks = [
      check(),
      check({ checkItemId: 'c2' }),
      check({ checkItemId: 'c3', taskId: 't2' }),
    ]

    expect([...waitingByTask([{ checkItemIds: ['c1', 'c2', 'c3'] }, draft], checks)]).toEqual([
      ['t1', 2],
      ['t2', 1],
    ])
  })
})

describe('a filter by office', () => {
  test('takes what it answers for, and what nobody does', () => {
    const mine = check({ officeId: 'o1', status: 'done' })

    expect(isWanted(mine, { officeId: 'o1' })).toBe(true)
    expect(isWanted(mine, { officeId: 'o1', state: 'not-started' })).toBe(false)
    expect(isWanted(mine, { officeId: NOBODY })).toBe(false)
    expect(isWanted(check(), { officeId: NOBODY })).toBe(true)
    expect([asksForItems({}), asksForItems({ officeId: 'o1' })]).toEqual([false, true])
  })

  test('is named with group and state', () => {
    expect(itemsTitle({ state: 'overdue' }, {})).toBe('已逾期的检查项')
    expect(itemsTitle({ officeId: 'o1' }, { office: '救助股', group: '依法行政' })).toBe(
      '“依法行政”救助股的检查项',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { indexPlan } from '../../../../renderer/entry/plan-index.ts'
import {
  PAGE_SIZE,
  chosenNode,
  filterOf,
  isFiltered,
  listInput,
  nextSort,
  nodeParams,
  periodText,
  printedText,
  planNodes,
} from '../../../../renderer/screens/ledger/view.ts'

describe('the filter in the URL', () => {
  test('an empty URL is the whole register of the year, newest first', () => {
    const filter = filterOf({ year: '2024' })

    expect(isFiltered(filter)).toBe(false)
    expect(listInput(2024, filter)).toMatchObject({
      year: 2024,
      offset: 0,
      limit: PAGE_SIZE,
      removed: false,
    })
  })

  test('every parameter reaches the call', () => {
    const filter = filterOf({
      task: 't28',
      office: 'o1',
      month: '9',
      evidence: 'no',
      q: ' 讲座 ',
      sort: 'office-desc',
    })

    expect(listInput(2024, filter, 2)).toEqual({
      year: 2024,
      taskId: 't28',
      checkItemId: undefined,
      groupId: undefined,
      officeId: 'o1',
      month: 9,
      hasEvidence: false,
      text: '讲座',
      removed: false,
      sort: 'office',
      descending: true,
      offset: 2 * PAGE_SIZE,
      limit: PAGE_SIZE,
    })
  })

  test.each([
    [{ month: '13' }],
    [{ month: '0' }],
    [{ month: '三月' }],
    [{ evidence: 'perhaps' }],
    [{ q: '   ' }],
    [{ task: '' }],
  ])('%o makes no sense and is left out', (params) => {
    expect(isFiltered(filterOf(params))).toBe(false)
  })

  test.each([['on-desc'], ['office'], ['text-asc'], ['']])(
    '“%s” is no order: newest first',
    (sort) => {
      expect(filterOf({ sort })).toMatchObject({ sort: 'on', descending: true })
    },
  )

  test('a click on a head sorts by it in its usual direction, a second one the other way', () => {
    const newest = filterOf({})
    const byOffice = filterOf({ sort: 'office-asc' })

    expect(nextSort(newest, 'on')).toBe('on-asc')
    expect(nextSort(filterOf({ sort: 'on-asc' }), 'on')).toBeUndefined()
    expect(nextSort(newest, 'office')).toBe('office-asc')
    expect(nextSort(byOffice, 'office')).toBe('office-desc')
    expect(nextSort(byOffice, 'on')).toBeUndefined()
  })

  test('the recycle bin and an order are no filter', () => {
    expect(isFiltered(filterOf({ removed: '1', sort: 'office-asc' }))).toBe(false)
    expect(isFiltered(filterOf({ evidence: 'no' }))).toBe(true)
  })

  test('a search longer than the call takes is cut, not refused', () => {
    expect(listInput(2024, filterOf({ q: '长'.repeat(150) })).text).toHaveLength(100)
  })
})

describe('the filter by group, task and check item', () => {
  const plan = indexPlan({
    groups: [{ id: 'g:7', number: '二（七）', title: '普法' }],
    tasks: [{ id: 't28', number: 28, title: '培训', groupId: 'g:7' }],
    checkItems: [
      { id: 'c1', taskId: 't28', text: '讲座', kind: 'annual' },
      { id: 'c0', taskId: null, text: '报送', kind: 'annual' },
    ],
  })

  test('a chosen node sets one parameter and clears the other two', () => {
    expect(nodeParams('task:t28')).toEqual({ group: undefined, task: 't28', item: undefined })
    expect(nodeParams('group:g:7')).toEqual({ group: 'g:7', task: undefined, item: undefined })
    expect(nodeParams(undefined)).toEqual({ group: undefined, task: undefined, item: undefined })
  })

  test('the narrowest parameter is the node shown', () => {
    const filter = filterOf({ group: 'g:7', task: 't28', item: 'c1' })

    expect(chosenNode(filter)).toBe('item:c1')
    expect(chosenNode(filterOf({ group: 'g:7' }))).toBe('group:g:7')
    expect(chosenNode(filterOf({}))).toBeUndefined()
  })

  test('the tree holds the plan, and what belongs to no task at its end', () => {
    const [group, whole] = planNodes(plan)

    expect(group?.children?.[0]?.children?.map(({ value }) => value)).toEqual(['item:c1'])
    expect(whole?.children?.map(({ value }) => value)).toEqual(['item:c0'])
  })
})

test.each([
  [{ on: '2024-11-05' }, '2024-11-05'],
  [{ on: '2024-11-05', until: '2024-11-05' }, '2024-11-05'],
  [{ on: '2024-11-05', until: '2024-11-07' }, '2024-11-05 至 11-07'],
  [{ on: '2024-12-30', until: '2025-01-03' }, '2024-12-30 至 2025-01-03'],
])('the period %o is written %s', (period, text) => {
  expect(periodText(period)).toBe(text)
})

test('a printed register says how many entries it has, and when it does not have all', () => {
  expect(printedText(87, 87, false)).toBe('共87条')
  expect(printedText(9, 9, true)).toBe('筛选出9条')
  expect(printedText(2000, 5321, false)).toMatch(/共5\u202F321条，这里印了前2\u202F000条/)
})

import { describe, expect, test } from 'vitest'
import type { Check } from '../../../../shared/domain/check.ts'
import {
  type TaskInYear,
  choiceLabel,
  choicesOf,
  doneDay,
  filterOf,
  formerInput,
  groupTasks,
  measureText,
  nextStatus,
  progressText,
  whenText,
  wholePlanRow,
} from '../../../../renderer/screens/tasks/view.ts'

const TODAY = '2024-11-22'

const aCheck = (changed: Partial<Check> = {}): Check => ({
  checkItemId: 'c1',
  taskId: 't1',
  year: 2024,
  text: '落实“三项制度”',
  kind: 'standing',
  own: false,
  status: 'not-started',
  computed: false,
  overdue: false,
  entries: 0,
  evidence: 0,
  ...changed,
})

const counted = (changed: Partial<Check> = {}): Check =>
  aCheck({ kind: 'annual', computed: true, count: 1, target: 2, entries: 1, ...changed })

const aTask = (changed: Partial<TaskInYear> = {}): TaskInYear => ({
  taskId: 't1',
  number: 1,
  title: '坚持把宪法作为根本活动准则',
  groupId: 'g1',
  status: 'in-progress',
  done: 1,
  total: 3,
  notApplicable: 0,
  entries: 2,
  evidence: 0,
  overdue: false,
  ...changed,
})

describe('the space bar', () => {
  test('goes round 未启动, 推进中, 已完成', () => {
    expect(nextStatus(aCheck())).toBe('in-progress')
    expect(nextStatus(aCheck({ status: 'in-progress' }))).toBe('done')
    expect(nextStatus(aCheck({ status: 'done' }))).toBe('not-started')
  })

  test('leaves out 未启动 where the ledger already has something', () => {
    expect(nextStatus(aCheck({ status: 'done', entries: 1 }))).toBe('in-progress')
  })

  test.each([
    ['counted by the ledger', counted()],
    ['a share measured by the ledger', aCheck({ kind: 'ratio', computed: true, measured: 0.06 })],
    ['不涉及, which has a reason', aCheck({ status: 'not-applicable', reason: '未发生' })],
    ['kept since an earlier year', aCheck({ status: 'done', keptSince: 2022 })],
  ])('does nothing to an item that is %s', (_, check) => {
    expect(nextStatus(check)).toBeUndefined()
  })
})

describe('the states to choose from', () => {
  test('a counted item can only be 不涉及, and that taken back', () => {
    const away = counted({ status: 'not-applicable', computed: false, reason: '未发生' })

    expect(choicesOf(counted())).toEqual(['not-applicable'])
    expect(choicesOf(away)).toEqual(['not-started'])
    expect(choiceLabel(away, 'not-started')).toBe('取消不涉及，按台账计算')
  })

  test('another item can be given every other state', () => {
    expect(choicesOf(aCheck())).toEqual(['in-progress', 'done', 'not-applicable'])
    expect(choicesOf(aCheck({ status: 'not-applicable', entries: 1 }))).toEqual([
      'not-started',
      'in-progress',
      'done',
    ])
  })

  test('what has entries or was done before cannot be 未启动', () => {
    expect(choicesOf(aCheck({ status: 'done', entries: 1 }))).not.toContain('not-started')
    expect(choicesOf(aCheck({ status: 'done', keptSince: 2022 }))).not.toContain('not-started')
  })
})

describe('what 撤销 sends', () => {
  test('all that was said before, so that nothing stays of the change', () => {
    const check = aCheck({ status: 'done', doneOn: '2024-05-14', note: '备注', officeId: 'o1' })

    expect(formerInput(check)).toEqual({
      checkItemId: 'c1',
      year: 2024,
      status: 'done',
      doneOn: '2024-05-14',
      reason: null,
      note: '备注',
      officeId: 'o1',
    })
  })

  test('a state given by the ledger is left to the ledger again', () => {
    expect(formerInput(counted({ status: 'done', count: 2 })).status).toBe('not-started')
    expect(formerInput(aCheck({ status: 'done', keptSince: 2022 })).status).toBe('not-started')
  })

  test('不涉及 comes back with its reason, also for a counted item', () => {
    const away = counted({ status: 'not-applicable', computed: false, reason: '未发生' })

    expect(formerInput(away)).toMatchObject({ status: 'not-applicable', reason: '未发生' })
  })
})

test('done is dated today in the year of today, and not at all in another year', () => {
  expect(doneDay('done', 2024, TODAY)).toBe(TODAY)
  expect(doneDay('done', 2023, TODAY)).toBeNull()
  expect(doneDay('in-progress', 2024, TODAY)).toBeNull()
})

describe('one line of a check item', () => {
  test.each([
    [counted(), '1/2次'],
    [aCheck(), '常态'],
    [aCheck({ kind: 'event' }), '遇有情形'],
    [aCheck({ kind: 'once' }), '一次'],
    [aCheck({ kind: 'ratio', share: 0.05 }), '应≥5%'],
    [aCheck({ kind: 'ratio', share: 0.05, measured: 2 / 26 }), '7.69%（应≥5%）'],
  ])('%# is measured by %s', (check, text) => {
    expect(measureText(check)).toBe(text)
  })

  test.each<[string, Partial<Check>, ReturnType<typeof whenText>]>([
    ['to come', { due: '2024-12-04' }, { text: '12月4日前', detail: '还有12天', late: false }],
    ['due today', { due: TODAY }, { text: '11月22日前', detail: '今天到期', late: false }],
    [
      'overdue',
      { due: '2024-06-01', overdue: true },
      { text: '6月1日前', detail: '逾期174天', late: true },
    ],
    ['done', { status: 'done', doneOn: '2024-05-14' }, { text: '2024-05-14完成', late: false }],
    ['kept', { status: 'done', keptSince: 2022 }, { text: '2022年已完成', late: false }],
    ['done without a day', { status: 'done', due: '2024-06-01' }, undefined],
    ['not applicable', { status: 'not-applicable', due: '2024-06-01' }, undefined],
    ['without a day', {}, undefined],
  ])('an item %s says so', (_, changed, when) => {
    expect(whenText(aCheck(changed), TODAY)).toEqual(when)
  })

  test('what does not apply is not counted among what has to be done', () => {
    expect(progressText({ done: 3, total: 5, notApplicable: 1 })).toBe('3/4')
    expect(progressText({ done: 0, total: 2, notApplicable: 2 })).toBe('—')
  })
})

describe('the list of tasks', () => {
  const groups = [
    { id: 'g1', number: '二（一）', title: '依法行政' },
    { id: 'g2', number: '二（二）', title: '制度体系' },
  ]
  const tasks = [
    aTask(),
    aTask({ taskId: 't2', number: 2, entries: 0 }),
    aTask({ taskId: 't9', number: 9, groupId: 'g2', entries: 3, evidence: 1 }),
  ]
  const checks = [
    aCheck(),
    aCheck({ checkItemId: 'c2', status: 'done' }),
    aCheck({ checkItemId: 'c3', taskId: 't9', status: 'in-progress', overdue: true }),
    aCheck({ checkItemId: 'c4', taskId: null, status: 'in-progress' }),
  ]
  const shown = (params: Record<string, string>) =>
    groupTasks(groups, tasks, { checks, waiting: new Map() }, filterOf(params)).map((entry) => [
      entry.group.id,
      ...entry.tasks.map(({ number }) => number),
    ])

  test('without a filter every task stands in its group', () => {
    expect(shown({})).toEqual([
      ['g1', 1, 2],
      ['g2', 9],
    ])
  })

  test.each<[Record<string, string>, (string | number)[][]]>([
    [{ status: 'done' }, [['g1', 1]]],
    [{ status: 'overdue' }, [['g2', 9]]],
    [{ missing: 'evidence' }, [['g1', 1]]],
    [{ missing: 'entries' }, [['g1', 2]]],
    [{ group: 'g2' }, [['g2', 9]]],
    [{ status: 'not-applicable' }, []],
    [
      { status: '胡写', missing: '胡写' },
      [
        ['g1', 1, 2],
        ['g2', 9],
      ],
    ],
  ])('%o leaves %o', (params, left) => {
    expect(shown(params)).toEqual(left)
  })

  test('a task says how many of its items are in the state looked for', () => {
    const [first] = groupTasks(
      groups,
      tasks,
      { checks, waiting: new Map() },
      filterOf({ status: 'not-started' }),
    )

    expect(first?.tasks.map(({ number, matching }) => [number, matching])).toEqual([[1, 1]])
  })

  test('the plan as a whole is a line of its own, where the filter leaves it', () => {
    expect(wholePlanRow(checks, {})).toMatchObject({ status: 'in-progress', done: 0, total: 1 })
    expect(wholePlanRow(checks, { state: 'done' })).toBeUndefined()
    expect(wholePlanRow(checks, { groupId: 'g1' })).toBeUndefined()
    expect(wholePlanRow(checks.slice(0, 3), {})).toBeUndefined()
  })
})

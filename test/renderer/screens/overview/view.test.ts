import { describe, expect, test } from 'vitest'
import {
  conflictText,
  type Deadline,
  type Overview,
  daysLeftText,
  dueText,
  progressOf,
  clockTrouble,
  storeTroubles,
  todoList,
  urgencyOf,
} from '../../../../renderer/screens/overview/view.ts'

const totals = (change: Partial<Overview['totals']>): Overview['totals'] => ({
  total: 0,
  done: 0,
  inProgress: 0,
  notStarted: 0,
  notApplicable: 0,
  ...change,
})

const aDeadline = (change: Partial<Deadline>): Deadline => ({
  kind: 'check',
  title: '开展宪法宣传周活动',
  due: '2024-12-04',
  daysLeft: 12,
  taskId: 'task-01',
  ...change,
})

const anOverview = (change: Partial<Overview>): Overview => ({
  year: 2024,
  carriedOn: false,
  today: '2024-11-22',
  totals: totals({}),
  byGroup: [],
  byOffice: [],
  keyDays: [],
  dueSoon: [],
  overdue: [],
  missingEvidence: [],
  withoutEntries: [],
  entries: 0,
  evidence: 0,
  figures: [],
  conflicts: 0,
  disputedFigures: [],
  lastBackupAt: null,
  backupPlace: 'none',
  ...change,
})

describe('progress', () => {
  test('is measured over what has to be done: an item 不涉及 neither helps nor hurts', () => {
    const progress = progressOf(
      totals({ total: 10, done: 3, inProgress: 2, notStarted: 1, notApplicable: 4 }),
    )

    expect(progress).toEqual({ asked: 6, done: 3, donePercent: 50, begunPercent: 83 })
  })

  test('is never shown full while one item is open, nor empty once one is done', () => {
    expect(progressOf(totals({ done: 999, notStarted: 1 })).donePercent).toBe(99)
    expect(progressOf(totals({ done: 1, notStarted: 999 })).donePercent).toBe(1)
  })

  test('of a group with nothing to do is an empty bar, not a broken one', () => {
    expect(progressOf(totals({ notApplicable: 5 }))).toEqual({
      asked: 0,
      done: 0,
      donePercent: 0,
      begunPercent: 0,
    })
  })
})

describe('待办', () => {
  test('shows the longest overdue first, then what comes next', () => {
    const overview = anOverview({
      dueSoon: [aDeadline({ due: '2024-12-10' }), aDeadline({ due: '2024-12-04' })],
      overdue: [aDeadline({ due: '2024-06-01' }), aDeadline({ due: '2024-04-04' })],
    })

    expect(todoList(overview).map(({ due }) => due)).toEqual([
      '2024-04-04',
      '2024-06-01',
      '2024-12-04',
      '2024-12-10',
    ])
  })

  test('names handing in the report once: as the report, not again as an item of the plan', () => {
    const report = aDeadline({ kind: 'report', due: '2024-12-10', taskId: null, title: '报送报告' })
    const item = aDeadline({ due: '2024-12-10', taskId: null, title: '按时报送' })

    expect(todoList(anOverview({ dueSoon: [item, report] }))).toEqual([report])
    expect(todoList(anOverview({ dueSoon: [item] }))).toEqual([item])
  })

  test.each([
    [-3, 'overdue', '已逾期3天'],
    [0, 'soon', '今天到期'],
    [1, 'soon', '明天到期'],
    [30, 'soon', '还有30天'],
    [31, 'later', '还有31天'],
  ])('%i days left is said in words', (daysLeft, urgency, text) => {
    expect(urgencyOf(daysLeft)).toBe(urgency)
    expect(daysLeftText(daysLeft)).toBe(text)
  })

  test('a day of the following year carries its year', () => {
    expect(dueText('2024-12-10', 2024)).toBe('12月10日')
    expect(dueText('2025-03-01', 2024)).toBe('2025年3月1日')
  })
})

test('the overview says how many conflicts wait, and which of them would be printed', () => {
  expect(conflictText({ total: 1, figures: 0 })).toBe('有1处冲突待处理，两人各自改过同一处。')
  expect(conflictText({ total: 2, figures: 1 })).toContain('其中1处是有争议的数据，报告里会标出。')
})

test('what the program found by itself is said on the overview, with where it is mended', () => {
  const problem = { code: 'change-hash', message: '有1次修改损坏。' }

  expect(storeTroubles({ problems: [problem], backupFault: '磁盘空间不足。' })).toEqual([
    { text: '自动检查发现数据有1处问题，请尽快处理。', part: 'check' },
    { text: '自动备份没有成功：磁盘空间不足。', part: 'backups' },
  ])
  const missing = { code: 'evidence-missing', message: '有1件佐证材料缺失。' }
  expect(storeTroubles({ problems: [missing], backupFault: null })[0]?.text).toContain(
    '佐证材料缺失或损坏',
  )
  expect(storeTroubles({ problems: [missing, problem], backupFault: null })[0]?.text).toContain(
    '数据有2处问题',
  )
  expect(storeTroubles({ problems: [], backupFault: null })).toEqual([])
  expect(storeTroubles(undefined)).toEqual([])
})

test('a day in the register that has not come tells of a wrong date of the PC', () => {
  expect(clockTrouble('2024-12-04', '2014-12-20')).toContain(
    '这台电脑的日期是2014年12月20日，台账里却已有2024年12月4日的记录',
  )
  expect(clockTrouble(null, '2014-12-20')).toBeUndefined()
})

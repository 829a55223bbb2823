import { describe, expect, test } from 'vitest'
import {
  type Deadline,
  type Overview,
  backupText,
  daysLeftText,
  dueText,
  progressOf,
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
  dueSoon: [],
  overdue: [],
  missingEvidence: [],
  withoutEntries: [],
  entries: 0,
  evidence: 0,
  figures: [],
  lastBackupAt: null,
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

describe('the backup line', () => {
  test('counts calendar days, not spans of 24 hours', () => {
    // 23:30 on 21 November in Anshun.
    expect(backupText('2024-11-21T15:30:00Z', '2024-11-22')).toBe(
      '上次备份：2024年11月21日（1天前）。',
    )
    expect(backupText('2024-11-21T16:30:00Z', '2024-11-22')).toBe('上次备份：今天。')
  })

  test('says plainly that there is none', () => {
    expect(backupText(null, '2024-11-22')).toBe('还没有备份。')
  })
})

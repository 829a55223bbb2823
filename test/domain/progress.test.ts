import { describe, expect, test } from 'vitest'
import type { Check, CheckStatus } from '../../shared/domain/check.ts'
import type { CheckItem } from '../../shared/domain/plan.ts'
import {
  belongsToYear,
  checkOf,
  type CheckInputs,
  dueOf,
  nextDueOf,
  type StoredCheck,
  taskStatusOf,
  totalsOf,
  workYears,
} from '../../shared/domain/progress.ts'

const item = (parts: Partial<CheckItem> = {}): CheckItem => ({
  id: 'c1',
  taskId: 't1',
  text: '按期学法',
  kind: 'annual',
  ...parts,
})

const check = ({
  item: parts,
  stored,
  ...inputs
}: Omit<Partial<CheckInputs>, 'item' | 'stored'> & {
  item?: Partial<CheckItem>
  stored?: Partial<StoredCheck>
}): Check =>
  checkOf({
    year: 2024,
    today: '2024-06-01',
    planTo: 2025,
    entries: 0,
    evidence: 0,
    item: item(parts),
    ...inputs,
    stored: stored && {
      checkItemId: 'c1',
      year: 2024,
      status: 'not-started',
      ...stored,
    },
  })

describe('a counted item', () => {
  test.each([
    [0, 'not-started'],
    [1, 'in-progress'],
    [2, 'done'],
    [3, 'done'],
  ])('with %i of 2 entries is %s, whatever was said', (entries, status) => {
    for (const said of [undefined, 'done', 'in-progress'] as const) {
      const stored = said && { status: said }
      expect(check({ item: { times: 2 }, entries, stored })).toMatchObject({
        status,
        computed: true,
        count: entries,
        target: 2,
      })
    }
  })

  test('不涉及 with its reason goes before the count', () => {
    const stored = { status: 'not-applicable' as const, reason: '机构改革' }

    expect(check({ item: { times: 2 }, entries: 5, stored })).toMatchObject({
      status: 'not-applicable',
      computed: false,
      reason: '机构改革',
      count: 5,
    })
  })
})

describe('a share', () => {
  test.each([
    [0.0499, 'in-progress'],
    [0.05, 'done'],
    [1, 'done'],
    [0, 'in-progress'],
  ])('of %d against 0.05 is %s', (measured, status) => {
    const found = check({
      item: { kind: 'ratio', share: 0.05 },
      measured,
      stored: { status: 'done' },
    })

    expect(found).toMatchObject({ status, computed: true, share: 0.05, measured })
  })

  test('that nobody entered is what the clerk says', () => {
    const ratio = { kind: 'ratio', share: 0.05 } as const
    expect(check({ item: ratio, stored: { status: 'done' } })).toMatchObject({
      status: 'done',
      computed: false,
    })
    expect(check({ item: ratio, entries: 1 }).status).toBe('in-progress')
    expect(check({ item: ratio }).status).toBe('not-started')
  })
})

describe('what is ticked', () => {
  test.each(['annual', 'standing', 'event'] as const)(
    'a %s item is what was said, and begun when it only has entries',
    (kind) => {
      const of = (stored: CheckStatus | undefined, entries: number) =>
        check({ item: { kind }, entries, stored: stored && { status: stored } }).status

      expect(of('done', 0)).toBe('done')
      expect(of('in-progress', 0)).toBe('in-progress')
      expect(of('not-started', 0)).toBe('not-started')
      expect(of('not-started', 2)).toBe('in-progress')
      expect(of(undefined, 2)).toBe('in-progress')
      expect(of(undefined, 0)).toBe('not-started')
    },
  )

  test('the day goes with 已完成, the reason with 不涉及, note and office with all', () => {
    const parts = { doneOn: '2024-03-01', reason: '原因', note: '备注', officeId: 'o1' }

    expect(check({ stored: { status: 'in-progress', ...parts } })).toMatchObject({
      note: '备注',
      officeId: 'o1',
    })
    expect(check({ stored: { status: 'in-progress', ...parts } }).doneOn).toBeUndefined()
    expect(check({ stored: { status: 'done', ...parts } })).toMatchObject({ doneOn: '2024-03-01' })
    expect(check({ stored: { status: 'done', ...parts } }).reason).toBeUndefined()
    expect(check({ stored: { status: 'not-applicable', ...parts } })).toMatchObject({
      reason: '原因',
    })
  })
})

describe('what is done once', () => {
  const doneBefore: StoredCheck = {
    checkItemId: 'c1',
    year: 2022,
    status: 'done',
    doneOn: '2022-06-01',
  }

  test('stays done, with year and day', () => {
    for (const stored of [undefined, { status: 'not-started' as const, note: '设备完好' }]) {
      expect(check({ item: { kind: 'once' }, doneBefore, stored })).toMatchObject({
        status: 'done',
        keptSince: 2022,
        doneOn: '2022-06-01',
      })
    }
  })

  test('unless something else is said of this year', () => {
    const again = check({ item: { kind: 'once' }, doneBefore, stored: { status: 'in-progress' } })
    const anew = check({
      item: { kind: 'once' },
      doneBefore,
      stored: { status: 'done', doneOn: '2024-02-01' },
    })

    expect(again).toMatchObject({ status: 'in-progress' })
    expect(again.keptSince ?? again.doneOn).toBeUndefined()
    expect(anew).toMatchObject({ status: 'done', doneOn: '2024-02-01' })
    expect(anew.keptSince).toBeUndefined()
  })

  test('is no matter for an item of every year', () => {
    expect(check({ item: { kind: 'annual' }, doneBefore })).toMatchObject({ status: 'not-started' })
  })
})

describe('due days', () => {
  test.each<[string, Partial<CheckItem>, number, string | undefined]>([
    ['its own day', { due: '12-04' }, 2024, '2024-12-04'],
    ['29 February of a leap year', { due: '02-29' }, 2024, '2024-02-29'],
    ['29 February of a common year', { due: '02-29' }, 2023, '2023-02-28'],
    ['every year: its last day', { kind: 'annual' }, 2023, '2023-12-31'],
    ['a share: the last day', { kind: 'ratio' }, 2023, '2023-12-31'],
    ['once: not before the plan ends', { kind: 'once' }, 2024, undefined],
    ['once: the plan’s last day', { kind: 'once' }, 2025, '2025-12-31'],
    ['once, carried on: the last day of that year', { kind: 'once' }, 2026, '2026-12-31'],
    ['once in one year: its last day', { kind: 'once', onlyYear: 2022 }, 2022, '2022-12-31'],
    ['a standing duty: none', { kind: 'standing' }, 2024, undefined],
    ['a case that may arise: none', { kind: 'event' }, 2024, undefined],
  ])('%s', (_name, parts, year, due) => {
    expect(dueOf(item(parts), year, 2025)).toBe(due)
  })

  test.each([
    ['2024-12-03', false],
    ['2024-12-04', false],
    ['2024-12-05', true],
    ['2025-01-01', true],
  ])('on %s an open item of 4 December is overdue: %s', (today, overdue) => {
    expect(check({ item: { due: '12-04' }, today }).overdue).toBe(overdue)
  })

  test.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
  ])('on %s an open item of the year 2024 is overdue: %s', (today, overdue) => {
    expect(check({ today }).overdue).toBe(overdue)
  })

  test('what is done or 不涉及 is never overdue, what is begun is', () => {
    const overdue = (status: CheckStatus) =>
      check({ today: '2025-06-01', stored: { status } }).overdue

    expect(overdue('done')).toBe(false)
    expect(overdue('not-applicable')).toBe(false)
    expect(overdue('in-progress')).toBe(true)
    expect(overdue('not-started')).toBe(true)
  })

  test('the next day due is the first open one from today on', () => {
    const checks = ['06-01', '04-05', '12-04'].map((due) => check({ item: { due } }))
    const done = check({ item: { due: '11-01' }, stored: { status: 'done' } })

    expect(nextDueOf([...checks, done], '2024-06-01')).toBe('2024-06-01')
    expect(nextDueOf([...checks, done], '2024-06-02')).toBe('2024-12-04')
    expect(nextDueOf([...checks, done], '2024-12-05')).toBeUndefined()
  })
})

describe('years', () => {
  test('an item of one year belongs to no other', () => {
    expect([2021, 2022, 2023].map((year) => belongsToYear(item({ onlyYear: 2022 }), year))).toEqual(
      [false, true, false],
    )
    expect(belongsToYear(item(), 2026)).toBe(true)
  })

  test('years after the plan’s last are carried on, years to come are not open', () => {
    const plan = { from: 2021, to: 2025 }

    expect(workYears(plan, '2025-12-31').map(({ year }) => year)).toEqual([
      2025, 2024, 2023, 2022, 2021,
    ])
    expect(
      workYears(plan, '2027-01-01')
        .filter(({ carriedOn }) => carriedOn)
        .map(({ year }) => year),
    ).toEqual([2027, 2026])
    expect(workYears(plan, '1999-01-01')).toEqual([{ year: 2021, carriedOn: false }])
  })
})

describe('a task', () => {
  const statusOf = (...statuses: CheckStatus[]) =>
    taskStatusOf(totalsOf(statuses.map((status) => check({ stored: { status } }))))

  test('is done when nothing that applies is left open', () => {
    expect(statusOf('done', 'not-applicable', 'done')).toBe('done')
    expect(statusOf('done', 'not-started')).toBe('in-progress')
    expect(statusOf('in-progress', 'not-started')).toBe('in-progress')
    expect(statusOf('not-started', 'not-applicable')).toBe('not-started')
    expect(statusOf('not-applicable', 'not-applicable')).toBe('not-applicable')
    expect(statusOf()).toBe('not-started')
  })

  test('counts each check once', () => {
    const statuses = ['done', 'done', 'in-progress', 'not-started', 'not-applicable'] as const

    expect(totalsOf(statuses.map((status) => check({ stored: { status } })))).toEqual({
      total: 5,
      done: 2,
      inProgress: 1,
      notStarted: 1,
      notApplicable: 1,
    })
  })
})

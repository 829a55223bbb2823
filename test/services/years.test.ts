import { expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

test('the years of work run from the plan’s first to the present one, newest first', async () => {
  const { call, setClock } = programs.open({ today: '2023-07-01' })
  const years = async () => (await call('plan.get', {})).years

  expect((await years()).map(({ year }) => year)).toEqual([2023, 2022, 2021])
  setClock('2026-01-01')
  expect(await years()).toEqual([
    { year: 2026, carriedOn: true },
    ...[2025, 2024, 2023, 2022, 2021].map((year) => ({ year, carriedOn: false })),
  ])
})

test('a clock that is years behind leaves the first year of the plan to work in', async () => {
  const { call } = programs.open({ today: '2009-01-01' })

  expect((await call('plan.get', {})).years).toEqual([{ year: 2021, carriedOn: false }])
})

test('2026 is carried on: the same tasks, counted anew, with what was done once kept', async () => {
  const { call } = programs.open({ today: '2026-11-22' })
  await call('ledger.save', anEntry({ on: '2025-06-01', checkItemIds: [ITEMS.lectures] }))
  await call('ledger.save', anEntry({ on: '2026-06-01', checkItemIds: [ITEMS.lectures] }))

  const overview = await call('overview.get', { year: 2026 })
  const tasks = await call('tasks.list', { year: 2026 })
  const lectures = (await call('checks.list', { year: 2026 })).find(
    ({ checkItemId }) => checkItemId === ITEMS.lectures,
  )

  expect(overview).toMatchObject({ year: 2026, carriedOn: true, entries: 1 })
  expect(tasks).toHaveLength(35)
  expect(lectures).toMatchObject({ count: 1, target: 2, due: '2026-12-31' })
  expect((await call('overview.get', { year: 2025 })).carriedOn).toBe(false)
})

test('a task shows its state over all years of work, oldest first', async () => {
  const { call } = programs.open({ today: '2026-02-01' })
  await call('checks.set', { checkItemId: ITEMS.publicity, year: 2022, status: 'in-progress' })

  const { years } = await call('tasks.get', { taskId: 'anshun21.t01', year: 2024 })

  expect(years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026])
  expect(years.map(({ status }) => status)).toEqual(
    [2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
      year === 2022 ? 'in-progress' : 'not-started',
    ),
  )
})

test('both reports of the year fall due on their days and go when they are begun', async () => {
  const { call, setClock } = programs.open({ today: '2024-12-01' })
  const reports = async () => {
    const { dueSoon, overdue } = await call('overview.get', { year: 2024 })
    const due = ({ kind }: { kind: string }) => kind === 'report'
    return [dueSoon.filter(due), overdue.filter(due)].map((each) =>
      each.map(({ templateId, daysLeft }) => [templateId, daysLeft]),
    )
  }

  expect(await reports()).toEqual([
    [
      ['implementation', 9],
      ['annual-five-part', 90],
    ],
    [],
  ])
  setClock('2024-12-11')
  expect(await reports()).toEqual([[['annual-five-part', 80]], [['implementation', -1]]])
  await call('reports.create', { templateId: 'implementation', year: 2024 })
  expect(await reports()).toEqual([[['annual-five-part', 80]], []])
  setClock('2025-03-01')
  expect(await reports()).toEqual([[['annual-five-part', 0]], []])
  setClock('2025-03-02')
  expect(await reports()).toEqual([[], [['annual-five-part', -1]]])
})

test('an item due on 4 December is overdue on the 5th, and no longer when it is done', async () => {
  const { call, setClock } = programs.open({ today: '2024-12-04' })
  const isOverdue = async () => {
    const { overdue } = await call('overview.get', { year: 2024 })
    return overdue.some(({ checkItemId }) => checkItemId === ITEMS.constitutionDay)
  }

  expect(await isOverdue()).toBe(false)
  setClock('2024-12-05')
  expect(await isOverdue()).toBe(true)
  await call('ledger.save', anEntry({ on: '2024-12-04', checkItemIds: [ITEMS.constitutionDay] }))
  expect(await isOverdue()).toBe(false)
})

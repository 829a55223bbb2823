import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const FIELDS = ['total', 'done', 'inProgress', 'notStarted', 'notApplicable'] as const

describe('every number of the sample year agrees with the list it opens', () => {
  const read = async (year = 2024) => {
    const { call } = programs.open({ today: '2024-12-20' })
    await call('sample.load', {})
    const [overview, tasks, checks, plan] = await Promise.all([
      call('overview.get', { year }),
      call('tasks.list', { year }),
      call('checks.list', { year }),
      call('plan.get', {}),
    ])
    return { call, overview, tasks, checks, plan }
  }

  test('the totals are the checks by state, and their groups and the plan’s own items add up', async () => {
    const { overview, checks } = await read()
    const withStatus = (status: string) => checks.filter((check) => check.status === status).length
    const own = checks.filter(({ taskId }) => taskId === null)

    expect(overview.totals).toEqual({
      total: checks.length,
      done: withStatus('done'),
      inProgress: withStatus('in-progress'),
      notStarted: withStatus('not-started'),
      notApplicable: withStatus('not-applicable'),
    })
    for (const field of FIELDS) {
      const ofGroups = overview.byGroup.reduce((sum, group) => sum + group[field], 0)
      const state = { inProgress: 'in-progress', notStarted: 'not-started', done: 'done' }
      const ofPlan = own.filter(({ status }) => {
        if (field === 'total') return true
        return status === (field === 'notApplicable' ? 'not-applicable' : state[field])
      }).length
      expect(ofGroups + ofPlan, field).toBe(overview.totals[field])
    }
  })

  test('a group is its tasks, and a task is its checks', async () => {
    const { overview, tasks, checks } = await read()

    expect(overview.byGroup).toHaveLength(8)
    for (const group of overview.byGroup) {
      const own = tasks.filter(({ groupId }) => groupId === group.groupId)
      const sum = (field: 'total' | 'done' | 'notApplicable') =>
        own.reduce((total, task) => total + task[field], 0)
      expect([group.total, group.done, group.notApplicable]).toEqual([
        sum('total'),
        sum('done'),
        sum('notApplicable'),
      ])
    }
    for (const task of tasks) {
      const own = checks.filter(({ taskId }) => taskId === task.taskId)
      expect(task.total).toBe(own.length)
      expect(task.done).toBe(own.filter(({ status }) => status === 'done').length)
      expect(task.overdue).toBe(own.some(({ overdue }) => overdue))
    }
  })

  test('counts of entries and proof are those of the register', async () => {
    const { call, overview, tasks } = await read()
    const { total, entries } = await call('ledger.list', { year: 2024, limit: 500 })

    expect(overview.entries).toBe(total)
    expect(overview.evidence).toBe(entries.flatMap(({ evidence }) => evidence).length)
    for (const { taskId, entries: count, evidence, title } of tasks) {
      const own = await call('ledger.list', { year: 2024, taskId, limit: 500 })
      const task = await call('tasks.get', { taskId, year: 2024 })
      expect([count, task.entriesTotal, task.entries.length], title).toEqual([
        own.total,
        own.total,
        own.total,
      ])
      expect(evidence, title).toBe(own.entries.flatMap((entry) => entry.evidence).length)
    }
    const missing = tasks.filter((task) => task.entries > 0 && task.evidence === 0)
    expect(overview.missingEvidence.map(({ taskId }) => taskId)).toEqual(
      missing.map(({ taskId }) => taskId),
    )
    const without = tasks.filter((task) => task.entries === 0).map(({ number }) => number)
    expect(overview.withoutEntries.map(({ number }) => number)).toEqual(without)
    expect(without).toEqual([4, 15, 18, 33])
  })

  test('its figures are those of the sums', async () => {
    const { call, overview } = await read()
    const sums = await call('figures.sum', { year: 2024 })

    expect(overview.figures).toHaveLength(8)
    for (const { name, unit, total } of overview.figures) {
      const sum = sums.find((each) => each.name === name && each.unit === unit)
      expect([name, unit, total]).toEqual([name, unit, sum?.total])
    }
  })

  test('what is overdue or due soon is open, has its day, and is shown in the order of days', async () => {
    const { overview, checks } = await read()
    const items = overview.overdue.filter(({ kind }) => kind === 'check')

    expect(items.map(({ checkItemId = '' }) => checkItemId).toSorted()).toEqual(
      checks
        .filter(({ overdue }) => overdue)
        .map(({ checkItemId }) => checkItemId)
        .toSorted(),
    )
    for (const list of [overview.overdue, overview.dueSoon]) {
      expect(list.map(({ due }) => due)).toEqual(list.map(({ due }) => due).toSorted())
    }
    expect(overview.overdue.every(({ daysLeft }) => daysLeft < 0)).toBe(true)
    expect(overview.dueSoon.every(({ daysLeft }) => daysLeft >= 0)).toBe(true)
  })
})

describe('the offices', () => {
  test('have between them every check item of the year, each once', async () => {
    const { call } = programs.open({ today: '2024-12-20' })
    await call('sample.load', {})
    const { byOffice, totals } = await call('overview.get', { year: 2024 })
    const checks = await call('checks.list', { year: 2024 })

    expect(byOffice.length).toBeGreaterThan(2)
    for (const field of FIELDS) {
      expect(byOffice.reduce((sum, office) => sum + office[field], 0)).toBe(totals[field])
    }
    for (const { officeId, done, overdue } of byOffice) {
      const own = checks.filter((check) => (check.officeId ?? null) === officeId)
      expect(done).toBe(own.filter(({ status }) => status === 'done').length)
      expect(overdue).toBe(own.filter((check) => check.overdue).length)
    }
    expect(byOffice.at(-1)).toMatchObject({ officeId: null, name: '未指定股室' })
  })
})

describe('the days counted down to', () => {
  const daysOf = async (today: string, year = 2024) => {
    const { call } = programs.open({ today })
    const { keyDays } = await call('overview.get', { year })
    return { call, keyDays }
  }

  test('are those of the plan and of the reports, with their publication', async () => {
    const { keyDays } = await daysOf('2024-12-01')

    expect(keyDays.map(({ due, daysLeft, kind }) => [due, daysLeft, kind])).toEqual([
      ['2024-12-04', 3, 'check'],
      ['2024-12-10', 9, 'report'],
      ['2025-03-01', 90, 'report'],
      ['2025-04-01', 121, 'publication'],
    ])
    expect(keyDays.every(({ state }) => state === 'open')).toBe(true)
  })

  test('say when the report was begun and when it has gone out', async () => {
    const { call, keyDays } = await daysOf('2024-12-08')
    const stateOf = async () => (await call('overview.get', { year: 2024 })).keyDays[1]?.state

    expect(keyDays[1]?.state).toBe('open')
    await call('reports.create', { templateId: 'implementation', year: 2024 })
    expect(await stateOf()).toBe('begun')
    await call('checks.set', { checkItemId: 'anshun21.c0003', year: 2024, status: 'done' })
    expect(await stateOf()).toBe('done')
  })

  test('of the plan’s last year are also that of the closing report', async () => {
    const { keyDays } = await daysOf('2025-11-01', 2025)

    expect(keyDays.map(({ due }) => due)).toContain('2025-12-31')
  })
})

test('领导一页纸 is printed from the very bytes that are saved, and changes nothing', async () => {
  const { call, dataDirectory } = programs.open({ today: '2024-12-05' })
  await call('sample.load', {})
  const before = digestOf(dataDirectory)

  const { docx } = await call('overview.leaderPreview', { year: 2024 })
  const { savedAs, sha256 } = await call('overview.leaderPage', { year: 2024 })

  expect(createHash('sha256').update(Buffer.from(docx, 'base64')).digest('hex')).toBe(sha256)
  expect(savedAs).toMatch(/2024年度民政法治建设情况（2024-12-05）\.docx$/)
  expect(digestOf(dataDirectory)).toBe(before)
})

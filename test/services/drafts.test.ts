import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

describe('last year’s work taken over', () => {
  const lastYear = async () => {
    const program = programs.open()
    const { call } = program
    const entry = await call('ledger.save', {
      ...anEntry({
        text: '利用展板宣传宪法3场',
        checkItemIds: [ITEMS.publicity, ITEMS.constitutionDay],
      }),
      on: '2023-12-04',
      figures: [{ name: '宣传', value: 3, unit: '场' }],
    })
    await call('checks.set', {
      checkItemId: 'anshun21.c0101',
      year: 2023,
      status: 'done',
      note: '党组会议传达学习',
    })
    return { ...program, entry }
  }
  const copy = { year: 2024, taskId: 'anshun21.t01' } as const

  test('waits as a draft for its standing items and is no fact of this year', async () => {
    const { call } = await lastYear()
    const before = await call('overview.get', { year: 2024 })

    const { drafts, known, leftOut } = await call('drafts.copy', copy)

    expect([drafts.length, known, leftOut]).toEqual([2, 0, 0])
    expect(drafts.find(({ sourceOn }) => sourceOn !== undefined)).toMatchObject({
      text: '利用展板宣传宪法3场',
      checkItemIds: [ITEMS.publicity],
      figures: [{ name: '宣传', value: 3, unit: '场' }],
    })
    expect(drafts.find(({ sourceOn }) => sourceOn === undefined)?.text).toBe('党组会议传达学习')
    expect(await call('overview.get', { year: 2024 })).toEqual(before)
    expect((await call('ledger.list', { year: 2024 })).total).toBe(0)
    const report = await call('reports.create', { templateId: 'implementation', year: 2024 })
    expect(JSON.stringify(report)).not.toContain('利用展板宣传宪法')
    expect(await call('reports.check', { reportId: report.id })).toContainEqual(
      expect.objectContaining({ rule: 116 }),
    )
  })

  test('becomes an entry when it is brought up to date, and is not taken over again', async () => {
    const { call } = await lastYear()
    const { drafts } = await call('drafts.copy', copy)
    const draft = drafts.find(({ sourceOn }) => sourceOn !== undefined)

    await call('ledger.save', {
      ...anEntry({ text: '利用展板宣传宪法4场', checkItemIds: [ITEMS.publicity] }),
      draftId: draft?.id ?? '',
    })

    expect((await call('ledger.list', { year: 2024 })).total).toBe(1)
    expect(await call('drafts.list', { year: 2024 })).toHaveLength(1)
    expect(await call('drafts.copy', copy)).toMatchObject({ drafts: [], known: 2 })
  })

  test('is taken away in one step and brought back', async () => {
    const { call } = await lastYear()
    const { drafts } = await call('drafts.copy', copy)
    const ids = drafts.map(({ id }) => id)

    await call('drafts.remove', { ids })
    expect(await call('drafts.list', { year: 2024 })).toEqual([])
    await call('drafts.restore', { ids })
    expect(await call('drafts.list', { year: 2024, taskId: 'anshun21.t01' })).toHaveLength(2)
    await call('drafts.remove', { ids })
    expect(await call('drafts.copy', copy)).toMatchObject({ known: 0 })
    expect(await call('drafts.list', { year: 2024 })).toHaveLength(2)
    expect(await call('store.check', {})).toMatchObject({ ok: true })
  })

  test('goes with the words it came from when those are erased for good', async () => {
    const { call, entry } = await lastYear()
    await call('drafts.copy', copy)

    await call('ledger.remove', { id: entry.id })
    await call('ledger.erase', { id: entry.id })

    expect((await call('drafts.list', { year: 2024 })).map(({ text }) => text)).toEqual([
      '党组会议传达学习',
    ])
    expect(await call('store.check', {})).toMatchObject({ ok: true })
  })
})

describe('a task over the years', () => {
  test('shows each item in each year it was asked for', async () => {
    const { call } = programs.open()
    await call('checks.set', {
      checkItemId: ITEMS.papers,
      year: 2023,
      status: 'not-applicable',
      reason: '未制定规范性文件',
    })
    const own = await call('items.save', {
      taskId: 'anshun21.t10',
      text: '清理过时文件',
      fromYear: 2024,
    })

    const lines = await call('tasks.history', { taskId: 'anshun21.t10' })

    const papers = lines.find(({ checkItemId }) => checkItemId === ITEMS.papers)
    expect(papers?.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024])
    expect(papers?.years[2]).toMatchObject({
      status: 'not-applicable',
      reason: '未制定规范性文件',
    })
    expect(lines.find(({ checkItemId }) => checkItemId === own.id)?.years).toMatchObject([
      { year: 2024 },
    ])
  })

  test('names the paragraphs of this and last year’s reports that tell of it', async () => {
    const { call } = programs.open()
    for (const on of ['2022-05-14', '2023-05-14', '2024-05-14']) {
      await call('ledger.save', { ...anEntry({ checkItemIds: [ITEMS.lectures] }), on })
    }
    for (const year of [2022, 2023, 2024]) {
      await call('reports.create', { templateId: 'implementation', year })
    }

    const told = await call('tasks.paragraphs', { taskId: 'anshun21.t28', year: 2024 })

    expect(told.map(({ year }) => year)).toEqual([2024, 2023])
    expect(told[0]).toMatchObject({ origin: 'drafted', entries: 1 })
    expect(await call('tasks.paragraphs', { taskId: 'anshun21.t02', year: 2024 })).toEqual([])
  })
})

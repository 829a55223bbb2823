import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const lecture = anEntry({
  checkItemIds: [ITEMS.constitutionStudy, ITEMS.lectures, ITEMS.publicity],
  figures: [{ name: '参训', value: 64, unit: '人次' }],
})

describe('history and recycle bin', () => {
  test('the history says who changed what from what to what, newest first', async () => {
    const { call, setClock } = programs.open({ authorName: '王敏' })
    const { id } = await call('ledger.save', lecture)
    setClock('2024-12-21')
    await call('ledger.save', { ...lecture, id, on: '2024-05-15', officeId: null })

    const [newest, ...rest] = await call('ledger.history', { id })

    expect(newest).toMatchObject({
      author: '王敏',
      field: '日期',
      from: '2024-05-14',
      to: '2024-05-15',
      at: '2024-12-21T04:00:00.000Z',
    })
    expect(rest).toHaveLength(6)
    expect(rest.every(({ from }) => from === '')).toBe(true)
    expect(rest.map(({ to }) => to)).toContain('参训64人次')
    expect(rest.map(({ to }) => to)).toContain('中心组学习宪法法律，每年不少于1次')
  })

  test('saving without a change leaves no line', async () => {
    const { call } = programs.open()
    const { id } = await call('ledger.save', lecture)
    const before = await call('ledger.history', { id })

    await call('ledger.save', { ...lecture, id })

    expect(await call('ledger.history', { id })).toEqual(before)
  })

  test('restoring an old version brings back all of it and nothing that came later', async () => {
    const { call } = programs.open()
    const office = await call('offices.save', { name: '办公室' })
    const first = await call('ledger.save', lecture)
    const changeId = (await call('ledger.history', { id: first.id }))[0]?.changeId ?? ''
    await call('ledger.save', {
      id: first.id,
      on: '2024-06-01',
      until: '2024-06-02',
      text: '后来的内容',
      officeId: office.id,
      documentNumber: '安民发〔2024〕12号',
      checkItemIds: [ITEMS.papers],
      figures: [
        {
          name: '印发',
          value: 30,
          unit: '份',
        },
      ],
    })

    const restored = await call('ledger.restore', { id: first.id, changeId })

    expect(restored).toEqual({ ...first, changeIds: expect.anything() })
    expect((await call('ledger.history', { id: first.id }))[0]).toMatchObject({
      from: expect.any(String),
    })
    expect(await call('figures.sum', { year: 2024 })).toMatchObject([{ name: '参训', total: 64 }])
    expect((await call('store.check', {})).problems).toEqual([])
  })

  test('a removed entry is in the recycle bin, counts nowhere, and comes back whole', async () => {
    const { call } = programs.open()
    const before = await call('ledger.save', lecture)

    await call('ledger.remove', { id: before.id })

    expect((await call('ledger.list', { year: 2024 })).total).toBe(0)
    expect(await call('ledger.list', { removed: true })).toMatchObject({
      total: 1,
      entries: [{ id: before.id, removed: true }],
    })
    expect(await call('figures.sum', { year: 2024 })).toEqual([])
    expect((await call('overview.get', { year: 2024 })).entries).toBe(0)
    expect(await call('ledger.restore', { id: before.id })).toEqual({
      ...before,
      changeIds: expect.anything(),
    })
    expect(await call('figures.sum', { year: 2024 })).toMatchObject([{ total: 64 }])
  })

  test('an old version of a removed entry can be restored', async () => {
    const { call } = programs.open()
    const first = await call('ledger.save', lecture)
    const changeId = (await call('ledger.history', { id: first.id }))[0]?.changeId ?? ''
    await call('ledger.save', { ...lecture, id: first.id, text: '后来的内容' })
    await call('ledger.remove', { id: first.id })

    expect(await call('ledger.restore', { id: first.id, changeId })).toEqual({
      ...first,
      changeIds: expect.anything(),
    })
  })

  test('the day an entry was taken out of the bin twice is one line', async () => {
    const { call } = programs.open()
    const { id } = await call('ledger.save', lecture)
    await call('ledger.remove', { id })
    await call('ledger.remove', { id })
    await call('ledger.restore', { id })
    await call('ledger.restore', { id })

    const lines = (await call('ledger.history', { id })).filter(({ field }) => field === '删除')

    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      ['已删除', '未删除'],
      ['未删除', '已删除'],
    ])
  })
})

describe('the list', () => {
  test('newest day first, in pages, with the whole number', async () => {
    const { call } = programs.open()
    for (const day of ['01', '03', '02', '05', '04']) {
      await call('ledger.save', anEntry({ on: `2024-03-${day}` }))
    }

    const page = await call('ledger.list', { year: 2024, offset: 1, limit: 2 })

    expect(page.total).toBe(5)
    expect(page.entries.map(({ on }) => on)).toEqual(['2024-03-04', '2024-03-03'])
  })

  test('it is narrowed by office, task, group, item, month, proof and words', async () => {
    const { call } = programs.open()
    const { id: officeId } = await call('offices.save', { name: '救助股' })
    const found = await call('ledger.save', {
      ...anEntry({
        on: '2024-02-29',
        text: '走访低保户100%_全覆盖',
      }),
      officeId,
      checkItemIds: [ITEMS.lectures],
      documentNumber: '安民发〔2024〕7号',
    })
    await call('ledger.save', anEntry({ on: '2024-03-01', checkItemIds: [ITEMS.papers] }))
    const filters = [
      { officeId },
      { taskId: 'anshun21.t28' },
      { groupId: 'anshun21.g7' },
      { checkItemId: ITEMS.lectures },
      { year: 2024, month: 2 },
      { text: '低保' },
      { text: '100%_' },
      { text: '〔2024〕7号' },
      { year: 2024, taskId: 'anshun21.t28', groupId: 'anshun21.g7', officeId, hasEvidence: false },
    ]

    for (const filter of filters) {
      const { total, entries } = await call('ledger.list', filter)
      expect([total, entries.map(({ id }) => id)], JSON.stringify(filter)).toEqual([1, [found.id]])
    }
    for (const filter of [{ text: '1%0' }, { hasEvidence: true }, { year: 2024, month: 4 }]) {
      expect((await call('ledger.list', filter)).total, JSON.stringify(filter)).toBe(0)
    }
  })

  test('a month without its year is refused and not passed over', async () => {
    const { refusal } = programs.open()

    expect(await refusal('ledger.list', { month: 2 })).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('“月份”要和“年度”一起填写'),
    })
  })
})

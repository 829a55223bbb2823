import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const lecture = anEntry({
  checkItemIds: [ITEMS.constitutionStudy, ITEMS.lectures, ITEMS.publicity],
  figures: [{ name: '参训', value: 64, unit: '人次' }],
})

describe('one fact serves many check items', () => {
  test('a lecture that serves three items is one entry wherever the year is counted', async () => {
    const { call } = programs.open()
    await call('ledger.save', lecture)

    const overview = await call('overview.get', { year: 2024 })
    const list = await call('ledger.list', { year: 2024 })
    const [first, last] = await Promise.all(
      ['anshun21.t01', 'anshun21.t28'].map((taskId) => call('tasks.get', { taskId, year: 2024 })),
    )

    expect(overview.entries).toBe(1)
    expect(list.total).toBe(1)
    expect(first).toMatchObject({ entries: [expect.anything()], entriesTotal: 1 })
    expect(last).toMatchObject({ entriesTotal: 1 })
  })

  test('its figures are added once for the year and once for each task', async () => {
    const { call } = programs.open()
    const { id } = await call('ledger.save', lecture)
    const sum = { name: '参训', unit: '人次', total: 64, values: [64], entryIds: [id] }

    expect(await call('figures.sum', { year: 2024 })).toEqual([sum])
    expect(await call('figures.sum', { year: 2024, taskId: 'anshun21.t01' })).toEqual([sum])
    expect(await call('figures.sum', { year: 2024, taskId: 'anshun21.t28' })).toEqual([sum])
    expect(await call('figures.sum', { year: 2024, taskId: 'anshun21.t02' })).toEqual([])
    const { figures } = await call('overview.get', { year: 2024 })
    expect(figures).toEqual([{ name: '参训', unit: '人次', total: 64 }])
  })

  test('an item named twice is linked once', async () => {
    const { call } = programs.open()

    const saved = await call(
      'ledger.save',
      anEntry({ checkItemIds: [ITEMS.lectures, ITEMS.lectures] }),
    )

    expect(saved.checkItemIds).toEqual([ITEMS.lectures])
    const { checks } = await call('tasks.get', { taskId: 'anshun21.t28', year: 2024 })
    expect(checks.find(({ checkItemId }) => checkItemId === ITEMS.lectures)?.count).toBe(1)
  })

  test('a rate is shown and never added up, neither in the sums nor on the overview', async () => {
    const { call } = programs.open()
    const satisfaction = { name: '满意率', unit: '%' }
    await call('ledger.save', anEntry({ figures: [{ ...satisfaction, value: 98 }] }))
    await call('ledger.save', anEntry({ figures: [{ ...satisfaction, value: 96.5 }] }))

    const sums = await call('figures.sum', { year: 2024 })

    expect(sums).toMatchObject([{ total: null, values: [98, 96.5] }])
    expect((await call('overview.get', { year: 2024 })).figures).toEqual([])
  })
})

describe('the year an entry belongs to', () => {
  const yearsWith = async (call: ReturnType<typeof programs.open>['call']) => {
    const years = [2023, 2024, 2025]
    const lists = await Promise.all(years.map((year) => call('ledger.list', { year })))
    return years.filter((_, index) => lists[index]?.total === 1)
  }

  test.each([
    ['31 December', { on: '2024-12-31' }, 2024],
    ['1 January', { on: '2025-01-01' }, 2025],
    ['29 February', { on: '2024-02-29' }, 2024],
    [
      'a span over New Year: the year of its first day',
      { on: '2024-12-28', until: '2025-01-03' },
      2024,
    ],
    [
      'a span of several years: the year of its first day',
      { on: '2023-03-01', until: '2025-01-03' },
      2023,
    ],
  ])('%s', async (_name, days, year) => {
    const { call } = programs.open({ today: '2025-01-05' })

    const saved = await call('ledger.save', anEntry(days))

    expect(saved).toMatchObject({ ...days, year })
    expect(await yearsWith(call)).toEqual([year])
  })

  test('a corrected day moves the entry, its counts and its figures to the other year', async () => {
    const { call } = programs.open({ today: '2025-01-05' })
    const { id } = await call('ledger.save', { ...lecture, on: '2025-01-01' })

    await call('ledger.save', { ...lecture, id, on: '2024-12-31' })

    expect(await yearsWith(call)).toEqual([2024])
    expect(await call('figures.sum', { year: 2025 })).toEqual([])
    expect(await call('figures.sum', { year: 2024 })).toMatchObject([{ total: 64 }])
    expect(await call('overview.get', { year: 2025 })).toMatchObject({ entries: 0, figures: [] })
    expect(await call('overview.get', { year: 2024 })).toMatchObject({ entries: 1 })
  })

  test('on the last day of the year the next one cannot be worked in, on the first it can', async () => {
    const { call, refusal, setClock } = programs.open({ today: '2024-12-31' })
    expect(await refusal('ledger.save', anEntry({ on: '2025-01-01' }))).toMatchObject({
      code: 'year-out-of-range',
    })

    setClock('2025-01-01')

    expect(await call('ledger.save', anEntry({ on: '2025-01-01' }))).toMatchObject({ year: 2025 })
  })

  test('the day is that of the clock on the wall in Anshun, not of UTC', async () => {
    const { call, setClock } = programs.open()
    setClock('2025-01-01T00:30:00+08:00')

    expect((await call('settings.get', {})).today).toBe('2025-01-01')
    expect(await call('ledger.save', anEntry({ on: '2025-01-01' }))).toMatchObject({ year: 2025 })
  })
})

describe('saving an entry again', () => {
  const whole = anEntry({
    until: '2024-05-15',
    documentNumber: '安民发〔2024〕12号',
    checkItemIds: [ITEMS.lectures],
    figures: [{ name: '参训', value: 64, unit: '人次' }],
  })

  test('what is left out stays as it is', async () => {
    const { call } = programs.open()
    const office = await call('offices.save', { name: '办公室' })
    const before = await call('ledger.save', { ...whole, officeId: office.id })

    const after = await call('ledger.save', { id: before.id, on: before.on, text: '改过的内容' })

    expect(after).toEqual({ ...before, changeIds: after.changeIds, text: '改过的内容' })
  })

  test('null empties, an empty list clears', async () => {
    const { call } = programs.open()
    const office = await call('offices.save', { name: '办公室' })
    const { id, on, text } = await call('ledger.save', { ...whole, officeId: office.id })

    const after = await call('ledger.save', {
      id,
      on,
      text,
      until: null,
      officeId: null,
      documentNumber: null,
      checkItemIds: [],
      figures: [],
    })

    expect(after).toMatchObject({ checkItemIds: [], figures: [] })
    expect(after.until ?? after.officeId ?? after.documentNumber).toBeUndefined()
  })

  test('a corrected figure keeps its id, a figure of another name is another one', async () => {
    const { call } = programs.open()
    const before = await call('ledger.save', whole)

    const after = await call('ledger.save', {
      ...whole,
      id: before.id,
      figures: [
        {
          name: '讲座',
          value: 1,
          unit: '场',
        },
        {
          name: '参训',
          value: 65,
          unit: '人次',
        },
      ],
    })

    expect(after.figures.map(({ name }) => name)).toEqual(['讲座', '参训'])
    expect(after.figures[1]?.id).toBe(before.figures[0]?.id)
    expect(after.figures[0]?.id).not.toBe(before.figures[0]?.id)
  })

  test('an entry in the recycle bin is not changed behind its back', async () => {
    const { call, refusal } = programs.open()
    const { id } = await call('ledger.save', whole)
    await call('ledger.remove', { id })

    const fault = await refusal('ledger.save', { ...whole, id, text: '另写' })

    expect(fault.code).toBe('not-found')
    expect(await call('ledger.get', { id })).toMatchObject({ removed: true, text: whole.text })
  })
})

describe('one entry open in two windows', () => {
  test('is saved only while the changed fields hold what was seen in them, whatever order links stood in', async () => {
    const program = programs.open()
    const { id } = await program.call('ledger.save', { ...lecture, officeId: null })
    const seen = {
      text: lecture.text,
      checkItemIds: [ITEMS.publicity, ITEMS.lectures, ITEMS.constitutionStudy],
    }
    await program.call('ledger.save', { id, documentNumber: '普民发〔2024〕8号', seen: {} })

    await program.call('ledger.save', { id, text: '甲', seen })
    const refused = await program.refusal('ledger.save', { id, text: '乙', seen })
    const number = { documentNumber: null, figures: [] }
    const both = await program.refusal('ledger.save', { id, text: '乙', seen: number })

    expect(refused).toMatchObject({ code: 'edited-elsewhere' })
    expect(refused.message).toContain('“工作内容”又在另一个窗口改过')
    expect(both.message).toContain('“文号、数据”')
    expect(await program.call('ledger.get', { id })).toMatchObject({ text: '甲' })
    expect(await program.call('ledger.save', { id, text: '乙' })).toMatchObject({ text: '乙' })
  })
})

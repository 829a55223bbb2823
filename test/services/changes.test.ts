import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

describe('a step is taken back', () => {
  test('a saved correction, and done again, in one window while another changed another field', async () => {
    const { call } = programs.open()
    const { id } = await call('ledger.save', anEntry({ text: '讲座', documentNumber: '旧号' }))
    const { changeIds } = await call('ledger.save', { id, text: '培训' })
    await call('ledger.save', { id, documentNumber: '新号' })

    const undone = await call('changes.undo', { changeIds })
    const back = await call('ledger.get', { id })
    await call('changes.undo', { changeIds: undone.changeIds })

    expect(undone).toMatchObject({ restored: 1, kept: 0 })
    expect(back).toMatchObject({ text: '讲座', documentNumber: '新号' })
    expect(await call('ledger.get', { id })).toMatchObject({ text: '培训', documentNumber: '新号' })
  })

  test('not when the same field was changed since: it says so and leaves everything', async () => {
    const { call, refusal } = programs.open()
    const { id } = await call('ledger.save', anEntry({ text: '讲座' }))
    const { changeIds } = await call('ledger.save', { id, text: '培训' })
    await call('ledger.save', { id, text: '别人改的' })

    const fault = await refusal('changes.undo', { changeIds })

    expect(fault).toMatchObject({ code: 'changed-since' })
    expect(fault.message).toContain('又被改过')
    expect(await call('ledger.get', { id })).toMatchObject({ text: '别人改的' })
  })

  test('links, figures, removal and evidence, each to where it was', async () => {
    const { call, dataDirectory } = programs.open()
    const file = join(dataDirectory, '签到表.pdf')
    writeFileSync(file, '%PDF-1.7')
    const entry = await call('ledger.save', anEntry({ checkItemIds: [ITEMS.lectures] }))
    const { id } = entry
    const steps = [
      await call('ledger.save', { id, checkItemIds: [ITEMS.publicity] }),
      await call('ledger.save', { id, figures: [{ name: '参训', value: 64, unit: '人次' }] }),
      {
        changeIds: (await call('evidence.add', { entryId: id }, [file])).flatMap(
          (one) => one.changeIds,
        ),
      },
      await call('ledger.remove', { id }),
    ]

    for (const { changeIds } of steps.toReversed()) await call('changes.undo', { changeIds })

    const { changeIds: _, updatedAt: _at, ...before } = entry
    expect(await call('ledger.get', { id })).toMatchObject(before)
  })

  test('a new entry goes into the recycle bin, unless evidence hangs on it', async () => {
    const { call, refusal, dataDirectory } = programs.open()
    const file = join(dataDirectory, '签到表.pdf')
    writeFileSync(file, '%PDF-1.7')
    const made = await call('ledger.save', anEntry())
    const proved = await call('ledger.save', anEntry())
    await call('evidence.add', { entryId: proved.id }, [file])

    await call('changes.undo', { changeIds: made.changeIds })

    expect(await call('ledger.get', { id: made.id })).toMatchObject({ removed: true })
    expect(await refusal('changes.undo', { changeIds: proved.changeIds })).toMatchObject({
      code: 'changed-since',
    })
  })

  test('a change nobody knows is not found', async () => {
    const { refusal } = programs.open()

    expect(await refusal('changes.undo', { changeIds: ['nobody'] })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('several entries at once', () => {
  test('are removed, given an office and linked in one step each, and each is taken back as one', async () => {
    const { call } = programs.open()
    const office = await call('offices.save', { name: '办公室' })
    const entries = await Promise.all(
      ['一', '二', '三'].map((text) => call('ledger.save', anEntry({ text, checkItemIds: [] }))),
    )
    const ids = entries.map(({ id }) => id)
    const read = () => Promise.all(ids.map((id) => call('ledger.get', { id })))

    const steps = [
      await call('ledger.changeMany', { ids, officeId: office.id }),
      await call('ledger.changeMany', { ids, linkItemId: ITEMS.lectures }),
      await call('ledger.changeMany', { ids, removed: true }),
    ]
    const after = await read()
    for (const { changeIds } of steps.toReversed()) await call('changes.undo', { changeIds })

    expect(steps.map(({ changed }) => changed)).toEqual([3, 3, 3])
    expect(after.every(({ removed }) => removed)).toBe(true)
    expect(after.map(({ officeId }) => officeId)).toEqual([office.id, office.id, office.id])
    expect(after.map(({ checkItemIds }) => checkItemIds)).toEqual([
      [ITEMS.lectures],
      [ITEMS.lectures],
      [ITEMS.lectures],
    ])
    expect(await read()).toMatchObject(
      entries.map(({ text }) => ({ text, removed: false, checkItemIds: [] })),
    )
  })

  test('one that was changed since stays when the others go back, and is counted', async () => {
    const { call } = programs.open()
    const first = await call('ledger.save', anEntry({ text: '一' }))
    const second = await call('ledger.save', anEntry({ text: '二' }))
    const { changeIds } = await call('ledger.changeMany', {
      ids: [first.id, second.id],
      removed: true,
    })
    await call('ledger.restore', { id: second.id })

    expect(await call('changes.undo', { changeIds })).toMatchObject({ restored: 1, kept: 1 })
    expect(await call('ledger.list', { year: 2024 })).toMatchObject({ total: 2 })
  })

  test('nothing is changed when one of them does not exist', async () => {
    const { call, refusal } = programs.open()
    const { id } = await call('ledger.save', anEntry())

    const fault = await refusal('ledger.changeMany', { ids: [id, 'nobody'], removed: true })

    expect(fault.code).toBe('not-found')
    expect(await call('ledger.get', { id })).toMatchObject({ removed: false })
  })
})

describe('an edit names only what it changes', () => {
  test('a day, a text or an office alone; the rest stays as another window left it', async () => {
    const { call } = programs.open()
    const { id } = await call('ledger.save', anEntry({ on: '2024-05-14', text: '讲座' }))
    await call('ledger.save', { id, until: '2024-05-16' })

    await call('ledger.save', { id, on: '2024-05-15' })
    await call('ledger.save', { id, documentNumber: '安民发〔2024〕1号' })

    expect(await call('ledger.get', { id })).toMatchObject({
      on: '2024-05-15',
      until: '2024-05-16',
      text: '讲座',
      documentNumber: '安民发〔2024〕1号',
    })
  })

  test('a first day after the last one is refused', async () => {
    const { call, refusal } = programs.open()
    const { id } = await call('ledger.save', anEntry({ on: '2024-05-14', until: '2024-05-16' }))

    const fault = await refusal('ledger.save', { id, on: '2024-05-17' })

    expect(fault.message).toContain('“截止日期”2024-05-16早于“日期”2024-05-17')
  })
})

describe('the order of the register', () => {
  test('by day either way, and by office in the order of pinyin with none at the end', async () => {
    const { call } = programs.open()
    const offices = await Promise.all(
      ['政策法规股', '办公室', '社会救助股'].map((name) => call('offices.save', { name })),
    )
    const days = ['2024-03-01', '2024-01-01', '2024-02-01', '2024-04-01']
    for (const [index, on] of days.entries()) {
      await call('ledger.save', anEntry({ on, officeId: offices[index]?.id ?? null }))
    }
    const daysOf = async (order: object) =>
      (await call('ledger.list', { year: 2024, ...order })).entries.map(({ on }) => on.slice(5, 7))

    expect(await daysOf({})).toEqual(['04', '03', '02', '01'])
    expect(await daysOf({ descending: false })).toEqual(['01', '02', '03', '04'])
    expect(await daysOf({ sort: 'office', descending: false })).toEqual(['01', '02', '03', '04'])
    expect(await daysOf({ sort: 'office' })).toEqual(['03', '02', '01', '04'])
  })

  test('holds within a task too', async () => {
    const { call } = programs.open()
    for (const on of ['2024-01-01', '2024-03-01', '2024-02-01']) {
      await call('ledger.save', anEntry({ on, checkItemIds: [ITEMS.lectures] }))
    }

    const { entries } = await call('ledger.list', {
      year: 2024,
      taskId: 'anshun21.t28',
      descending: false,
      offset: 1,
    })

    expect(entries.map(({ on }) => on)).toEqual(['2024-02-01', '2024-03-01'])
  })
})

test('a count is made anew after every save, whoever saved', async () => {
  const { call } = programs.open()
  const question = { year: 2024, text: '讲座' }
  await call('ledger.save', anEntry({ text: '讲座' }))
  expect(await call('ledger.list', question)).toMatchObject({ total: 1 })

  await call('ledger.save', anEntry({ text: '讲座又一场' }))

  expect(await call('ledger.list', question)).toMatchObject({ total: 2 })
})

test('names of figures come with the unit they are used with, the commonest first', async () => {
  const { call } = programs.open()
  const figure = (name: string, unit: string) => ({ name, unit, value: 1 })
  await call('ledger.save', anEntry({ figures: [figure('参训', '人次'), figure('讲座', '场')] }))
  await call('ledger.save', anEntry({ figures: [figure('讲座', '场')] }))

  expect(await call('figures.names', { year: 2024 })).toEqual([
    { name: '讲座', unit: '场' },
    { name: '参训', unit: '人次' },
  ])
})

describe('phrases', () => {
  test('a bureau keeps its own beside the built-in ones; a text twice is one', async () => {
    const { call } = programs.open()
    const builtIn = await call('phrases.list', {})
    const kept = await call('phrases.save', { text: '接待来访【几】批次' })
    const again = await call('phrases.save', { text: '接待来访【几】批次' })

    expect(again).toMatchObject({ id: kept.id, changeIds: [] })
    expect((await call('phrases.list', {})).slice(0, 1)).toEqual([
      { id: kept.id, text: '接待来访【几】批次', builtIn: false },
    ])
    expect(builtIn.every((phrase) => phrase.builtIn)).toBe(true)
  })

  test('a removed one is gone, and comes back when that is undone', async () => {
    const { call, refusal } = programs.open()
    const { id } = await call('phrases.save', { text: '接待来访【几】批次' })

    const { changeIds } = await call('phrases.remove', { id })
    const without = await call('phrases.list', {})
    await call('changes.undo', { changeIds })

    expect(without.some((phrase) => phrase.id === id)).toBe(false)
    expect((await call('phrases.list', {}))[0]).toMatchObject({ id })
    expect(await refusal('phrases.remove', { id: 'built-in-1' })).toMatchObject({
      code: 'not-found',
    })
  })
})

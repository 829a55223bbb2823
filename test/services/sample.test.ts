import { expect, test } from 'vitest'
import { sampleYear } from '../../shared/sample/sample-year-2024.ts'
import { anEntry } from '../support/builders.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

test('loading fills the year, marks every entry, and the store is sound', async () => {
  const { call } = programs.open()

  const loaded = await call('sample.load', {})

  const { total, entries } = await call('ledger.list', { year: 2024, limit: 500 })
  expect(loaded).toEqual({ year: 2024, entries: total })
  expect(total).toBeGreaterThanOrEqual(60)
  expect(entries.every(({ sample }) => sample)).toBe(true)
  expect(await call('settings.get', {})).toMatchObject({
    hasSample: true,
    bureauName: sampleYear.bureau,
    isSetUp: true,
  })
  expect((await call('evidence.verify', {})).checked).toBeGreaterThan(0)
  expect(await call('evidence.verify', {})).toMatchObject({ missing: [], damaged: [] })
  expect(await call('store.check', {})).toEqual({ ok: true, problems: [] })
})

test('loading twice changes nothing', async () => {
  const { call, dataDirectory } = programs.open()
  await call('sample.load', {})
  const before = digestOf(dataDirectory)

  await call('sample.load', {})

  expect(digestOf(dataDirectory)).toBe(before)
})

test('two PCs that load the sample make the same records', async () => {
  const lists = await Promise.all(
    [programs.open(), programs.open()].map(async ({ call }) => {
      await call('sample.load', {})
      const { entries } = await call('ledger.list', { year: 2024, limit: 500 })
      return entries.map(({ id, evidence }) => [id, evidence.map((piece) => piece.id)])
    }),
  )

  expect(lists[0]).toEqual(lists[1])
})

test('removing takes all of it, and loading again brings all of it back', async () => {
  const { call } = programs.open()
  await call('sample.load', {})
  const before = (await call('ledger.list', { year: 2024, limit: 500 })).entries
  const checks = await call('checks.list', { year: 2024 })

  const { removed, kept } = await call('sample.remove', {})

  expect({ kept, isMany: removed > 60 }).toEqual({ kept: 0, isMany: true })
  expect((await call('ledger.list', { year: 2024 })).total).toBe(0)
  expect(await call('overview.get', { year: 2024 })).toMatchObject({
    entries: 0,
    evidence: 0,
    figures: [],
    totals: {
      done: 0,
      inProgress: 0,
      notApplicable: 0,
    },
  })
  expect(await call('offices.list', {})).toEqual([])
  expect(await call('authors.list', {})).toEqual([])
  expect((await call('ledger.list', { year: 2024, removed: true })).total).toBe(0)
  expect(await call('settings.get', {})).toMatchObject({ hasSample: false, bureauName: '' })
  await call('sample.load', {})
  expect((await call('ledger.list', { year: 2024, limit: 500 })).entries).toEqual(before)
  expect(await call('checks.list', { year: 2024 })).toEqual(checks)
  expect(await call('store.check', {})).toEqual({ ok: true, problems: [] })
})

test('an entry the clerk has worked on is the clerk’s, and stays', async () => {
  const { call } = programs.open()
  await call('sample.load', {})
  const [entry] = (await call('ledger.list', { year: 2024 })).entries
  const { id = '', on = '', text = '' } = entry ?? {}
  await call('ledger.save', { id, on, text: `${text}（已核）` })

  const { kept } = await call('sample.remove', {})

  // The entry, and the office that did it.
  expect(kept).toBe(2)
  const left = await call('ledger.list', { year: 2024 })
  expect(left.entries).toMatchObject([{ id, text: `${text}（已核）`, sample: false }])
  expect(await call('settings.get', {})).toMatchObject({ hasSample: false })
  await call('sample.load', {})
  expect(await call('ledger.get', { id })).toMatchObject({ text: `${text}（已核）`, sample: false })
})

test('restoring an old version of a kept entry does not make it a sample again', async () => {
  const { call } = programs.open()
  await call('sample.load', {})
  const [entry] = (await call('ledger.list', { year: 2024 })).entries
  const { id = '', on = '' } = entry ?? {}
  await call('ledger.save', { id, on, text: '改过' })
  await call('sample.remove', {})
  const loaded = (await call('ledger.history', { id })).at(-1)?.changeId

  const restored = await call('ledger.restore', { id, changeId: loaded })

  expect(restored).toMatchObject({ text: entry?.text, sample: false })
})

test('what the bureau itself said of 2024 is not overwritten', async () => {
  const { call } = programs.open()
  const [first] = sampleYear.checks.filter(({ status }) => status === 'done')
  const item = { checkItemId: first?.checkItemId ?? '', year: 2024 }
  await call('offices.save', { name: '办公室' })
  await call('settings.save', { bureauName: '西秀区民政局' })
  const mine = await call('checks.set', { ...item, status: 'in-progress', note: '自己的' })

  await call('sample.load', {})
  const loaded = (await call('checks.list', { year: 2024 })).find(
    ({ checkItemId }) => checkItemId === item.checkItemId,
  )
  expect(loaded).toMatchObject({ status: 'in-progress', note: '自己的' })
  await call('sample.remove', {})

  const after = await call('checks.list', { year: 2024 })
  expect(after.filter(({ status }) => status !== 'not-started')).toEqual([mine])
  expect((await call('settings.get', {})).bureauName).toBe('西秀区民政局')
})

test('what is said after the sample is gone takes nothing over from it', async () => {
  const { call } = programs.open()
  const noted = sampleYear.checks.find(({ note, officeKey }) => note !== undefined || officeKey)
  const checkItemId = noted?.checkItemId ?? ''
  await call('sample.load', {})
  await call('sample.remove', {})

  const said = await call('checks.set', { checkItemId, year: 2024, status: 'in-progress' })

  expect(said.note ?? said.officeId ?? said.doneOn ?? said.reason).toBeUndefined()
  expect(await call('sample.remove', {})).toMatchObject({ removed: 0 })
  expect((await call('checks.list', { year: 2024 })).map(({ status }) => status)).toContain(
    'in-progress',
  )
})

test('an office of the sample that the clerk enters or uses is the bureau’s own', async () => {
  const { call } = programs.open()
  const [entered, used] = sampleYear.offices
  await call('sample.load', {})
  const own = await call('offices.save', { name: entered?.name ?? '' })
  const inUse = (await call('offices.list', {})).find(({ name }) => name === used?.name)
  await call('ledger.save', anEntry({ officeId: inUse?.id }))

  await call('sample.remove', {})

  const left = (await call('offices.list', {})).filter(({ removed }) => !removed)
  expect(left.map(({ id }) => id).toSorted()).toEqual([own.id, inUse?.id ?? ''].toSorted())
})

test('what the clerk removed or stopped using is still to be found after the sample is gone', async () => {
  const { call } = programs.open()
  await call('sample.load', {})
  const [ofSample] = (await call('ledger.list', { year: 2024 })).entries
  await call('ledger.remove', { id: ofSample?.id ?? '' })
  expect((await call('ledger.list', { year: 2024, removed: true })).total).toBe(1)
  const own = await call('ledger.save', anEntry())
  await call('ledger.remove', { id: own.id })
  const office = await call('offices.save', { name: '婚姻登记中心' })
  await call('offices.save', { id: office.id, name: office.name, removed: true })

  await call('sample.remove', {})

  const bin = await call('ledger.list', { year: 2024, removed: true })
  expect({ total: bin.total, ids: bin.entries.map(({ id }) => id) }).toEqual({
    total: 1,
    ids: [own.id],
  })
  expect(await call('offices.list', {})).toMatchObject([{ id: office.id, removed: true }])
})

test('a sample person whose name stands in the history stays', async () => {
  const { call } = programs.open()
  await call('sample.load', {})
  const [person] = await call('authors.list', {})
  await call('settings.save', { currentAuthorId: person?.id })
  await call('ledger.save', anEntry())
  const own = await call('authors.save', { name: '周敏之' })
  await call('settings.save', { currentAuthorId: own.id })

  await call('sample.remove', {})

  const left = (await call('authors.list', {})).map(({ id }) => id)
  expect(left.toSorted()).toEqual([own.id, person?.id ?? ''].toSorted())
})

test('an office entered after the sample is gone does not go with it the next time', async () => {
  const { call } = programs.open()
  const name = sampleYear.offices[0]?.name ?? ''
  await call('sample.load', {})
  await call('sample.remove', {})
  await call('offices.save', { name })

  await call('sample.load', {})
  await call('sample.remove', {})

  const left = (await call('offices.list', {})).filter(({ removed }) => !removed)
  expect(left.map((office) => office.name)).toEqual([name])
})

test('the person at work stays, also when it is one of the sample', async () => {
  const { call } = programs.open()
  await call('sample.load', {})
  const [person] = await call('authors.list', {})
  await call('settings.save', { currentAuthorId: person?.id })

  await call('sample.remove', {})

  const left = (await call('authors.list', {})).filter(({ removed }) => !removed)
  expect(left.map(({ id }) => id)).toEqual([person?.id])
})

test('who answers for an item in the sample goes with it, and what is said afterwards takes nothing over', async () => {
  const { call } = programs.open()
  await call('sample.load', {})
  const answered = async () =>
    (await call('items.list', { year: 2024 })).filter(({ officeId }) => officeId !== undefined)
  const [item] = await answered()
  const checkItemIds = [item?.id ?? '']

  await call('sample.remove', {})
  expect(await answered()).toEqual([])
  await call('items.hide', { checkItemIds, hiddenFrom: 2024 })

  expect(
    (await call('items.list', { year: 2024 })).find(({ id }) => id === item?.id),
  ).toMatchObject({ isInUse: false })
  expect(await answered()).toEqual([])
  expect(
    (await call('items.list', { year: 2023 })).every(
      ({ isInUse, onlyYear }) => isInUse || onlyYear !== undefined,
    ),
  ).toBe(true)
})

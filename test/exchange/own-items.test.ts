import { expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { carry, exportFile, importFiles } from '../support/exchange.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const TASK = 'anshun21.t28'
const own = { taskId: TASK, text: '组织年轻干部旁听庭审' } as const

const twoClerks = () => ({
  wang: programs.open({ authorName: '王敏' }),
  li: programs.open({ authorName: '李建国' }),
})

const itemsOf = ({ call }: TestApplication) => call('items.list', { year: 2024, taskId: TASK })

const bothWays = async (one: TestApplication, other: TestApplication) => {
  await carry(one, other)
  await carry(other, one)
}

test('the same item added on two PCs is one, with what serves it from both', async () => {
  const { wang, li } = twoClerks()
  for (const program of [wang, li]) {
    const { id } = await program.call('items.save', own)
    await program.call('ledger.save', anEntry({ checkItemIds: [id] }))
  }

  await bothWays(wang, li)

  const items = await itemsOf(wang)
  expect(items.filter(({ text }) => text === own.text)).toMatchObject([{ own: true, entries: 2 }])
  expect(await itemsOf(li)).toEqual(items)
  for (const program of [wang, li]) {
    expect(await program.call('conflicts.list', {})).toEqual([])
    expect(await program.call('store.check', {})).toMatchObject({ ok: true })
  }
})

test('an entry that arrives before its item counts for the task once the item is there', async () => {
  const { wang, li } = twoClerks()
  const { id } = await wang.call('items.save', own)
  await wang.call('ledger.save', anEntry({ checkItemIds: [id] }))

  const preview = await li.call('exchange.preview', {}, [await exportFile(wang)])
  expect(preview.byTask.find((group) => group.id === TASK)).toMatchObject({ new: 1 })
  await li.call('exchange.apply', { previewId: preview.previewId })

  const task = (await li.call('tasks.list', { year: 2024 })).find(({ taskId }) => taskId === TASK)
  expect(task).toMatchObject({ entries: 1 })
  expect(await li.call('store.check', {})).toMatchObject({ ok: true })
})

test('hidden here and renamed there is both; hidden from different years asks which', async () => {
  const { wang, li } = twoClerks()
  const { id } = await wang.call('items.save', own)
  await carry(wang, li)
  await wang.call('items.hide', { checkItemIds: [id, ITEMS.lectures], hiddenFrom: 2024 })
  await li.call('items.save', { id, text: '组织干部旁听庭审' })
  await li.call('items.hide', { checkItemIds: [ITEMS.lectures], hiddenFrom: 2023 })

  await bothWays(wang, li)

  const items = await itemsOf(wang)
  expect(items.find((item) => item.id === id)).toMatchObject({
    text: '组织干部旁听庭审',
    isInUse: false,
  })
  expect(await itemsOf(li)).toEqual(items)
  const conflicts = await wang.call('conflicts.list', {})
  expect(conflicts).toMatchObject([
    { kind: 'checkItem', recordId: ITEMS.lectures, label: '停用年度', taskId: TASK },
  ])
  expect(conflicts[0]?.title).toContain('讲座')
})

test('moved on two PCs the items stand in one order on both', async () => {
  const { wang, li } = twoClerks()
  const { id } = await wang.call('items.save', own)
  await carry(wang, li)
  await wang.call('items.move', { checkItemId: id, afterId: null })
  await li.call('items.move', { checkItemId: ITEMS.lectures, afterId: id })

  await bothWays(wang, li)

  expect((await itemsOf(li)).map((item) => item.id)).toEqual(
    (await itemsOf(wang)).map((item) => item.id),
  )
  expect(await wang.call('conflicts.list', {})).toEqual([])
})

test('last year’s work taken over on two PCs waits once, and what one brought up to date waits nowhere', async () => {
  const { wang, li } = twoClerks()
  await wang.call('ledger.save', {
    ...anEntry({ checkItemIds: [ITEMS.publicity] }),
    on: '2023-06-01',
  })
  await carry(wang, li)
  for (const program of [wang, li]) await program.call('drafts.copy', { year: 2024 })
  await bothWays(wang, li)
  const [draft, ...others] = await wang.call('drafts.list', { year: 2024 })
  expect(others).toEqual([])

  await wang.call('ledger.save', { ...anEntry(), draftId: draft?.id ?? '' })
  await bothWays(wang, li)

  for (const program of [wang, li]) {
    expect(await program.call('drafts.list', { year: 2024 })).toEqual([])
    expect(await program.call('store.check', {})).toMatchObject({ ok: true })
  }
})

test('a file of one office brings own items along; taking the import back takes them out', async () => {
  const { wang, li } = twoClerks()
  const office = await wang.call('offices.save', { name: '救助股' })
  const { id } = await wang.call('items.save', own)
  await wang.call('items.assign', {
    year: 2024,
    items: [{ checkItemId: id, duty: { officeId: office.id, person: '陈静' } }],
  })
  await wang.call('ledger.save', anEntry({ officeId: office.id, checkItemIds: [id] }))

  const file = await exportFile(wang, { officeId: office.id })
  const { importId } = await importFiles(li, file)

  expect((await itemsOf(li)).find((item) => item.id === id)).toMatchObject({
    officeId: office.id,
    person: '陈静',
  })
  await li.call('exchange.undo', { importId })
  expect((await itemsOf(li)).some((item) => item.id === id)).toBe(false)
  expect((await li.call('ledger.list', { year: 2024 })).total).toBe(0)
  expect(await li.call('store.check', {})).toMatchObject({ ok: true })
})

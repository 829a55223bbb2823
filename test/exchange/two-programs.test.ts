import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { carry, exportFile, importFiles } from '../support/exchange.ts'
import { usePrograms } from '../support/programs.ts'
import { digestOf } from '../support/open-test-application.ts'

const programs = usePrograms()

const twoClerks = () => ({
  wang: programs.open({ authorName: '王敏' }),
  li: programs.open({ authorName: '李建国' }),
})

test('what one clerk wrote is in the other program after one file, evidence included', async () => {
  const { wang, li } = twoClerks()
  const office = await wang.call('offices.save', { name: '办公室' })
  const entry = await wang.call('ledger.save', {
    ...anEntry({ officeId: office.id, checkItemIds: [ITEMS.lectures] }),
    figures: [{ name: '参训', value: 64, unit: '人次' }],
  })
  const proof = join(wang.dataDirectory, '签到表.pdf')
  writeFileSync(proof, '%PDF-1.7 签到')
  await wang.call('evidence.add', { entryId: entry.id }, [proof])

  const { preview } = await carry(wang, li)

  expect(preview.counts).toMatchObject({ new: 4, changed: 0, deleted: 0, conflicts: 0 })
  expect(preview.evidence).toEqual({ arriving: 1, missing: 0 })
  const { evidence: before, ...there } = await wang.call('ledger.get', { id: entry.id })
  const { evidence: after, ...here } = await li.call('ledger.get', { id: entry.id })
  expect(here).toEqual(there)
  expect(after).toEqual(before)
  expect(await li.call('evidence.verify', {})).toMatchObject({
    checked: 1,
    missing: [],
    damaged: [],
  })
  expect(await li.call('store.check', {})).toMatchObject({ ok: true })
})

test('the same file a second time changes nothing and says so', async () => {
  const { wang, li } = twoClerks()
  await wang.call('ledger.save', anEntry())
  const file = await exportFile(wang)
  const first = await importFiles(li, file)
  const before = digestOf(li.dataDirectory)

  const second = await importFiles(li, file)

  expect(second.preview.warnings.map(({ code }) => code)).toContain('already-known')
  expect(second.preview.counts).toMatchObject({ new: 0, changed: 0, deleted: 0, conflicts: 0 })
  expect(second.importId).toBe(first.importId)
  expect(digestOf(li.dataDirectory)).toBe(before)
})

test('two edits of one field that did not see each other wait side by side, and deciding ends it on both PCs', async () => {
  const { wang, li } = twoClerks()
  const { id } = await wang.call('ledger.save', anEntry({ text: '原来的内容' }))
  await carry(wang, li)
  await wang.call('ledger.save', anEntry({ id, text: '王敏的内容' }))
  await li.call('ledger.save', anEntry({ id, text: '李建国的内容' }))

  const { preview } = await carry(li, wang)

  expect(preview.counts.conflicts).toBe(1)
  const [conflict] = await wang.call('conflicts.list', {})
  expect(conflict).toMatchObject({
    field: 'text',
    base: '原来的内容',
    mine: '王敏的内容',
    theirs: '李建国的内容',
    canKeepBoth: true,
    mineSide: { author: '王敏' },
    theirsSide: { author: '李建国' },
  })
  expect(preview.conflicts).toMatchObject([{ recordId: id, base: '原来的内容' }])

  await wang.call('conflicts.resolve', { recordId: id, field: 'text', choose: 'both' })
  await carry(wang, li)

  expect(await wang.call('conflicts.list', {})).toEqual([])
  expect(await li.call('conflicts.list', {})).toEqual([])
  const { text } = await li.call('ledger.get', { id })
  expect(text).toBe('【王敏】王敏的内容\n\n【李建国】李建国的内容')
})

test('an import is taken back but what was edited since stays, and it can be applied again', async () => {
  const { wang, li } = twoClerks()
  const kept = await wang.call('ledger.save', anEntry({ text: '将被改动' }))
  const gone = await wang.call('ledger.save', anEntry({ text: '不会改动' }))
  const { importId } = await carry(wang, li)
  await li.call('ledger.save', anEntry({ id: kept.id, text: '李建国改过' }))

  const undone = await li.call('exchange.undo', { importId })

  expect((await li.call('ledger.list', {})).entries.map(({ text }) => text)).toEqual(['李建国改过'])
  expect(undone.kept).toMatchObject([{ recordId: kept.id, label: '整条' }])
  expect((await li.call('ledger.get', { id: gone.id })).removed).toBe(true)
  expect(await li.call('exchange.list', {})).toMatchObject([{ importId, state: 'undone' }])
  expect(await li.call('store.check', {})).toMatchObject({ ok: true })
  expect((await li.call('ledger.history', { id: gone.id }))[0]).toMatchObject({
    origin: 'import-undone',
    author: '李建国',
    to: '已删除',
  })

  await li.call('exchange.redo', { importId })

  expect((await li.call('ledger.get', { id: gone.id })).removed).toBe(false)
  expect(await li.call('exchange.list', {})).toMatchObject([{ importId, state: 'applied' }])
})

test('of several files the one that is damaged is named, and nothing is taken in', async () => {
  const { wang, li } = twoClerks()
  await wang.call('ledger.save', anEntry())
  const good = await exportFile(wang)
  const bytes = readFileSync(good)
  const bad = join(wang.dataDirectory, '办公室的.mzsj')
  writeFileSync(bad, bytes.subarray(0, bytes.length - 100))
  const before = digestOf(li.dataDirectory)

  const alone = await li.refusal('exchange.preview', {}, [bad])
  const among = await li.refusal('exchange.preview', {}, [good, bad])

  expect(alone.message).not.toContain('办公室的')
  expect(among).toMatchObject({ code: 'exchange-incomplete' })
  expect(among.message).toContain('选中的文件里，“办公室的.mzsj”有问题：数据文件不完整')
  expect(digestOf(li.dataDirectory)).toBe(before)
})

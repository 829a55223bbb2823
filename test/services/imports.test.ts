import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import { carry } from '../support/exchange.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const twoClerks = () => ({
  wang: programs.open({ authorName: '王敏' }),
  li: programs.open({ authorName: '李建国' }),
})

describe('imports that were made', () => {
  test('keep their report, with the backup made before', async () => {
    const { wang, li } = twoClerks()
    await wang.call('ledger.save', anEntry())
    const { importId, preview } = await carry(wang, li)

    const [summary] = await li.call('exchange.list', {})
    const report = await li.call('exchange.get', { importId })
    const backups = await li.call('backups.list', {})

    expect(summary).toMatchObject({ importId, state: 'applied', author: '李建国' })
    expect(report).toMatchObject({ counts: preview.counts, from: { name: '王敏' } })
    expect(backups.map(({ id }) => id)).toContain(report.backupId)
  })

  test('tell record by record what they did, whatever was done since', async () => {
    const { wang, li } = twoClerks()
    const first = await wang.call('ledger.save', anEntry({ text: '第一条' }))
    const gone = await wang.call('ledger.save', anEntry({ text: '要删的' }))
    await carry(wang, li)
    await wang.call('ledger.save', anEntry({ id: first.id, text: '改过的第一条' }))
    await wang.call('ledger.remove', { id: gone.id })
    const added = await wang.call('ledger.save', anEntry({ text: '新的一条' }))
    const { importId, preview } = await carry(wang, li)
    const then = await li.call('exchange.records', { importId })

    // Later work here, a later import and taking this one back change nothing of what it did.
    await li.call('ledger.save', anEntry({ id: first.id, text: '又改了' }))
    await wang.call('ledger.save', anEntry({ id: added.id, text: '新的一条，补充' }))
    await carry(wang, li)
    await li.call('exchange.undo', { importId })
    const now = await li.call('exchange.records', { importId })

    expect(then).toEqual({ total: 3, records: expect.anything() })
    expect(then.records).toEqual(
      expect.arrayContaining(
        preview.records.map((record) => ({ ...record, title: expect.any(String) })),
      ),
    )
    const withoutTitles = ({ records }: typeof then) => records.map(({ fields }) => fields)
    expect(withoutTitles(now)).toEqual(withoutTitles(then))
    const changed = await li.call('exchange.records', { importId, outcome: 'changed' })
    expect(changed.records).toMatchObject([
      {
        recordId: first.id,
        fields: [{ label: '工作内容', before: '第一条', after: '改过的第一条' }],
      },
    ])
    const deleted = await li.call('exchange.records', { importId, outcome: 'deleted', limit: 1 })
    expect(deleted).toMatchObject({ total: 1, records: [{ recordId: gone.id }] })
  })

  test('a change damaged here is put right by a file that holds it sound', async () => {
    const { wang, li } = twoClerks()
    const { id } = await wang.call('ledger.save', anEntry({ text: '完好的内容' }))
    await carry(wang, li)
    const db = new Database(join(li.dataDirectory, 'store.db'))
    db.prepare(`UPDATE change SET patch = replace(patch, '完好', '损坏') WHERE record_id = ?`).run(
      id,
    )
    db.close()
    expect(await li.call('store.check', {})).toMatchObject({ ok: false })

    await carry(wang, li)

    expect(await li.call('store.check', {})).toMatchObject({ ok: true })
    expect((await li.call('ledger.get', { id })).text).toBe('完好的内容')
  })

  test('an undo keeps an entry somebody hung evidence on', async () => {
    const { wang, li } = twoClerks()
    const { id } = await wang.call('ledger.save', anEntry())
    const { importId } = await carry(wang, li)
    const path = join(li.dataDirectory, '照片.jpg')
    writeFileSync(path, 'JPEG')
    await li.call('evidence.add', { entryId: id }, [path])

    const { kept } = await li.call('exchange.undo', { importId })

    expect(kept).toMatchObject([{ recordId: id, reason: '还有其他记录用到它，保留不动' }])
    expect((await li.call('ledger.get', { id })).removed).toBe(false)
  })

  test('cannot be taken back twice, nor applied again while they hold', async () => {
    const { wang, li } = twoClerks()
    await wang.call('ledger.save', anEntry())
    const { importId } = await carry(wang, li)

    expect((await li.refusal('exchange.redo', { importId })).code).toBe('import-state')
    await li.call('exchange.undo', { importId })
    expect((await li.refusal('exchange.undo', { importId })).code).toBe('import-state')
  })
})

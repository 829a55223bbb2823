import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { carry, exportedPath, exportFile, importFiles } from '../support/exchange.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const twoClerks = () => ({
  wang: programs.open({ authorName: '王敏' }),
  li: programs.open({ authorName: '李建国' }),
})

const withProof = async (program: TestApplication, name: string, text: string) => {
  const entry = await program.call('ledger.save', anEntry({ text: `有佐证的记录${name}` }))
  const path = join(program.dataDirectory, name)
  writeFileSync(path, text)
  const [piece] = await program.call('evidence.add', { entryId: entry.id }, [path])
  return { entry, sha256: piece?.sha256 ?? '' }
}

test('taking an import back also ends the dispute over a removal it brought', async () => {
  const { wang, li } = twoClerks()
  const { id } = await wang.call('ledger.save', anEntry({ text: '讲座' }))
  await carry(wang, li)
  await wang.call('ledger.remove', { id })
  await li.call('ledger.save', anEntry({ id, text: '讲座改' }))
  const { importId } = await carry(wang, li)
  const disputed = await li.call('conflicts.list', {})

  await li.call('exchange.undo', { importId })

  expect(disputed).toMatchObject([{ field: '_del' }])
  expect(await li.call('conflicts.list', {})).toEqual([])
  expect(await li.call('ledger.get', { id })).toMatchObject({ text: '讲座改', removed: false })
})

test('files of two bureaus are not taken in together, even by a PC that has no name yet', async () => {
  const { wang, li } = twoClerks()
  await wang.call('settings.save', { bureauName: '甲县民政局' })
  await li.call('settings.save', { bureauName: '乙县民政局' })
  const files = [await exportFile(wang), await exportFile(li)]
  const unnamed = programs.open({})

  const { code, message } = await unnamed.refusal('exchange.preview', {}, files)

  expect(code).toBe('exchange-other-data-set')
  expect(message).toContain('两个单位（甲县民政局、乙县民政局）')
  expect((await unnamed.call('exchange.preview', {}, files.slice(1))).counts.new).toBeGreaterThan(0)
})

describe('what goes into a file', () => {
  test('a year is that year with what it hangs on, and the receiver lacks nothing', async () => {
    const { wang, li } = twoClerks()
    const office = await wang.call('offices.save', { name: '办公室' })
    await wang.call('ledger.save', anEntry({ on: '2023-03-01', text: '前一年的事' }))
    await wang.call('ledger.save', anEntry({ text: '今年的事', officeId: office.id }))
    await wang.call('checks.set', { checkItemId: ITEMS.dutyList, year: 2024, status: 'done' })
    await wang.call('checks.set', { checkItemId: ITEMS.dutyList, year: 2023, status: 'done' })

    const { preview } = await importFiles(li, await exportFile(wang, { year: 2024 }))

    const { entries } = await li.call('ledger.list', {})
    expect(entries.map(({ text }) => text)).toEqual(['今年的事'])
    expect(preview.warnings.map(({ code }) => code)).toContain('partial')
    expect(preview.byKind.find(({ id }) => id === 'check')).toMatchObject({ new: 1 })
    expect((await li.call('offices.list', {})).map(({ name }) => name)).toEqual(['办公室'])
    expect(await li.call('store.check', {})).toMatchObject({ ok: true })
  })

  test('an office is what that office did', async () => {
    const { wang, li } = twoClerks()
    const office = await wang.call('offices.save', { name: '社会救助股' })
    await wang.call('ledger.save', anEntry({ text: '别人的事' }))
    await wang.call('ledger.save', anEntry({ text: '本股的事', officeId: office.id }))

    await importFiles(li, await exportFile(wang, { officeId: office.id }))

    const { entries } = await li.call('ledger.list', {})
    expect(entries.map(({ text }) => text)).toEqual(['本股的事'])
  })

  test('the estimate names as many changes, records and files as the file then holds', async () => {
    const { wang } = twoClerks()
    await withProof(wang, '签到表.pdf', '%PDF-1.7')
    await wang.call('ledger.save', anEntry({ on: '2023-03-01' }))

    for (const scope of [{}, { year: 2024 }, { year: 2024, evidence: false }]) {
      const { bytes: _, sample, ...said } = await wang.call('exchange.estimate', { scope })
      const made = await wang.call('exchange.export', { scope })
      expect({ changes: made.changes, records: made.records, files: made.files }).toEqual(said)
      expect(sample).toBe(0)
    }
  })

  test('a password is asked for, a wrong one is told from a damaged file, the right one opens', async () => {
    const { wang, li } = twoClerks()
    await wang.call('ledger.save', anEntry())
    const password = '长口令一二三四五六七八九'
    const { savedAs } = await wang.call('exchange.export', { password })
    const file = exportedPath(wang, savedAs)

    expect((await li.refusal('exchange.preview', {}, [file])).code).toBe(
      'exchange-password-required',
    )
    const wrong = await li.refusal('exchange.preview', { password: '别的口令' }, [file])
    expect(wrong.code).toBe('exchange-password')
    const preview = await li.call('exchange.preview', { password }, [file])
    expect(preview.warnings.map(({ code }) => code)).not.toContain('unverified')
  })
})

describe('evidence', () => {
  test('left out of the file it is marked as missing, and heals from a later file', async () => {
    const { wang, li } = twoClerks()
    await withProof(wang, '签到表.pdf', '%PDF-1.7 签到')

    const bare = await importFiles(li, await exportFile(wang, { evidence: false }))

    expect(bare.preview.evidence).toEqual({ arriving: 0, missing: 1 })
    expect(bare.preview.warnings.map(({ code }) => code)).toContain('evidence-missing')
    expect((await li.call('evidence.verify', {})).missing).toHaveLength(1)
    const whole = await importFiles(li, await exportFile(wang))
    expect(whole.preview.evidence).toEqual({ arriving: 1, missing: 0 })
    expect(await li.call('evidence.verify', {})).toMatchObject({ missing: [], damaged: [] })
  })

  test('changed on the disk it is put right from a file; missing here it is counted when it goes out', async () => {
    const { wang, li } = twoClerks()
    const { sha256 } = await withProof(wang, '签到表.pdf', '%PDF-1.7 签到')
    await carry(wang, li)
    const blob = join(li.dataDirectory, 'evidence', sha256.slice(0, 2), sha256)
    writeFileSync(blob, '改过的内容')

    await carry(wang, li)

    expect(await li.call('evidence.verify', {})).toMatchObject({ missing: [], damaged: [] })
    rmSync(blob)
    expect(await li.call('exchange.export', {})).toMatchObject({ files: 0, missing: 1 })
  })
})

describe('a look at files', () => {
  test('several at once count each record once', async () => {
    const { wang, li } = twoClerks()
    const third = programs.open({ authorName: '罗晓' })
    await wang.call('ledger.save', anEntry({ text: '王敏的事' }))
    await carry(wang, third)
    await third.call('ledger.save', anEntry({ text: '罗晓的事' }))

    const files = [await exportFile(wang), await exportFile(third)]
    const { preview } = await importFiles(li, ...files)

    expect(preview.files).toHaveLength(2)
    expect(preview.byKind.find(({ id }) => id === 'ledgerEntry')).toMatchObject({ new: 2 })
  })

  test('shows field by field what will read otherwise, page by page', async () => {
    const { wang, li } = twoClerks()
    const { id } = await wang.call('ledger.save', anEntry({ text: '旧的内容' }))
    await carry(wang, li)
    await wang.call(
      'ledger.save',
      anEntry({ id, text: '新的内容', checkItemIds: [ITEMS.lectures] }),
    )

    const preview = await li.call('exchange.preview', {}, [await exportFile(wang)])
    const { previewId } = preview
    const page = await li.call('exchange.previewRecords', { previewId, outcome: 'changed' })

    expect(page.total).toBe(1)
    expect(page.records).toMatchObject([
      { recordId: id, outcome: 'changed', kindLabel: '台账记录' },
    ])
    expect(page.records[0]?.fields).toContainEqual({
      field: 'text',
      label: '工作内容',
      before: '旧的内容',
      after: '新的内容',
    })
    expect(preview.byTask).toMatchObject([{ id: 'anshun21.t28', changed: 1 }])
  })

  test('is put away, and then nothing is left of it', async () => {
    const { wang, li } = twoClerks()
    const { previewId } = await li.call('exchange.preview', {}, [await exportFile(wang)])

    expect(await li.call('exchange.drop', { previewId })).toEqual({ dropped: true })
    expect((await li.refusal('exchange.apply', { previewId })).code).toBe('not-found')
  })

  test('tells that the other clock is ahead and that a 文号 is there twice', async () => {
    const { wang, li } = twoClerks()
    wang.setClock('2024-12-23')
    await wang.call('ledger.save', anEntry({ documentNumber: '安民发〔2024〕1号' }))
    await li.call('ledger.save', anEntry({ documentNumber: '安民发〔2024〕1号' }))

    const { preview } = await carry(wang, li)

    const codes = preview.warnings.map(({ code }) => code)
    expect(codes).toContain('clock-ahead')
    expect(codes).toContain('duplicate-number')
    const message = preview.warnings.find(({ code }) => code === 'clock-ahead')?.message
    expect(message).toContain('快3天')
  })

  test('that is older than what was saved since counts anew when it is merged', async () => {
    const { wang, li } = twoClerks()
    const { id } = await wang.call('ledger.save', anEntry({ text: '原来的' }))
    await carry(wang, li)
    await wang.call('ledger.save', anEntry({ id, text: '王敏改的' }))
    const { previewId, counts } = await li.call('exchange.preview', {}, [await exportFile(wang)])
    await li.call('ledger.save', anEntry({ id, text: '李建国在这期间改的' }))

    const applied = await li.call('exchange.apply', { previewId })

    expect(counts.conflicts).toBe(0)
    expect(applied.counts.conflicts).toBe(1)
    expect(await li.call('conflicts.list', {})).toHaveLength(1)
  })
})

import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { openWithEntry } from '../support/open-with-entry.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const withEntry = () => openWithEntry(programs)

/** Adds one file; the step it makes is left out. */
const addedTo = async (
  call: TestApplication['call'],
  input: { readonly entryId: string; readonly caption?: string },
  path: string,
) => {
  const [saved] = await call('evidence.add', input, [path])
  if (saved === undefined) throw new Error('Nothing was added.')
  const { changeIds: _, ...item } = saved
  return item
}

describe('adding', () => {
  test('a file hangs on its entry with name, size, type, hash and the day of the entry', async () => {
    const { call, entryId, fileWith } = await withEntry()
    const path = fileWith('签到表.pdf', '%PDF-1.7')

    const added = await addedTo(call, { entryId, caption: '讲座签到' }, path)

    expect(added).toMatchObject({
      entryId,
      name: '签到表.pdf',
      size: 8,
      mediaType: 'application/pdf',
      on: '2024-05-14',
      caption: '讲座签到',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect((await call('ledger.get', { id: entryId })).evidence).toEqual([added])
    expect((await call('overview.get', { year: 2024 })).evidence).toBe(1)
  })

  test('several files at once, in the order they were picked', async () => {
    const { call, entryId, fileWith } = await withEntry()
    const paths = ['三.txt', '一.txt', '二.txt'].map((name) => fileWith(name, name))

    await call('evidence.add', { entryId }, paths)

    const { evidence } = await call('ledger.get', { id: entryId })
    expect(evidence.map(({ name }) => name)).toEqual(['三.txt', '一.txt', '二.txt'])
  })

  test('the same file is kept once, however often and under whatever name it is added', async () => {
    const { call, entryId, fileWith, blobs } = await withEntry()
    const other = await call('ledger.save', anEntry({ on: '2024-06-01' }))

    await call('evidence.add', { entryId }, [
      fileWith('a.txt', '同一份'),
      fileWith('b.txt', '同一份'),
    ])
    await call('evidence.add', { entryId: other.id }, [fileWith('c.txt', '同一份')])

    expect(blobs()).toHaveLength(1)
    // On one entry the same file hangs once.
    expect(await call('evidence.verify', {})).toEqual({ checked: 2, missing: [], damaged: [] })
  })

  test('an empty file is taken like any other', async () => {
    const { call, entryId, fileWith } = await withEntry()

    const [added] = await call('evidence.add', { entryId }, [fileWith('空.txt', '')])

    expect(added).toMatchObject({ size: 0 })
    expect((await call('evidence.verify', {})).missing).toEqual([])
  })

  test.each([
    ['照片 (1)"\'<b>&.jpg', '照片 (1)"\'<b>&.jpg'],
    ['..发票\u202Efdp.exe', '..发票\u202Efdp.exe'],
    ['制表\t符\n换行.txt', '制表 符 换行.txt'],
    ['控制\u0001字符.txt', '控制字符.txt'],
    ['\u0001\u0002', '未命名文件'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    [`CON`, 'CON'],
    ['𠮷野家.doc', '𠮷野家.doc'],
  ])('a file named %j is shown as %j and never becomes a path', async (name, shown) => {
    const { call, entryId, fileWith, blobs } = await withEntry()

    const [added] = await call('evidence.add', { entryId }, [fileWith(name, '内容')])

    expect(added?.name).toBe(shown)
    expect(blobs()).toEqual([added?.sha256])
  })

  test('an overlong name keeps its end, and no half character', async () => {
    const { call, entryId, fileWith } = await withEntry()
    // Longer than a file system allows: it comes from a page, whose upload lies under another name.
    const name = `开头𠮷${'长'.repeat(194)}.docx`

    const [added] = await call('evidence.add', { entryId }, [
      { name, path: fileWith('upload', 'a') },
    ])

    expect(added?.name).toBe(`${'长'.repeat(194)}.docx`)
  })

  test.each([
    [
      'that is gone',
      'file-missing',
      ({ folder }: { folder: string }) => join(folder, '不在了.pdf'),
    ],
    ['that is a folder', 'file-unreadable', ({ folder }: { folder: string }) => folder],
    ['that is a device', 'file-unreadable', () => '/dev/zero'],
    [
      'that is a link to nowhere',
      'file-missing',
      ({ folder }: { folder: string }) => {
        symlinkSync(join(folder, 'nowhere'), join(folder, 'link.pdf'))
        return join(folder, 'link.pdf')
      },
    ],
  ])('a file %s is refused, and none of the others is added', async (_name, code, make) => {
    const { call, refusal, entryId, fileWith, folder, blobs } = await withEntry()
    const good = fileWith('好的.txt', '好的')

    const fault = await refusal('evidence.add', { entryId }, [good, make({ folder })])

    expect(fault.code).toBe(code)
    expect(fault.message).toMatch(/数据没有任何改动/)
    expect((await call('ledger.get', { id: entryId })).evidence).toEqual([])
    expect(blobs().filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('without a file nothing is added', async () => {
    const { refusal, entryId } = await withEntry()

    expect((await refusal('evidence.add', { entryId })).code).toBe('no-file-chosen')
  })

  test('an entry in the recycle bin takes no files', async () => {
    const { call, refusal, entryId, fileWith } = await withEntry()
    await call('ledger.remove', { id: entryId })

    const fault = await refusal('evidence.add', { entryId }, [fileWith('a.txt', 'a')])

    expect(fault).toMatchObject({ code: 'not-found', message: expect.stringContaining('台账记录') })
  })
})

describe('removing', () => {
  test('a removed piece counts nowhere, its bytes stay, and it comes back', async () => {
    const { call, entryId, fileWith, blobs } = await withEntry()
    const added = await addedTo(call, { entryId }, fileWith('a.txt', 'a'))
    const { id } = added

    await call('evidence.remove', { id })

    expect((await call('ledger.get', { id: entryId })).evidence).toEqual([])
    expect((await call('overview.get', { year: 2024 })).evidence).toBe(0)
    expect(blobs()).toHaveLength(1)
    expect(await call('evidence.restore', { id })).toMatchObject(added)
    expect((await call('overview.get', { year: 2024 })).evidence).toBe(1)
  })

  test('changing a removed piece is refused and does not bring it back', async () => {
    const { call, refusal, entryId, fileWith } = await withEntry()
    const [added] = await call('evidence.add', { entryId }, [fileWith('a.txt', 'a')])
    const id = added?.id ?? ''
    await call('evidence.remove', { id })

    expect((await refusal('evidence.save', { id, caption: '签到' })).code).toBe('not-found')
    expect((await call('ledger.get', { id: entryId })).evidence).toEqual([])
  })

  test('the history of the entry tells of its files', async () => {
    const { call, entryId, fileWith } = await withEntry()
    const [added] = await call('evidence.add', { entryId }, [fileWith('签到表.pdf', 'a')])
    const id = added?.id ?? ''
    await call('evidence.save', { id, on: '2024-05-13', caption: '第一页' })
    await call('evidence.remove', { id })
    await call('evidence.restore', { id })

    const lines = (await call('ledger.history', { id: entryId }))
      .filter(({ field }) => field.startsWith('佐证'))
      .map(({ field, from, to }) => `${field}：${from}→${to}`)

    expect(lines).toEqual([
      '佐证材料：已删除→已恢复',
      '佐证材料：→已删除',
      '佐证说明：→第一页',
      '佐证日期：2024-05-14→2024-05-13',
      '佐证材料：→签到表.pdf',
    ])
  })
})

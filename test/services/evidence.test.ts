import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

/** A program with one entry, and a folder with files to pick from. */
const withEntry = async () => {
  const program = programs.open()
  const folder = programs.directory()
  const { id: entryId } = await program.call('ledger.save', anEntry())
  const fileWith = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const vault = join(program.dataDirectory, 'evidence')
  const blobs = (): string[] =>
    readdirSync(vault, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ name }) => name)
  const blobPath = (sha256: string): string => join(vault, sha256.slice(0, 2), sha256)
  return { ...program, entryId, folder, fileWith, blobs, blobPath }
}

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

describe('the bytes', () => {
  test('a copy is word for word what was added', async () => {
    const { call, entryId, fileWith, dataDirectory } = await withEntry()
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index * 31)
    const [added] = await call('evidence.add', { entryId }, [fileWith('照片.jpg', bytes)])

    const saved = await call('evidence.saveCopy', { id: added?.id ?? '' })

    expect(saved).toEqual({ savedAs: '照片.jpg', bytes: 300_000, sha256: added?.sha256 })
    const copy = readFileSync(join(dataDirectory, 'exports', '照片.jpg'))
    expect(copy.equals(Buffer.from(bytes))).toBe(true)
  })

  test.each([
    ['missing', 'evidence-missing', (path: string) => rmSync(path)],
    ['damaged', 'evidence-damaged', (path: string) => writeFileSync(path, '改过')],
    [
      'damaged',
      'evidence-damaged',
      (path: string) => {
        rmSync(path)
        mkdirSync(path)
      },
    ],
  ] as const)(
    'a file %s in the vault is found and named, and no copy is made of it',
    async (kind, code, spoil) => {
      const { call, refusal, entryId, fileWith, blobPath, dataDirectory } = await withEntry()
      const [good] = await call('evidence.add', { entryId }, [fileWith('好.txt', '好')])
      const [bad] = await call('evidence.add', { entryId }, [fileWith('坏.txt', '坏')])
      const id = bad?.id ?? ''

      spoil(blobPath(bad?.sha256 ?? ''))

      const found = await call('evidence.verify', {})
      expect(found).toEqual({
        checked: 2,
        missing: [],
        damaged: [],
        [kind]: [
          {
            id,
            entryId,
            name: '坏.txt',
          },
        ],
      })
      const fault = await refusal('evidence.saveCopy', { id })
      expect(fault.code).toBe(code)
      expect(fault.message).toMatch(/坏\.txt.*台账没有改动/)
      expect(readdirSync(join(dataDirectory, 'exports'))).toEqual([])
      expect(await call('evidence.saveCopy', { id: good?.id ?? '' })).toMatchObject({
        savedAs: '好.txt',
      })
    },
  )

  test('asked about one entry, only its own files are looked at', async () => {
    const { call, entryId, fileWith, blobPath } = await withEntry()
    const other = await call('ledger.save', anEntry({ on: '2024-06-01' }))
    const [own] = await call('evidence.add', { entryId }, [fileWith('签到表.txt', '签到')])
    await call('evidence.add', { entryId: other.id }, [fileWith('通知.txt', '通知')])
    rmSync(blobPath(own?.sha256 ?? ''))

    const ofEntry = await call('evidence.verify', { entryId })
    const ofOther = await call('evidence.verify', { entryId: other.id })

    expect(ofEntry).toMatchObject({ checked: 1, missing: [{ name: '签到表.txt' }] })
    expect(ofOther).toEqual({ checked: 1, missing: [], damaged: [] })
    writeFileSync(blobPath(own?.sha256 ?? ''), '别的内容')
    expect(await call('evidence.verify', { entryId })).toMatchObject({
      missing: [],
      damaged: [{ name: '签到表.txt' }],
    })
    expect(await call('evidence.verify', { entryId: 'nobody' })).toMatchObject({ checked: 0 })
  })

  test('adding the same file again heals what was missing or damaged', async () => {
    const { call, entryId, fileWith, blobPath } = await withEntry()
    const path = fileWith('会议纪要.txt', '纪要')
    const [added] = await call('evidence.add', { entryId }, [path])
    writeFileSync(blobPath(added?.sha256 ?? ''), '改过')

    await call('evidence.add', { entryId }, [path])

    expect(await call('evidence.verify', {})).toEqual({ checked: 1, missing: [], damaged: [] })
  })
})

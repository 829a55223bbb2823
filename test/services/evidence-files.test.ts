import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createViewingRoom } from '../../electron/files/viewing-room.ts'
import { anEntry } from '../support/builders.ts'
import { aPdf, aPicture } from '../support/evidence-files.ts'
import { usePrograms } from '../support/programs.ts'
import { blobPath } from '../support/proved-year.ts'

const programs = usePrograms()

const withEntry = async (options?: Parameters<typeof programs.open>[0]) => {
  const program = programs.open(options)
  const folder = programs.directory()
  const { id: entryId } = await program.call('ledger.save', anEntry())
  const add = async (name: string, content: Uint8Array | string, to = entryId) => {
    const path = join(folder, 'upload')
    writeFileSync(path, content)
    const [added] = await program.call('evidence.add', { entryId: to }, [{ name, path }])
    if (added === undefined) throw new Error('Nothing was added.')
    return added
  }
  return { ...program, entryId, add }
}

const PROGRAM = Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1')

describe('opening', () => {
  test('what a page shows is a private, read-only copy, never the kept file; the rest is saved', async () => {
    const { call, add, dataDirectory } = await withEntry()
    const pdf = await add('签到表.pdf', aPdf('签到'))
    const word = await add('通知.docx', 'PK\x03\x04 word')

    const shown = await call('evidence.open', { id: pdf.id })
    const saved = await call('evidence.open', { id: word.id })

    expect(shown).toEqual({ how: 'opened', savedAs: '签到表.pdf' })
    expect(saved).toEqual({ how: 'saved', savedAs: '通知.docx' })
    const [own] = readdirSync(join(dataDirectory, 'viewing'))
    const copy = join(dataDirectory, 'viewing', own ?? '', '签到表.pdf')
    expect(readFileSync(copy)).toEqual(aPdf('签到'))
    expect(statSync(copy).mode & 0o777).toBe(0o400)
    expect(statSync(copy).ino).not.toBe(statSync(blobPath({ dataDirectory }, pdf.sha256)).ino)
  })

  test('copies that were looked at are gone with the next start', async () => {
    const { call, add, dataDirectory, reopen } = await withEntry()
    await call('evidence.open', { id: (await add('签到表.pdf', aPdf('签到'))).id })
    expect(readdirSync(join(dataDirectory, 'viewing'))).toHaveLength(1)

    reopen()

    expect(readdirSync(join(dataDirectory, 'viewing'))).toEqual([])
  })

  test.each([
    ['发票\u202Efdp.exe', PROGRAM, '这类文件不直接打开'],
    ['工具.exe', PROGRAM, '这类文件不直接打开'],
    ['快捷方式.lnk', 'L\0\0\0', '这类文件不直接打开'],
    ['脚本.js', 'alert(1)', '这类文件不直接打开'],
    ['页面.hta', '<hta:application>', '这类文件不直接打开'],
    ['屏保.scr', PROGRAM, '这类文件不直接打开'],
    ['网址.url', '[InternetShortcut]', '这类文件不直接打开'],
    ['网页.html', '<html>', '这类文件不直接打开'],
    ['发票.pdf', PROGRAM, '实际内容与扩展名不符'],
    ['照片.jpg', '<html><script>', '实际内容与扩展名不符'],
  ])('%j is not opened, and may still be saved', async (name, content, reason) => {
    const { call, refusal, add, dataDirectory } = await withEntry()
    const { id } = await add(name, content)

    const fault = await refusal('evidence.open', { id })

    expect(fault.code).toBe('evidence-not-openable')
    expect(fault.message).toContain(reason)
    expect(readdirSync(join(dataDirectory, 'viewing'))).toEqual([])
    expect((await call('evidence.saveCopy', { id })).savedAs).not.toMatch(/\u202E/u)
  })

  test.each([
    ['missing', 'evidence-missing', (path: string) => rmSync(path)],
    ['damaged', 'evidence-damaged', (path: string) => writeFileSync(path, '%PDF-1.7 改过')],
  ] as const)('a file that is %s is said, and nothing is shown', async (_kind, code, spoil) => {
    const { refusal, add, dataDirectory } = await withEntry()
    const { id, sha256 } = await add('签到表.pdf', aPdf('签到'))
    spoil(blobPath({ dataDirectory }, sha256))

    expect((await refusal('evidence.open', { id })).code).toBe(code)
  })

  test('on Windows a copy bears the mark of what came from elsewhere', async () => {
    const directory = programs.directory()
    const place = (platform: NodeJS.Platform) =>
      createViewingRoom(directory, platform).place('通知.docx', async (path) =>
        writeFileSync(path, 'a'),
      )

    const marked = await place('win32')
    const plain = await place('linux')

    expect(readFileSync(`${marked}:Zone.Identifier`, 'latin1')).toBe(
      '[ZoneTransfer]\r\nZoneId=3\r\n',
    )
    expect(existsSync(`${plain}:Zone.Identifier`)).toBe(false)
  })
})

describe('a look at the files of an entry', () => {
  test('tells what is missing, what is something else than its name says, and what is a picture', async () => {
    const { call, add, entryId, dataDirectory } = await withEntry()
    const photo = await add('现场.png', aPicture())
    const fake = await add('发票.pdf', PROGRAM)
    const gone = await add('纪要.pdf', aPdf('纪要'))
    rmSync(blobPath({ dataDirectory }, gone.sha256))

    const looked = await call('evidence.look', { entryId })

    const said = { otherEntries: [], trueType: null, notOpened: null, isPicture: false }
    expect(looked).toEqual([
      { ...said, id: photo.id, state: 'sound', isPicture: true },
      { ...said, id: fake.id, state: 'sound', trueType: '程序', notOpened: 'disguised' },
      { ...said, id: gone.id, state: 'missing' },
    ])
  })

  test('a picture comes whole for the page to draw, and nothing else does', async () => {
    const { call, add } = await withEntry()
    const photo = await add('现场.png', aPicture())
    const word = await add('通知.docx', 'PK\x03\x04')
    const bomb = aPicture()
    bomb.writeUInt32BE(100_000, 16)
    bomb.writeUInt32BE(100_000, 20)
    const huge = await add('巨幅.png', bomb)
    const cut = await add('半张.png', aPicture().subarray(0, 20))

    const { picture } = await call('evidence.picture', { id: photo.id })

    expect(picture?.mediaType).toBe('image/png')
    expect(Buffer.from(picture?.base64 ?? '', 'base64')).toEqual(aPicture())
    for (const { id } of [word, huge, cut]) {
      expect(await call('evidence.picture', { id })).toEqual({ picture: null })
    }
  })
})

describe('one proof for many', () => {
  test('a file that is kept already hangs on another entry without being copied', async () => {
    const { call, add, entryId, dataDirectory } = await withEntry()
    const notice = await add('通知.pdf', aPdf('通知'))
    await call('evidence.save', { id: notice.id, on: '2024-05-13', caption: '讲座通知' })
    const other = await call('ledger.save', anEntry({ on: '2024-06-01', text: '另一次讲座' }))

    const offered = await call('evidence.stored', { notOn: other.id, text: '讲座' })
    const attached = await call('evidence.attach', { id: notice.id, entryId: other.id })

    expect(offered).toMatchObject({
      total: 1,
      items: [{ id: notice.id, entry: { id: entryId, on: '2024-05-14' } }],
    })
    expect(attached).toMatchObject({
      entryId: other.id,
      sha256: notice.sha256,
      on: '2024-05-13',
      caption: '讲座通知',
    })
    expect(attached.id).not.toBe(notice.id)
    expect(await call('evidence.stored', { notOn: other.id })).toEqual({ total: 0, items: [] })
    expect(await call('evidence.stored', { text: '没有这个词' })).toEqual({ total: 0, items: [] })
    expect(readdirSync(join(dataDirectory, 'evidence', notice.sha256.slice(0, 2)))).toHaveLength(1)
    const [looked] = await call('evidence.look', { entryId: other.id })
    expect(looked?.otherEntries).toEqual([
      { id: entryId, on: '2024-05-14', text: expect.stringContaining('法治专题讲座') },
    ])
    expect((await call('store.check', {})).problems).toEqual([])
  })

  test('the same file twice on one entry is refused, and said once when it is added', async () => {
    const { call, refusal, add, entryId } = await withEntry()
    const first = await add('通知.pdf', aPdf('通知'))

    const again = await add('通知（另存）.pdf', aPdf('通知'))
    const fault = await refusal('evidence.attach', { id: first.id, entryId })

    expect(again).toEqual({ ...first, changeIds: [], already: 'here' })
    expect(fault.code).toBe('already-exists')
    const { changeIds: _, ...item } = first
    expect((await call('ledger.get', { id: entryId })).evidence).toEqual([item])
  })

  test('a file that hangs on another entry is added, and where it hangs is said', async () => {
    const { call, add, entryId } = await withEntry()
    await add('通知.pdf', aPdf('通知'))
    const other = await call('ledger.save', anEntry({ on: '2024-06-01' }))

    const added = await add('通知.pdf', aPdf('通知'), other.id)

    expect(added).toMatchObject({
      entryId: other.id,
      already: 'elsewhere',
      otherEntry: { id: entryId, on: '2024-05-14' },
    })
  })

  test('what was removed is offered no more and does not count as being there', async () => {
    const { call, add, entryId } = await withEntry()
    const first = await add('通知.pdf', aPdf('通知'))
    await call('evidence.remove', { id: first.id })

    expect(await call('evidence.stored', {})).toEqual({ total: 0, items: [] })
    const again = await add('通知.pdf', aPdf('通知'))
    expect(again.already).toBeUndefined()
    expect((await call('ledger.get', { id: entryId })).evidence).toHaveLength(1)
  })
})

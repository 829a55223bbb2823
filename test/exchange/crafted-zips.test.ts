import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { craftedFile, type Forgery, type Part, sha256, zipOf } from '../support/crafted-file.ts'
import { faultOf, useDesks } from '../support/exchange-desk.ts'

const openDesk = useDesks()
const MIB = 1024 * 1024

/** Changes the member at an index. */
const withPart =
  (index: number, change: Partial<Part>): NonNullable<Forgery['parts']> =>
  (parts) =>
    parts.map((part, at) => (at === index ? { ...part, ...change } : part))

const adding =
  (part: Part): NonNullable<Forgery['parts']> =>
  (parts) => [...parts, part]

const named = (name: string) => adding({ name, content: Buffer.from('x') })
const evidenceName = `files/${sha256('佐证').slice(0, 2)}/${sha256('佐证')}`

const tricks: Readonly<Record<string, Forgery>> = {
  'a path that leads out': { parts: named('../../evil.txt') },
  'a path with backslashes': { parts: named('..\\evil.txt') },
  'an absolute path': { parts: named('/etc/evil') },
  'a drive letter': { parts: named('C:/evil') },
  'a stream of a file': { parts: named('data.ndjson:evil') },
  'a name of a device': { parts: named('CON') },
  'a member nobody named': { parts: named(`files/aa/${'a'.repeat(64)}`) },
  'evidence under a wrong folder': { parts: withPart(3, { name: `files/zz/${sha256('佐证')}` }) },
  'a directory': { parts: named('files/') },
  'a symbolic link': { parts: withPart(3, { mode: 0o120777 }) },
  'a device file': { parts: withPart(3, { mode: 0o020666 }) },
  'a member twice': { parts: adding({ name: evidenceName, content: Buffer.from('佐证') }) },
  'lines twice': { parts: adding({ name: 'data.ndjson', content: Buffer.from('x') }) },
  'an encrypted member': { parts: withPart(3, { flags: 0x0801 }) },
  'a method nobody knows': { parts: withPart(3, { method: 99 }) },
  'another name in the local header': { parts: withPart(3, { localName: 'files/evil' }) },
  'another method in the local header': { parts: withPart(2, { localMethod: 0 }) },
  'a further field': { parts: withPart(3, { extra: Buffer.from([0x75, 0x70, 1, 0, 0]) }) },
  'zip64 sizes': { parts: withPart(3, { claims: 0xffffffff }) },
  'a size that is too small': { parts: withPart(2, { claims: 0, content: Buffer.from('x') }) },
  'a size that is too large': { parts: withPart(2, { claims: 5000 }) },
  'a member over another': { parts: withPart(3, { offset: 0 }) },
  'a member out of the file': { parts: withPart(3, { offset: 0x7fffffff }) },
  'a comment': { comment: '你好' },
  'bytes before the first member': { front: Buffer.from('PK\u0003\u0004') },
  'more members than there are': { count: 5 },
  'fewer members than there are': { count: 3 },
  'members in another order': { parts: (parts) => parts.toReversed() },
  'no manifest': { parts: (parts) => parts.filter(({ name }) => name !== 'manifest.json') },
  'no lines': { parts: (parts) => parts.filter(({ name }) => name !== 'data.ndjson') },
  'no evidence that was named': { parts: (parts) => parts.slice(0, 3) },
  'a manifest that is no JSON': { manifest: () => '{' },
  'a manifest without members': { manifest: (m) => ({ ...m, members: null }) },
  'a manifest that reaches into objects': {
    manifest: (m) => `{"__proto__":{"x":1},${JSON.stringify(m).slice(1)}`,
  },
  'a manifest that is no text': {
    parts: (parts) =>
      parts.map((part) =>
        part.name === 'manifest.json'
          ? {
              ...part,
              content: Buffer.from(
                part.content.toString('latin1').replace('9.8.7', '9.8.\xff'),
                'latin1',
              ),
            }
          : part,
      ),
  },
  'bytes hidden behind the packed ones': {
    lines: '{}\n',
    parts: withPart(2, { packed: Buffer.concat([deflateRawSync('{}\n'), Buffer.from('evil')]) }),
  },
  'a wrong number of lines': { manifest: (m) => ({ ...m, counts: { changes: 0, files: 0 } }) },
  'a wrong hash of evidence': {
    manifest: (m) => JSON.parse(JSON.stringify(m).replaceAll(sha256('佐证'), 'a'.repeat(64))),
  },
  'a wrong hash of lines': {
    manifest: (m) => JSON.parse(JSON.stringify(m).replace(sha256(''), 'a'.repeat(64))),
  },
}

describe('a file put together by hand', () => {
  test('is taken when nothing is wrong with it: the forger knows the format', async () => {
    const received = await openDesk().receive(craftedFile())
    expect(received.evidenceNames).toEqual([sha256('佐证')])
  })

  test.each(Object.entries(tricks))('is refused for %s, and leaves nothing', async (_, forgery) => {
    const desk = openDesk()
    const before = desk.lyingIn(desk.root)
    const { code } = await faultOf(() => desk.receive(craftedFile(forgery)))
    expect(['exchange-damaged', 'exchange-incomplete', 'exchange-not-ours']).toContain(code)
    const after = desk.lyingIn(desk.root).filter((name) => !name.endsWith('b.mzsj'))
    expect(after).toEqual(before)
  })

  test('is refused when something follows its end', async () => {
    const { code } = await faultOf(() =>
      openDesk().receive(craftedFile({ tail: Buffer.from('evil') })),
    )
    expect(code).toBe('exchange-incomplete')
  })

  test('of a newer format names the program that made it', async () => {
    const forgery: Forgery = {
      manifest: ({ format = '', made_by = '' }) => ({
        format,
        made_by,
        v: 7,
        min_reader: 2,
        other: [],
      }),
    }
    expect(await faultOf(() => openDesk().receive(craftedFile(forgery)))).toEqual({
      code: 'exchange-newer',
      details: { version: '9.8.7' },
    })
  })

  test('of a newer program that old ones can read is taken', async () => {
    const forgery: Forgery = { manifest: (m) => ({ ...m, v: 2, sig: 'x', further: { a: 1 } }) }
    expect((await openDesk().receive(craftedFile(forgery))).manifest.v).toBe(2)
  })
})

describe('a bomb', () => {
  /** How much of it is unpacked before it is refused. */
  const unpackedOf = async (bytes: Buffer) => {
    const desk = openDesk()
    let unpacked = 0
    const { code } = await faultOf(() =>
      desk.receive(bytes, {
        onProgress: ({ stage, done }) => {
          if (stage === 'unpack') unpacked = done
        },
      }),
    )
    expect(desk.lyingIn(desk.inbox)).toEqual([])
    return { code, unpacked }
  }
  const zeros = deflateRawSync(Buffer.alloc(200 * MIB))

  test('that says how large it is, is not unpacked at all', async () => {
    const bomb = withPart(2, { packed: zeros, claims: 200 * MIB })
    expect(await unpackedOf(craftedFile({ parts: bomb }))).toEqual({
      code: 'exchange-too-large',
      unpacked: 0,
    })
    const huge = withPart(2, { packed: zeros, claims: 0xfffffffe })
    expect(await unpackedOf(craftedFile({ parts: huge }))).toEqual({
      code: 'exchange-too-large',
      unpacked: 0,
    })
  })

  test('that lies about its size is left as soon as it exceeds it', async () => {
    const parts = withPart(2, { packed: zeros, claims: 1000 })
    const members = { 'data.ndjson': { bytes: 1000, sha256: 'a'.repeat(64) } }
    const bytes = craftedFile({
      parts: (all) => parts(all).slice(0, 3),
      manifest: (m) => ({ ...m, members, counts: { changes: 1, records: 1, files: 0 } }),
    })
    const { code, unpacked } = await unpackedOf(bytes)
    expect(code).toBe('exchange-damaged')
    expect(unpacked).toBeLessThanOrEqual(1000)
  })

  test('of very many members is refused by their number, also when it lies about it', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => ({
      name: `files/aa/${index}`,
      content: Buffer.alloc(0),
    }))
    const parts: NonNullable<Forgery['parts']> = (all) => [...all, ...many]
    expect(await unpackedOf(craftedFile({ parts }))).toEqual({
      code: 'exchange-too-large',
      unpacked: 0,
    })
    expect(await unpackedOf(craftedFile({ parts, count: 4 }))).toEqual({
      code: 'exchange-damaged',
      unpacked: 0,
    })
  })
})

describe('another kind of file', () => {
  const others: readonly (readonly [string, Buffer, string])[] = [
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['a database', Buffer.from(`SQLite format 3\0${'x'.repeat(2000)}`), 'database'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'document'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'document'],
    [
      'a Word file',
      zipOf([{ name: '[Content_Types].xml', content: Buffer.from('x') }]),
      'document',
    ],
    ['a zip', zipOf([{ name: '照片.jpg', content: Buffer.from('x') }]), 'archive'],
    [
      'a zip with our first name',
      zipOf([{ name: 'mimetype', content: Buffer.from('application/epub+zip') }]),
      'archive',
    ],
    ['a text', Buffer.from('第一行\n第二行\n'), 'other'],
  ]
  test.each(others)('%s is told from ours', async (_, bytes, kind) => {
    expect(await faultOf(() => openDesk().receive(bytes))).toEqual({
      code: 'exchange-not-ours',
      details: { kind },
    })
  })

  test('a folder, and a file that is not there', async () => {
    const desk = openDesk()
    const { receiveExchangeFile } = await import('../../electron/exchange/receive-exchange-file.ts')
    expect((await faultOf(() => receiveExchangeFile(desk.stick, desk.inbox))).code).toBe(
      'file-unreadable',
    )
    const gone = await faultOf(() => receiveExchangeFile(`${desk.stick}/x`, desk.inbox))
    expect(gone.code).toBe('file-missing')
  })
})

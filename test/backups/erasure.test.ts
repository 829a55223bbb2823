import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { textsOf } from '../support/ledger-texts.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const SECRET = '身份证号520402199001011234'
const PROOF = '身份证复印件'

const open = () => programs.open({ dataDirectory: programs.directory(), authorName: '王敏' })
type Program = ReturnType<typeof open>

/** An entry that must never have been written, changed once, with a file, and another one that stays. */
const withSecret = async () => {
  const program = open()
  const kept = await program.call('ledger.save', anEntry({ text: '留下的' }))
  const entry = await program.call('ledger.save', {
    ...anEntry({ text: `${SECRET}甲`, checkItemIds: [ITEMS.lectures] }),
    figures: [{ name: SECRET, value: 3, unit: '人次' }],
  })
  await program.call('ledger.save', { ...anEntry({ text: `${SECRET}乙` }), id: entry.id })
  const file = join(program.dataDirectory, `${PROOF}.pdf`)
  writeFileSync(file, `%PDF-1.7 ${SECRET}`)
  const [piece] = await program.call('evidence.add', { entryId: entry.id, caption: SECRET }, [file])
  return { program, kept, id: entry.id, evidenceId: piece?.id ?? '' }
}

/** Whether some words lie anywhere in the store's own files, in whatever place SQLite no longer looks at. */
const isInStore = ({ dataDirectory }: Program, words: string): boolean =>
  readdirSync(dataDirectory)
    .filter((name) => name.startsWith('store.db'))
    .some((name) => readFileSync(join(dataDirectory, name)).includes(words))

/** The words of the search index that some words consist of. */
const indexed = ({ dataDirectory }: Program, words: string): string[] => {
  const db = new Database(join(dataDirectory, 'store.db'), { readonly: true })
  db.exec(`CREATE VIRTUAL TABLE temp.word USING fts5vocab ('main', 'search_index', 'row')`)
  const terms = db.prepare<[], string>('SELECT term FROM temp.word').pluck().all()
  db.close()
  return terms.filter((term) => term.length > 1 && words.includes(term))
}

/** As SQLite does by itself now and then: its statistics hold samples of the rows. */
const analyse = ({ dataDirectory }: Program): void => {
  const db = new Database(join(dataDirectory, 'store.db'))
  db.exec('ANALYZE')
  db.close()
}

const blobsOf = ({ dataDirectory }: Program): string[] =>
  readdirSync(join(dataDirectory, 'evidence'), { recursive: true })
    .map(String)
    .filter((name) => /[0-9a-f]{64}$/.test(name))

/** Carries everything one program has to another, on a stick. */
const carry = async (from: Program, to: Program) => {
  const { savedAs } = await from.call('exchange.export', {})
  const preview = await to.call('exchange.preview', {}, [
    join(from.dataDirectory, 'exports', savedAs),
  ])
  return to.call('exchange.apply', { previewId: preview.previewId })
}

describe('a real erasure', () => {
  test('leaves nothing of the words in the store, its history or its evidence', async () => {
    const { program, id, kept } = await withSecret()
    analyse(program)
    await program.call('ledger.remove', { id })
    expect(isInStore(program, SECRET)).toBe(true)
    expect(indexed(program, SECRET).length).toBeGreaterThan(10)

    const { erased, files, note } = await program.call('ledger.erase', { id })

    expect(erased).toBe(3)
    expect(files).toBe(1)
    expect(note).toMatch(/备份.*U盘/)
    expect(blobsOf(program)).toEqual([])
    expect((await program.refusal('ledger.get', { id })).code).toBe('not-found')
    expect(await textsOf(program)).toEqual(['留下的'])
    expect((await program.call('ledger.list', { removed: true })).total).toBe(0)
    expect(await program.call('store.check', {})).toEqual({ ok: true, problems: [] })
    await program.call('ledger.save', { ...anEntry({ text: '改过的' }), id: kept.id })
    program.close()
    expect(isInStore(program, SECRET)).toBe(false)
    expect(isInStore(program, PROOF)).toBe(false)
    expect(existsSync(join(program.dataDirectory, 'store.db-wal'))).toBe(false)
    expect(indexed(program, `${SECRET}${PROOF}`)).toEqual([])
  })

  test('of one file spares the entry, and a file that another entry names as well', async () => {
    const { program, id, evidenceId, kept } = await withSecret()
    const file = join(program.dataDirectory, `${PROOF}.pdf`)
    await program.call('evidence.add', { entryId: kept.id }, [file])
    await program.call('evidence.remove', { id: evidenceId })

    const { files } = await program.call('evidence.erase', { id: evidenceId })

    expect(files).toBe(0)
    expect((await program.call('ledger.get', { id })).evidence).toEqual([])
    expect((await program.call('evidence.verify', {})).missing).toEqual([])
    expect((await program.call('store.check', {})).problems).toEqual([])
  })

  test('is refused for what was not removed first', async () => {
    const { program, id, evidenceId } = await withSecret()

    expect((await program.refusal('ledger.erase', { id })).message).toContain('请先删除')
    expect((await program.refusal('evidence.erase', { id: evidenceId })).message).toContain(
      '请先删除',
    )
    expect((await program.refusal('ledger.erase', { id: 'nobody' })).code).toBe('not-found')
  })

  test('reaches a colleague with the next data file, and an old file does not undo it', async () => {
    const { program, id } = await withSecret()
    const colleague = open()
    await carry(program, colleague)
    expect(await textsOf(colleague)).toEqual(['留下的', `${SECRET}乙`])
    const old = await colleague.call('exchange.export', {})
    await program.call('ledger.remove', { id })
    await program.call('ledger.erase', { id })

    expect(isInStore(colleague, SECRET)).toBe(true)
    await carry(program, colleague)

    expect(await textsOf(colleague)).toEqual(['留下的'])
    expect(isInStore(colleague, SECRET)).toBe(false)
    expect((await colleague.refusal('ledger.get', { id })).code).toBe('not-found')
    expect((await colleague.call('store.check', {})).problems).toEqual([])
    const stick = join(colleague.dataDirectory, 'exports', old.savedAs)
    const preview = await program.call('exchange.preview', {}, [stick])
    expect(preview.counts).toMatchObject({ new: 0, changed: 0, conflicts: 0 })
    const fresh = await program.call('exchange.export', {})
    const both = [stick, join(program.dataDirectory, 'exports', fresh.savedAs)]
    for (const files of [both, both.toReversed()]) {
      const third = open()
      const { previewId } = await third.call('exchange.preview', {}, files)
      await third.call('exchange.apply', { previewId })
      expect(await textsOf(third)).toEqual(['留下的'])
      expect(isInStore(third, SECRET)).toBe(false)
    }
  })

  test('takes the file of erased evidence from a colleague too, and his older data file does not bring it back', async () => {
    const { program, evidenceId } = await withSecret()
    const colleague = open()
    await carry(program, colleague)
    expect(blobsOf(colleague)).toHaveLength(1)
    const old = await colleague.call('exchange.export', {})
    await program.call('evidence.remove', { id: evidenceId })
    await program.call('evidence.erase', { id: evidenceId })

    await carry(program, colleague)
    const stick = join(colleague.dataDirectory, 'exports', old.savedAs)
    const preview = await program.call('exchange.preview', {}, [stick])
    await program.call('exchange.apply', { previewId: preview.previewId })

    expect(preview.evidence).toEqual({ arriving: 0, missing: 0 })
    expect(blobsOf(program)).toEqual([])
    expect(blobsOf(colleague)).toEqual([])
    expect((await colleague.call('evidence.verify', {})).missing).toEqual([])
  })
})

describe('cleaning up evidence', () => {
  const DAY = 86_400_000

  test('deletes a file 90 days after the last that named it was removed, and never before', async () => {
    const { program, evidenceId } = await withSecret()
    const [blob = ''] = blobsOf(program)
    const age = new Date(Date.parse('2024-01-01'))
    utimesSync(join(program.dataDirectory, 'evidence', blob), age, age)
    const removedAt = Date.parse('2024-12-20T12:00:00')
    await program.call('evidence.remove', { id: evidenceId })

    program.setClock(new Date(removedAt + 89 * DAY).toISOString())
    expect(await program.call('evidence.cleanUp', {})).toEqual({ files: 0, bytes: 0 })
    program.setClock(new Date(removedAt + 91 * DAY).toISOString())
    expect(await program.call('evidence.cleanUp', {})).toMatchObject({ files: 1 })

    expect(blobsOf(program)).toEqual([])
  })

  test('leaves alone what an entry names, however old', async () => {
    const { program } = await withSecret()
    const [blob = ''] = blobsOf(program)
    const age = new Date(Date.parse('2004-01-01'))
    utimesSync(join(program.dataDirectory, 'evidence', blob), age, age)
    program.setClock('2034-01-01')

    expect(await program.call('evidence.cleanUp', {})).toEqual({ files: 0, bytes: 0 })
    expect(blobsOf(program)).toHaveLength(1)
  })
})

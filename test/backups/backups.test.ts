import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { anEntry } from '../support/builders.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

/** Flips one bit in the middle of a file. */
const damage = (path: string, at = 0.5): void => {
  const bytes = readFileSync(path)
  const index = Math.floor(bytes.length * at)
  bytes[index] = (bytes[index] ?? 0) ^ 4
  writeFileSync(path, bytes)
}

const entriesOf = async (program: ReturnType<typeof programs.open>): Promise<string[]> =>
  (await program.call('ledger.list', {})).entries.map(({ text }) => text).toSorted()

const withEntries = async (...texts: readonly string[]) => {
  const program = programs.open({ dataDirectory: programs.directory() })
  for (const text of texts) await program.call('ledger.save', anEntry({ text }))
  return program
}

const backupsOf = (dataDirectory: string): string[] =>
  readdirSync(join(dataDirectory, 'backups')).filter((name) => name.endsWith('.mzbf'))

describe('a backup', () => {
  test('is one file with day, time and reason in its name, verified, with what it holds counted', async () => {
    const program = await withEntries('第一条', '第二条')

    const backup = await program.call('backups.create', {})

    expect(backup).toMatchObject({
      id: '2024-12-20_120000_手动.mzbf',
      reason: 'manual',
      entries: 2,
      changes: 2,
      sound: true,
      place: 'local',
    })
    const path = join(program.dataDirectory, 'backups', backup.id)
    expect(statSync(path)).toMatchObject({ size: backup.bytes })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(await program.call('backups.list', {})).toEqual([backup])
    expect((await program.call('overview.get', { year: 2024 })).lastBackupAt).toBe(backup.at)
  })

  test('made twice in a second has a name of its own', async () => {
    const program = await withEntries('一')

    const first = await program.call('backups.create', {})
    const second = await program.call('backups.create', {})

    expect(second.id).toBe('2024-12-20_120000_手动（2）.mzbf')
    expect((await program.call('backups.list', {})).map(({ id }) => id).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    )
  })

  test('that was changed afterwards is listed as damaged and refused', async () => {
    const program = await withEntries('一')
    const { id } = await program.call('backups.create', {})
    damage(join(program.dataDirectory, 'backups', id))
    const digest = digestOf(program.dataDirectory)

    expect(await program.call('backups.list', {})).toMatchObject([{ id, sound: false }])
    const fault = await program.refusal('backups.restore', { backupId: id })

    expect(fault).toMatchObject({ code: 'backup-damaged', message: expect.stringContaining(id) })
    expect(digestOf(program.dataDirectory)).toBe(digest)
  })

  test('that lost its side file is asked itself', async () => {
    const program = await withEntries('一', '二')
    const backup = await program.call('backups.create', {})
    rmSync(join(program.dataDirectory, 'backups', `${backup.id}.json`))

    expect(await program.call('backups.list', {})).toEqual([backup])
    await program.call('ledger.save', anEntry({ text: '三' }))
    await program.call('backups.restore', { backupId: backup.id })

    expect(await entriesOf(program)).toEqual(['一', '二'])
  })

  test('that a killed program left half done is cleared away with the next start', async () => {
    const program = await withEntries('一')
    const half = join(program.dataDirectory, 'backups', '.0123456789ab.tmp')
    writeFileSync(half, 'half')

    program.reopen()

    expect(existsSync(half)).toBe(false)
  })
})

describe('a restore', () => {
  test('puts back what was there, keeps what was there since, and says how much that is', async () => {
    const program = await withEntries('原来的')
    const { id } = await program.call('backups.create', {})
    const [entry] = (await program.call('ledger.list', {})).entries
    await program.call('ledger.save', { ...anEntry({ text: '改过的' }), id: entry?.id })
    await program.call('ledger.save', anEntry({ text: '后来的' }))
    program.setClock('2024-12-21')

    const { restored, asideId, left } = await program.call('backups.restore', { backupId: id })

    expect(restored.id).toBe(id)
    expect(left).toBe(2)
    expect(await entriesOf(program)).toEqual(['原来的'])
    expect(await program.call('store.check', {})).toEqual({ ok: true, problems: [] })
    expect(asideId).toBe('2024-12-21_120000_恢复前.mzbf')
    await program.call('backups.restore', { backupId: asideId ?? '' })
    expect(await entriesOf(program)).toEqual(['后来的', '改过的'])
  })

  test('gives the store a new replica id and keeps its set of data', async () => {
    const program = await withEntries('一')
    const replica = () => readFileSync(join(program.dataDirectory, 'replica'), 'utf8')
    const before = replica()
    const { id } = await program.call('backups.create', {})

    await program.call('backups.restore', { backupId: id })
    const after = replica()
    const { id: entryId } = await program.call('ledger.save', anEntry({ text: '恢复后' }))

    expect(after).not.toBe(before)
    const [change] = await program.call('ledger.history', { id: entryId })
    expect(change?.changeId.endsWith(after)).toBe(true)
    program.reopen()
    expect(replica()).toBe(after)
    expect(await entriesOf(program)).toEqual(['一', '恢复后'])
  })

  test('works when the store does not open, and keeps the damaged store as it was', async () => {
    const program = await withEntries('一', '二')
    const { id } = await program.call('backups.create', {})
    program.close()
    const store = join(program.dataDirectory, 'store.db')
    truncateSync(store, 5000)
    const damaged = readFileSync(store)
    const again = programs.open({ dataDirectory: program.dataDirectory })
    expect((await again.refusal('ledger.list', {})).code).toBe('store-damaged')
    expect(await again.call('backups.list', {})).toMatchObject([{ id, sound: true }])

    const { asideId } = await again.call('backups.restore', { backupId: id })

    expect(asideId).toBeNull()
    expect(await entriesOf(again)).toEqual(['一', '二'])
    const [folder = ''] = readdirSync(join(program.dataDirectory, 'set-aside'))
    const kept = join(program.dataDirectory, 'set-aside', folder, 'store.db')
    expect(readFileSync(kept).equals(damaged)).toBe(true)
  })

  test('makes the search index anew where the words in it were lost', async () => {
    const program = await withEntries('普法宣传进社区')
    program.close()
    const db = new Database(join(program.dataDirectory, 'store.db'))
    // Its tables cannot be written otherwise.
    db.unsafeMode()
    db.exec('UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10')
    db.close()
    const opened = programs.open({ dataDirectory: program.dataDirectory })
    const { id } = await opened.call('backups.create', {})

    await opened.call('backups.restore', { backupId: id })

    const { hits } = await opened.call('search.find', { text: '普法' })
    expect(hits.map(({ kind }) => kind)).toContain('entry')
    expect((await opened.call('store.check', {})).problems).toEqual([])
  })

  test('of a store that is gone altogether', async () => {
    const program = await withEntries('一')
    const { id } = await program.call('backups.create', {})
    program.close()
    rmSync(join(program.dataDirectory, 'store.db'))
    const again = programs.open({ dataDirectory: program.dataDirectory })
    expect((await again.refusal('ledger.list', {})).code).toBe('store-missing')

    await again.call('backups.restore', { backupId: id })

    expect(await entriesOf(again)).toEqual(['一'])
  })

  test('from a file on a stick reads the rows out and folds them anew', async () => {
    const other = await withEntries('同事的一条', '同事的两条')
    const { id } = await other.call('backups.create', {})
    const file = join(other.dataDirectory, 'backups', id)
    const program = await withEntries('自己的')

    const { restored, left } = await program.call('backups.restoreFile', {}, [file])

    expect(restored).toMatchObject({ id: basename(file), entries: 2, changes: 2 })
    expect(left).toBe(1)
    expect(await entriesOf(program)).toEqual(['同事的一条', '同事的两条'])
    expect((await program.call('store.check', {})).problems).toEqual([])
  })

  test.each([
    ['a text file', 'backup-damaged', (path: string) => writeFileSync(path, '不是备份'.repeat(99))],
    [
      'an archive, as a colleague’s data file is',
      'backup-foreign',
      (path: string) => writeFileSync(path, Buffer.from(`PK\u0003\u0004${'.'.repeat(99)}`)),
    ],
    ['an empty file', 'backup-foreign', (path: string) => writeFileSync(path, '')],
    ['a folder', 'file-unreadable', (path: string) => mkdirSync(path)],
  ])('from %s is refused with the data unchanged', async (_what, code, make) => {
    const program = await withEntries('一')
    const path = join(programs.directory(), '备份.mzbf')
    make(path)
    const digest = digestOf(program.dataDirectory)

    const fault = await program.refusal('backups.restoreFile', {}, [path])

    expect(fault.code).toBe(code)
    expect(fault.message).toContain('数据没有任何改动')
    expect(digestOf(program.dataDirectory)).toBe(digest)
    expect(await entriesOf(program)).toEqual(['一'])
    expect(readdirSync(join(program.dataDirectory, 'import'))).toEqual([])
  })
})

describe('a copy for a stick', () => {
  test('is the backup byte by byte', async () => {
    const program = await withEntries('一')
    const { id, bytes } = await program.call('backups.create', {})

    const saved = await program.call('backups.saveCopy', { backupId: id })

    expect(saved).toMatchObject({ savedAs: id, bytes })
    const copy = join(program.dataDirectory, 'exports', saved.savedAs)
    expect(
      readFileSync(copy).equals(readFileSync(join(program.dataDirectory, 'backups', id))),
    ).toBe(true)
    copyFileSync(copy, join(program.dataDirectory, 'copy.db'))
    expect(backupsOf(program.dataDirectory)).toHaveLength(1)
  })
})

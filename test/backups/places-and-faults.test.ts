import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { runCommand } from '../support/batch-program.ts'
import { anEntry } from '../support/builders.ts'
import { digestOf } from '../support/open-test-application.ts'
import { textsOf } from '../support/ledger-texts.ts'
import { usePrograms } from '../support/programs.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'

const disks: SmallDisk[] = []
// Registered before the programs' own, so that it runs after them.
afterEach(() => {
  for (const disk of disks.splice(0)) disk.remove()
})
const programs = usePrograms()

const { withEntry } = programs

describe('a hostile file is refused', () => {
  const forged = async (change: (db: Database.Database) => void) => {
    const other = await withEntry('对方的')
    const { id } = await other.call('backups.create', {})
    const path = join(programs.directory(), '备份.mzbf')
    copyFileSync(join(other.dataDirectory, 'backups', id), path)
    const db = new Database(path)
    change(db)
    db.close()
    return path
  }

  test.each<[string, string, (db: Database.Database) => void]>([
    [
      'with a trigger',
      'backup-foreign',
      (db) => db.exec('CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM change; END'),
    ],
    [
      'with a view more',
      'backup-foreign',
      (db) =>
        db.exec(
          'CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n',
        ),
    ],
    [
      'with a view in the place of a table',
      'backup-foreign',
      (db) =>
        db.exec(
          `DROP TABLE local_setting; CREATE VIEW local_setting AS SELECT 'a' AS name, 'b' AS value`,
        ),
    ],
    [
      'with an index on an expression',
      'backup-foreign',
      (db) => db.exec('CREATE INDEX e ON change (abs(wall))'),
    ],
    ['with a table more', 'backup-foreign', (db) => db.exec('CREATE TABLE more (a TEXT) STRICT')],
    [
      'with a virtual table',
      'backup-foreign',
      (db) => db.exec('CREATE VIRTUAL TABLE f USING fts5(a)'),
    ],
    ['of a newer program', 'store-newer', (db) => db.pragma('user_version = 999')],
    ['of another program', 'backup-foreign', (db) => db.pragma('application_id = 1')],
    [
      'with a changed word',
      'backup-damaged',
      (db) => db.exec(`UPDATE change SET patch = replace(patch, '对方', '我方')`),
    ],
    [
      'with a replica that is none',
      'ok',
      (db) => db.exec(`UPDATE replica SET data_set = '''; DROP TABLE change; --'`),
    ],
  ])('%s', async (_what, code, change) => {
    const path = await forged(change)
    const program = await withEntry('自己的')
    const digest = digestOf(program.dataDirectory)

    const reply = await program.reply('backups.restoreFile', {}, [path])

    if (code === 'ok') {
      expect(reply.ok).toBe(true)
      expect(await textsOf(program)).toEqual(['对方的'])
      return
    }
    expect(reply).toMatchObject({ ok: false, fault: { code } })
    expect(digestOf(program.dataDirectory)).toBe(digest)
    expect(await textsOf(program)).toEqual(['自己的'])
    expect(readdirSync(join(program.dataDirectory, 'import'))).toEqual([])
  })

  test('whose changes have right hashes but are not what this program writes', async () => {
    const { createHash } = await import('node:crypto')
    const path = await forged((db) => {
      const row = { id: 'f'.repeat(32), kind: 'ledgerEntry', record: 'x', wall: 0, author: '' }
      const patch = '{"__proto__":{"polluted":true}}'
      const text = `["${row.id}","${row.kind}","${row.record}",${patch},[],0,""]`
      const sha256 = createHash('sha256').update(text).digest('hex')
      db.prepare(
        `INSERT INTO change (id, record_kind, record_id, patch, parents, wall, author, sha256)
         VALUES (?, ?, ?, ?, '[]', 0, '', ?)`,
      ).run(row.id, row.kind, row.record, patch, sha256)
    })
    const program = await withEntry('自己的')

    const fault = await program.refusal('backups.restoreFile', {}, [path])

    expect(fault.code).toBe('backup-damaged')
    expect(await textsOf(program)).toEqual(['自己的'])
  })
})

test('an older backup is brought to the newest version with what it holds', async () => {
  const folder = fileURLToPath(new URL('../fixtures/stores', import.meta.url))
  const [oldest = ''] = readdirSync(folder).filter((name) => name.endsWith('.db'))
  const program = await withEntry('自己的')

  await program.call('backups.restoreFile', {}, [join(folder, oldest)])

  expect((await program.call('settings.get', {})).bureauName).toBe('西秀区民政局')
  expect(await textsOf(program)).toEqual(['举办法治专题讲座（改）'])
  // A backup holds no evidence files.
  const { problems } = await program.call('store.check', {})
  expect(problems.map(({ code }) => code)).toEqual(['evidence-missing'])
})

describe('a disk that is full or read-only', () => {
  test('refuses the backup, leaves no half file, and keeps the data', async () => {
    const disk = mountSmallDisk(3)
    if (disk === undefined)
      return expect(process.platform === 'linux' && process.getuid?.() === 0).toBe(false)
    disks.push(disk)
    const program = programs.open({ dataDirectory: disk.path })
    await program.call('ledger.save', anEntry({ text: '一' }))
    const { id } = await program.call('backups.create', {})
    try {
      writeFileSync(join(disk.path, 'filler'), Buffer.alloc(4_000_000, 7))
    } catch {
      // What fits of it fills the disk.
    }

    const fault = await program.refusal('backups.create', {})
    const restore = await program.refusal('backups.restore', { backupId: id })

    expect(fault).toMatchObject({ code: 'disk-full', message: expect.stringContaining('空间不足') })
    expect(restore.code).toBe('disk-full')
    const backups = readdirSync(join(disk.path, 'backups'))
    expect(backups.toSorted()).toEqual([id, `${id}.json`])
    expect(await textsOf(program)).toEqual(['一'])
    rmSync(join(disk.path, 'filler'))
    expect((await program.call('backups.create', {})).sound).toBe(true)
    await program.call('backups.restore', { backupId: id })
    expect(await textsOf(program)).toEqual(['一'])
  })

  test('a stick that cannot be written refuses the copy in Chinese', async () => {
    const disk = mountSmallDisk(3)
    if (disk === undefined)
      return expect(process.platform === 'linux' && process.getuid?.() === 0).toBe(false)
    disks.push(disk)
    const program = await withEntry()
    const { id } = await program.call('backups.create', {})
    program.close()
    disk.setReadOnly(true)

    const { out } = await runCommand(
      'backups.saveCopy',
      '--data',
      program.dataDirectory,
      '--input',
      JSON.stringify({ backupId: id }),
      '--save',
      join(disk.path, '备份.mzbf'),
    )

    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      fault: { code: 'target-not-writable', message: expect.stringContaining('只读') },
    })
  })
})

test('a data directory with a long Chinese name is backed up and restored', async () => {
  const dataDirectory = join(programs.directory(), '安顺市西秀区民政局'.repeat(5), '办公室’s 台账')
  mkdirSync(dataDirectory, { recursive: true })
  const program = programs.open({ dataDirectory })
  await program.call('ledger.save', anEntry({ text: '一' }))
  const { id } = await program.call('backups.create', {})
  await program.call('ledger.save', anEntry({ text: '二' }))

  await program.call('backups.restore', { backupId: id })

  expect(await textsOf(program)).toEqual(['一'])
  expect(basename(dataDirectory)).toBe('办公室’s 台账')
  chmodSync(dataDirectory, 0o700)
  expect(readFileSync(join(dataDirectory, 'replica'), 'utf8')).toHaveLength(16)
})

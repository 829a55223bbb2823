import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../electron/store/migrations/index.ts'
import { closeStore, openStore, STORE_VERSION } from '../../electron/store/open-store.ts'
import { Fault } from '../../shared/fault.ts'
import { anEntry } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

/** Paths of a store and its backups in a directory of their own. */
const place = () => {
  const root = programs.directory()
  return { root, file: join(root, 'store.db'), backups: join(root, 'backups') }
}

const faultOf = (work: () => unknown): Fault => {
  try {
    work()
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('It was not refused.')
}

const shapeOf = (file: string) => {
  const db = new Database(file, { readonly: true })
  try {
    return {
      version: db.pragma('user_version', { simple: true }),
      schema: db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all(),
    }
  } finally {
    db.close()
  }
}

/** A store of version 2 with one change in it. */
const olderStore = () => {
  const paths = place()
  const db = openStore(paths.file, paths.backups, { steps: migrations.slice(0, 2) })
  db.prepare(
    `INSERT INTO change (id, record_kind, record_id, patch, parents, wall, author, sha256)
     VALUES ('1', 'office', 'o', '{}', '[]', 0, '', '')`,
  ).run()
  closeStore(db)
  return paths
}

describe('migrations', () => {
  test('the versions are 1, 2, 3 … without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    )
    expect(STORE_VERSION).toBe(migrations.length)
  })

  test('every table is STRICT', () => {
    const { file, backups } = place()
    const db = openStore(file, backups)

    const tables = db
      .prepare<[], { name: string; strict: number }>(
        // FTS5 makes its own tables as it likes them.
        `SELECT name, strict FROM pragma_table_list WHERE type = 'table'`,
      )
      .all()
      .filter(({ name }) => !name.startsWith('sqlite_'))

    expect(tables.length).toBeGreaterThan(12)
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
    closeStore(db)
  })

  test('a new store needs no copy of what was there', () => {
    const { file, backups } = place()

    closeStore(openStore(file, backups))

    expect(shapeOf(file).version).toBe(STORE_VERSION)
    expect(existsSync(backups)).toBe(false)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('an older store is copied first, then brought to the newest version with what it holds', () => {
    const { file, backups } = olderStore()

    const db = openStore(file, backups)
    const changes = db.prepare('SELECT count(*) FROM change').pluck().get()
    closeStore(db)

    expect(changes).toBe(1)
    expect(shapeOf(file).version).toBe(STORE_VERSION)
    const [copy = '', ...others] = readdirSync(backups).filter((name) => name.endsWith('.mzbf'))
    expect(others).toEqual([])
    expect(copy).toMatch(/_升级前\.mzbf$/)
    expect(shapeOf(join(backups, copy)).version).toBe(2)
  })

  test('every way from an older version ends in the same shape', () => {
    const fresh = place()
    closeStore(openStore(fresh.file, fresh.backups))

    for (const { version } of migrations.slice(0, -1)) {
      const older = place()
      closeStore(openStore(older.file, older.backups, { steps: migrations.slice(0, version) }))
      closeStore(openStore(older.file, older.backups))
      expect(shapeOf(older.file), `from version ${version}`).toEqual(shapeOf(fresh.file))
    }
  })

  test('a step that fails leaves version, tables and rows as they were, and a later try succeeds', () => {
    const { file, backups } = olderStore()
    const before = shapeOf(file)
    const broken = [
      ...migrations,
      { version: STORE_VERSION + 1, sql: 'CREATE TABLE a (b NONSENSE) STRICT' },
    ]

    expect(() => openStore(file, backups, { steps: broken })).toThrow(/NONSENSE/)

    expect(shapeOf(file)).toEqual(before)
    closeStore(openStore(file, backups))
    expect(shapeOf(file).version).toBe(STORE_VERSION)
  })
})

describe('what is not ours, or not whole, is refused and left as it is', () => {
  const refusedAndUntouched = (file: string, backups: string): Fault => {
    const before = readFileSync(file)
    const fault = faultOf(() => openStore(file, backups))
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(existsSync(`${file}-wal`)).toBe(false)
    return fault
  }

  test('a store of a newer version', () => {
    const { file, backups } = place()
    const newer = [
      ...migrations,
      { version: STORE_VERSION + 1, sql: 'CREATE TABLE later (id TEXT) STRICT' },
    ]
    closeStore(openStore(file, backups, { steps: newer }))

    const fault = refusedAndUntouched(file, backups)

    expect(fault).toMatchObject({
      code: 'store-newer',
      details: { found: STORE_VERSION + 1, supported: STORE_VERSION },
    })
  })

  test.each([0, 3])('a database of another program, version %i', (version) => {
    const { file, backups } = place()
    const foreign = new Database(file)
    foreign.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)')
    foreign.pragma(`user_version = ${version}`)
    foreign.close()

    expect(refusedAndUntouched(file, backups).code).toBe('store-foreign')
  })

  test.each([
    ['a text file', '这不是数据库，'.repeat(40)],
    ['a short text file', '这不是数据库'],
    ['a file of zeros', '\0'.repeat(8192)],
  ])('%s', (_name, content) => {
    const { file, backups } = place()
    writeFileSync(file, content)

    expect(refusedAndUntouched(file, backups).code).toBe('store-damaged')
  })

  const filledStore = async () => {
    const root = programs.directory()
    const program = programs.open({ dataDirectory: root })
    await program.call('ledger.save', anEntry())
    program.close()
    return { root, file: join(root, 'store.db'), backups: join(root, 'backups') }
  }

  test.each([50, 100, 1000, 4096, 20_000])('a store cut off after %i bytes', async (length) => {
    const { file, backups, root } = await filledStore()
    expect(statSync(file).size).toBeGreaterThan(20_000)
    truncateSync(file, length)

    const work = () => {
      const db = openStore(file, backups)
      try {
        return db.prepare('SELECT count(*) FROM change').get()
      } finally {
        db.close()
      }
    }

    expect(() => work()).toThrow(/store-damaged|malformed|no such table/)
    expect((await programs.open({ dataDirectory: root }).refusal('ledger.list', {})).code).toBe(
      'store-damaged',
    )
  })

  test('a store with a changed header', async () => {
    const { file, backups } = await filledStore()
    for (const offset of [0, 7, 15]) {
      const bytes = readFileSync(file)
      bytes[offset] = (bytes[offset] ?? 0) ^ 0xff
      const bad = `${file}.${offset}`
      writeFileSync(bad, bytes)
      expect(faultOf(() => openStore(bad, backups)).code, `byte ${offset}`).toBe('store-damaged')
    }
  })

  test('a store with one bit of its header turned opens, or is refused with a reason', async () => {
    const { root, file } = await filledStore()
    const good = readFileSync(file)
    for (let bit = 0; bit < 800; bit += 3) {
      const bytes = Buffer.from(good)
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      writeFileSync(file, bytes)
      try {
        programs.open({ dataDirectory: root }).close()
      } catch (error) {
        expect(String(error), `bit ${bit}`).toMatch(/store-(foreign|newer)/)
      }
    }
  })

  test('a folder in its place', () => {
    const { file, backups } = place()
    mkdirSync(file)

    expect(faultOf(() => openStore(file, backups)).code).toBe('store-damaged')
  })

  test('an empty file where a store has been: it is not silently begun anew', async () => {
    const { root, file } = await filledStore()
    truncateSync(file)

    expect((await programs.open({ dataDirectory: root }).refusal('ledger.list', {})).code).toBe(
      'store-missing',
    )

    expect(statSync(file).size).toBe(0)
  })

  test('no file where a store has been: nothing is begun anew in its place', async () => {
    const { root, file } = await filledStore()
    rmSync(file)

    expect((await programs.open({ dataDirectory: root }).refusal('ledger.list', {})).code).toBe(
      'store-missing',
    )

    expect(existsSync(file)).toBe(false)
  })

  test('an empty file where nothing has been is a new store', () => {
    const { file, backups } = place()
    writeFileSync(file, '')

    closeStore(openStore(file, backups))

    expect(shapeOf(file).version).toBe(STORE_VERSION)
  })
})

describe('durability', () => {
  test('every connection writes through to the disk, also after writes and when opened again', () => {
    const { file, backups } = place()
    for (let opening = 1; opening <= 3; opening += 1) {
      const db = openStore(file, backups)
      expect(db.pragma('synchronous', { simple: true }), `opening ${opening}`).toBe(2)
      db.prepare('INSERT OR REPLACE INTO local_setting VALUES (?, ?)').run('a', String(opening))
      expect(db.pragma('synchronous', { simple: true }), `after a write, ${opening}`).toBe(2)
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
      closeStore(db)
    }
  })

  test('closing leaves one file and nothing beside it', () => {
    const { root, file, backups } = place()

    closeStore(openStore(file, backups))

    expect(readdirSync(root)).toEqual(['store.db'])
  })
})

import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { fill } from '../support/filled-application.ts'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'
import { seeded } from './kill-scene.ts'

const programs = usePrograms()

/** `npm run faults` asks for more. */
const RUNS = Number(process.env['MINZHENG_FAULT_RUNS'] ?? 100)
const SEED = Number(process.env['MINZHENG_FAULT_SEED'] ?? 20_261_122)

/** What this PC keeps for itself: not the clerk's words, and nothing reads them back to the clerk. */
const OWN = new Set(['replica', 'own_replica', 'local_setting', 'import_journal', 'import_record'])

/** Every word that is found, and in which record: the same however the index lies. */
const wordsIn = (db: Database.Database): string[] => {
  db.exec(`CREATE VIRTUAL TABLE temp.word USING fts5vocab ('main', 'search_index', 'instance')`)
  return db
    .prepare(
      'SELECT kind, record_id, term, offset FROM temp.word JOIN search_record ON number = doc',
    )
    .raw()
    .all()
    .map((row) => JSON.stringify(row))
    .toSorted()
}

/** Everything a clerk can see or ever typed, as one hash. */
const contentOf = (dataDirectory: string): string => {
  const db = new Database(join(dataDirectory, 'store.db'), { readonly: true })
  try {
    const hash = createHash('sha256')
    const tables = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
      .filter((name) => !OWN.has(name) && !/^(sqlite|search)_/.test(name))
    for (const table of tables) {
      const columns =
        table === 'change'
          ? 'id, record_kind, record_id, patch, parents, wall, author, sha256'
          : '*'
      const zero = table.endsWith('tally') ? 'WHERE entries <> 0' : ''
      const rows = db.prepare(`SELECT ${columns} FROM ${table} ${zero}`).raw().all()
      hash.update(table)
      for (const row of rows.map((each) => JSON.stringify(each)).toSorted()) hash.update(row)
    }
    for (const word of wordsIn(db)) hash.update(word)
    return hash.digest('hex')
  } finally {
    db.close()
  }
}

/** A store with one of everything and a backup of it. */
const original = async () => {
  const dataDirectory = programs.directory()
  const program = programs.open({ dataDirectory })
  await fill(program)
  for (let index = 0; index < 20; index += 1) {
    const text = `第${index}条${'学习材料'.repeat(index * 20)}`
    await program.call('ledger.save', anEntry({ text, checkItemIds: [ITEMS.lectures] }))
  }
  await program.call('backups.create', {})
  program.close()
  return { dataDirectory, content: contentOf(dataDirectory) }
}

test(`${RUNS} flipped bits in the store: each is found and mended, or changes nothing a clerk sees`, async () => {
  const { dataDirectory, content } = await original()
  const random = seeded(SEED)
  const found = { harmless: 0, rebuilt: 0, restored: 0 }
  for (let run = 0; run < RUNS; run += 1) {
    const copy = join(programs.directory(), 'data')
    cpSync(dataDirectory, copy, { recursive: true })
    const store = join(copy, 'store.db')
    const bytes = readFileSync(store)
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    writeFileSync(store, bytes)
    const where = `run ${run + 1}, byte ${at}, seed ${SEED}`

    const how = await mend(copy)
    expect(contentOf(copy), where).toBe(content)
    found[how] += 1
    rmSync(copy, { recursive: true })
  }
  expect(found.rebuilt).toBeGreaterThan(0)
}, 3_600_000)

/** What a clerk does: looks what the check says, has it mended, and if that does not do it puts the backup back. */
const mend = async (dataDirectory: string): Promise<'harmless' | 'rebuilt' | 'restored'> => {
  const program = openIfOurs(dataDirectory)
  try {
    if (program === undefined) return await restoreByHand(dataDirectory)
    const reply = await program.reply('store.check', {})
    if (isSound(reply)) return 'harmless'
    const rebuilt = await program.reply('recovery.rebuild', {})
    if (rebuilt.ok && isSound(await program.reply('store.check', {}))) return 'rebuilt'
    const [newest] = await program.call('backups.list', {})
    await program.call('backups.restore', { backupId: newest?.id ?? '' })
    expect((await program.call('store.check', {})).problems).toEqual([])
    return 'restored'
  } finally {
    program?.close()
  }
}

const isSound = (reply: { readonly ok: boolean }): boolean =>
  // Sound because a reply that is ok has the value of its call.
  reply.ok && (reply as unknown as { value: { ok: boolean } }).value.ok

/** A bit in the marks of the file makes it another program's or a newer one's: then it is refused altogether. */
const openIfOurs = (dataDirectory: string) => {
  try {
    return programs.open({ dataDirectory })
  } catch (error) {
    expect(String(error)).toMatch(/store-(foreign|newer)/)
    return undefined
  }
}

/** The store is taken away by hand; then it is missing, and the backup is put back. */
const restoreByHand = async (dataDirectory: string): Promise<'restored'> => {
  rmSync(join(dataDirectory, 'store.db'))
  const program = programs.open({ dataDirectory })
  const [newest] = await program.call('backups.list', {})
  await program.call('backups.restore', { backupId: newest?.id ?? '' })
  program.close()
  return 'restored'
}

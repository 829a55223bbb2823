import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { overwriteFile } from '../support/overwrite-file.ts'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const TEXTS = Array.from(
  { length: 60 },
  (_, index) => `第${index + 1}条，${'学习材料'.repeat(index * 8)}`,
)

const filled = async () => {
  const program = programs.open({ dataDirectory: programs.directory() })
  for (const text of TEXTS) {
    await program.call('ledger.save', anEntry({ text, checkItemIds: [ITEMS.lectures] }))
  }
  return program
}
type Program = Awaited<ReturnType<typeof filled>>

const storeOf = ({ dataDirectory }: Program): string => join(dataDirectory, 'store.db')

const textsIn = async (program: Program): Promise<string[]> =>
  (await program.call('ledger.list', { limit: 200 })).entries.map(({ text }) => text).toSorted()

/** Works on the closed store by hand. */
const byHand = (program: Program, work: (db: Database.Database) => void): void => {
  program.close()
  const db = new Database(storeOf(program))
  try {
    work(db)
  } finally {
    db.close()
  }
}

const reopened = ({ dataDirectory }: Program): Program => programs.open({ dataDirectory })

/** Overwrites a part of the file, as a bad sector would. */
describe('tables that are not the fold of their changes', () => {
  test('are found, and made anew from the changes', async () => {
    const program = await filled()
    byHand(program, (db) => {
      db.exec(`UPDATE ledger_entry SET text = '被改掉了' WHERE text LIKE '第1条%'`)
      db.exec(`DELETE FROM entry_link WHERE entry_id IN (SELECT id FROM ledger_entry LIMIT 3)`)
      db.exec(`UPDATE tally SET entries = entries + 1`)
    })
    const again = reopened(program)
    const { problems } = await again.call('store.check', {})
    expect(problems.map(({ code }) => code)).toEqual([
      'fold-ledger_entry',
      'fold-entry_link',
      'fold-tally',
    ])

    const result = await again.call('recovery.rebuild', {})

    expect(result).toEqual({ rebuilt: TEXTS.length, healed: 0, damaged: 0 })
    expect(await again.call('store.check', {})).toEqual({ ok: true, problems: [] })
    expect(await textsIn(again)).toEqual(TEXTS.toSorted())
  })
})

describe('a damaged change', () => {
  const damaged = async (sql: string) => {
    const program = await filled()
    await program.call('backups.create', {})
    byHand(program, (db) => db.exec(sql))
    return reopened(program)
  }

  test.each([
    ['in its words', `UPDATE change SET patch = replace(patch, '第7条', '第八条')`],
    ['beyond reading', `UPDATE change SET patch = substr(patch, 2) WHERE patch LIKE '%第7条%'`],
    ['in its id', `UPDATE change SET id = 'f' || substr(id, 2) WHERE patch LIKE '%第7条%'`],
    ['in its hash', `UPDATE change SET sha256 = 'x' WHERE patch LIKE '%第7条%'`],
  ])('%s is named, kept aside, and fetched back from a backup', async (_what, sql) => {
    const program = await damaged(sql)
    const { ok, problems } = await program.call('store.check', {})
    expect(ok).toBe(false)
    expect(problems).toMatchObject([{ code: 'change-hash', records: [{ kind: 'ledgerEntry' }] }])

    const result = await program.call('recovery.rebuild', {})

    expect(result).toMatchObject({ healed: 1, damaged: 0 })
    expect(await program.call('store.check', {})).toEqual({ ok: true, problems: [] })
    expect(await textsIn(program)).toEqual(TEXTS.toSorted())
    expect(readdirSync(join(program.dataDirectory, 'set-aside'))).toMatchObject([
      expect.stringMatching(/^damaged-changes-.*\.ndjson$/),
    ])
  })

  test('that no backup has is left out, and work goes on with the rest', async () => {
    const program = await damaged(`UPDATE change SET author = 'x' WHERE patch LIKE '%第7条%'`)
    for (const name of readdirSync(join(program.dataDirectory, 'backups'))) {
      rmSync(join(program.dataDirectory, 'backups', name))
    }

    const result = await program.call('recovery.rebuild', {})

    expect(result).toEqual({ rebuilt: TEXTS.length, healed: 0, damaged: 1 })
    const rest = TEXTS.filter((text) => !text.startsWith('第7条'))
    expect(await textsIn(program)).toEqual(rest.toSorted())
    await program.call('ledger.save', anEntry({ text: '接着记' }))
    expect(await textsIn(program)).toContain('接着记')
    expect((await program.call('store.check', {})).problems).toMatchObject([
      { code: 'change-hash' },
    ])
  })
})

describe('a store that does not open', () => {
  test.each([
    ['its beginning gone', (path: string) => overwriteFile(path, 0, 4096)],
    ['its first 100 bytes gone', (path: string) => overwriteFile(path, 0, 100)],
  ])('with %s is read out page by page, and nothing is lost', async (_what, damage) => {
    const program = await filled()
    program.close()
    damage(storeOf(program))
    const kept = readFileSync(storeOf(program))
    const again = reopened(program)
    expect(await again.call('recovery.get', {})).toMatchObject({
      needed: true,
      code: 'store-damaged',
      message: expect.stringContaining('数据库已损坏'),
      backups: [],
      readable: TEXTS.length,
    })

    const result = await again.call('recovery.salvage', {})

    expect(result).toEqual({ changes: TEXTS.length, lost: 0 })
    expect(await textsIn(again)).toEqual(TEXTS.toSorted())
    expect((await again.call('store.check', {})).problems).toEqual([])
    expect(await again.call('recovery.get', {})).toMatchObject({ needed: false, code: null })
    const [folder = ''] = readdirSync(join(program.dataDirectory, 'set-aside'))
    const aside = readFileSync(join(program.dataDirectory, 'set-aside', folder, 'store.db'))
    expect(aside.equals(kept)).toBe(true)
  })

  test('is completed from the newest backup where its own pages are gone', async () => {
    const program = await filled()
    await program.call('backups.create', {})
    await program.call('ledger.save', anEntry({ text: '备份之后的' }))
    program.close()
    const size = statSync(storeOf(program)).size
    overwriteFile(storeOf(program), 0, 100)
    overwriteFile(storeOf(program), Math.floor(size / 4), Math.floor(size / 4))
    const again = reopened(program)

    const { changes } = await again.call('recovery.salvage', {})

    const texts = await textsIn(again)
    expect(texts).toEqual(expect.arrayContaining(TEXTS))
    expect(changes).toBeGreaterThanOrEqual(TEXTS.length)
    expect((await again.call('store.check', {})).problems).toEqual([])
  })

  test('cut to half gives what is left and says how much is lost', async () => {
    const program = await filled()
    const [first] = (await program.call('ledger.list', { text: '第1条' })).entries
    await program.call('ledger.save', { ...anEntry({ text: '改过的' }), id: first?.id })
    program.close()
    truncateSync(storeOf(program), Math.floor(statSync(storeOf(program)).size / 2 / 4096) * 4096)
    overwriteFile(storeOf(program), 0, 100)
    const again = reopened(program)

    const { changes } = await again.call('recovery.salvage', {})

    expect(changes).toBeGreaterThan(0)
    expect(changes).toBeLessThanOrEqual(TEXTS.length + 1)
    for (const text of await textsIn(again)) expect([...TEXTS, '改过的']).toContain(text)
    expect((await again.call('store.check', {})).problems).toEqual([])
  })

  test('of which nothing is left says so and stays as it is', async () => {
    const program = await filled()
    program.close()
    writeFileSync(storeOf(program), 'x'.repeat(9000))
    const again = reopened(program)

    const fault = await again.refusal('recovery.salvage', {})

    expect(fault.code).toBe('nothing-readable')
    expect(fault.message).toContain('没有改动任何文件')
    expect(readFileSync(storeOf(program), 'latin1')).toBe('x'.repeat(9000))
    expect(readdirSync(join(program.dataDirectory, 'import'))).toEqual([])
  })

  test('is set aside, not deleted, when the clerk starts empty', async () => {
    const program = await filled()
    program.close()
    writeFileSync(storeOf(program), 'x'.repeat(9000))
    const again = reopened(program)

    const { setAside } = await again.call('recovery.startEmpty', {})

    expect(await textsIn(again)).toEqual([])
    const kept = join(program.dataDirectory, 'set-aside', setAside, 'store.db')
    expect(readFileSync(kept, 'latin1')).toBe('x'.repeat(9000))
    await again.call('ledger.save', anEntry({ text: '重新开始' }))
    again.reopen()
    expect(await textsIn(again)).toEqual(['重新开始'])
  })
})

test('a store that opens is not thrown over', async () => {
  const program = await filled()

  const fault = await program.refusal('recovery.startEmpty', {})

  expect(fault.message).toContain('不需要另起一套')
  expect(existsSync(join(program.dataDirectory, 'set-aside'))).toBe(false)
  expect(await textsIn(program)).toEqual(TEXTS.toSorted())
})

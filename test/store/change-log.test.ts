import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { fill } from '../support/filled-application.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

/** Reads or damages the store by a connection of its own. */
const withDatabase = <T>(
  { dataDirectory }: TestApplication,
  work: (db: Database.Database) => T,
): T => {
  const db = new Database(join(dataDirectory, 'store.db'))
  try {
    return work(db)
  } finally {
    db.close()
  }
}

const countChanges = (program: TestApplication): number =>
  withDatabase(program, (db) => Number(db.prepare('SELECT count(*) FROM change').pluck().get()))

const newestChange = (program: TestApplication) =>
  withDatabase(program, (db) => db.prepare('SELECT * FROM change ORDER BY id DESC LIMIT 1').get())

describe('one save is one change', () => {
  test('a new entry with links and figures', async () => {
    const program = programs.open()
    const before = countChanges(program)

    await program.call('ledger.save', {
      ...anEntry({ checkItemIds: [ITEMS.lectures, ITEMS.publicity] }),
      figures: [{ name: '参训', value: 64, unit: '人次' }],
    })

    expect(countChanges(program)).toBe(before + 1)
  })

  test('a correction holds only what was corrected, and names what its author had seen', async () => {
    const program = programs.open()
    const { id, on } = await program.call('ledger.save', anEntry())
    const first = newestChange(program)

    await program.call('ledger.save', { id, on, text: '改过' })

    expect(newestChange(program)).toMatchObject({
      patch: '{"text":"改过"}',
      parents: expect.stringMatching(/^\["[0-9a-f]{32}"\]$/),
    })
    expect(first).toMatchObject({ parents: '[]' })
  })

  test('saving what is there already writes nothing', async () => {
    const program = programs.open()
    const ids = await fill(program)
    const before = countChanges(program)
    const { id, on, text, officeId, checkItemIds, figures } = await program.call('ledger.get', {
      id: ids.entryId,
    })

    await program.call('ledger.save', { id, on, text, officeId, checkItemIds, figures })
    await program.call('ledger.restore', { id })
    await program.call('offices.save', { name: '办公室' })
    await program.call('evidence.restore', { id: ids.evidenceId })
    await program.call('reports.refresh', { reportId: ids.reportId })
    await program.call('settings.save', {})

    expect(countChanges(program)).toBe(before)
  })

  test('a refused save leaves no change', async () => {
    const program = programs.open()
    const before = countChanges(program)

    await program.refusal('settings.save', { bureauName: '某局', currentAuthorId: 'nobody' })

    expect(countChanges(program)).toBe(before)
  })

  test('ids go up through restarts, also when the clock is set back by years', async () => {
    const program = programs.open({ today: '2024-12-20' })
    const days = ['2024-12-20', '2012-01-01', '2024-12-19', '2024-12-20']
    for (const [index, today] of days.entries()) {
      program.setClock(today)
      program.reopen()
      await program.call('offices.save', { name: `${index}股`, order: 1 })
    }

    const ids = withDatabase(program, (db) =>
      db
        .prepare<[], string>(`SELECT id FROM change WHERE record_kind = 'office' ORDER BY patch`)
        .pluck()
        .all(),
    )
    expect(ids).toHaveLength(4)
    expect(ids).toEqual(ids.toSorted())
  })
})

describe('the check of the store', () => {
  const filled = async (): Promise<TestApplication> => {
    const program = programs.open()
    await fill(program)
    await program.call('checks.set', { checkItemId: ITEMS.dutyList, year: 2024, status: 'done' })
    await program.call('settings.save', { bureauName: '某县民政局' })
    return program
  }

  test('a store nobody has touched is sound', async () => {
    const program = await filled()

    expect(await program.call('store.check', {})).toEqual({ ok: true, problems: [] })
  })

  test.each([
    ['ledger_entry', `UPDATE ledger_entry SET text = '被改'`],
    ['ledger_entry', 'DELETE FROM ledger_entry'],
    ['entry_link', 'DELETE FROM entry_link'],
    ['figure', 'UPDATE figure SET value = value + 1'],
    ['evidence', `UPDATE evidence SET name = '别的.pdf'`],
    ['check_state', `UPDATE check_state SET status = 'in-progress'`],
    ['office', 'UPDATE office SET is_removed = 1'],
    ['author', `UPDATE author SET name = '别人'`],
    ['setting', `UPDATE setting SET value = '别的局'`],
    ['report', `UPDATE report SET title = '别的'`],
    ['report_block', 'DELETE FROM report_block'],
    ['check_item_setting', 'UPDATE check_item_setting SET hidden_from = 2023'],
    ['entry_draft', 'UPDATE entry_draft SET is_removed = 1'],
    ['tally', 'UPDATE tally SET entries = entries + 1'],
    ['figure_tally', 'UPDATE figure_tally SET total = total - 1'],
    ['tally', `INSERT INTO tally VALUES (2022, '*', 1, 0)`],
    ['search_record', `UPDATE search_record SET record_id = record_id || '别'`],
  ])('names the table %s when it is not what the changes say: %s', async (table, sql) => {
    const program = await filled()
    expect(withDatabase(program, (db) => db.prepare(sql).run().changes)).toBeGreaterThan(0)

    const { ok, problems } = await program.call('store.check', {})

    expect(ok).toBe(false)
    expect(problems.map(({ code }) => code)).toEqual([`fold-${table}`])
    expect(problems[0]?.message).toMatch(/与修改记录不一致/)
  })

  test.each([
    [
      'words that are gone',
      'DELETE FROM search_index WHERE rowid = (SELECT min(number) FROM search_record)',
    ],
    ['words of no record', `INSERT INTO search_index (rowid, words) VALUES (5, '民政 政')`],
    [
      'other words of the same record',
      `INSERT OR REPLACE INTO search_index (rowid, words) SELECT min(number), '民政 政' FROM search_record`,
    ],
  ])('finds in the search index %s, and a rebuild mends it', async (_case, sql) => {
    const program = await filled()
    withDatabase(program, (db) => db.exec(sql))

    const { problems } = await program.call('store.check', {})
    expect(problems.map(({ code }) => code)).toEqual(['search-index'])

    await program.call('recovery.rebuild', {})
    expect(await program.call('store.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('it repairs nothing and changes nothing', async () => {
    const program = await filled()
    withDatabase(program, (db) => db.exec(`UPDATE office SET name = '被改'`))

    await program.call('store.check', {})

    expect((await program.call('offices.list', {}))[0]?.name).toBe('被改')
  })

  test.each(['patch', 'parents', 'record_id', 'author', 'wall', 'sha256'])(
    'finds every changed byte in the %s of a change, also one that breaks its JSON',
    async (column) => {
      const program = await filled()
      withDatabase(program, (db) =>
        db.exec(
          column === 'wall'
            ? 'UPDATE change SET wall = wall + 1 WHERE id = (SELECT min(id) FROM change)'
            : `UPDATE change SET ${column} = ${column} || 'x' WHERE id = (SELECT min(id) FROM change)`,
        ),
      )

      const { ok, problems } = await program.call('store.check', {})

      expect(ok).toBe(false)
      expect(problems).toMatchObject([
        { code: 'change-hash', message: expect.stringContaining('有1条修改记录与保存时不一致') },
      ])
    },
  )

  test('finds a change that says something else and is still well formed', async () => {
    const program = await filled()
    withDatabase(program, (db) =>
      db.exec(`UPDATE change SET patch = replace(patch, '"value":64', '"value":65')`),
    )

    const { problems } = await program.call('store.check', {})

    expect(problems.map(({ code }) => code)).toEqual(['change-hash'])
  })

  test('a change that cannot be read any more is a damaged store, not a bug', async () => {
    const program = programs.open()
    const { id } = await program.call('ledger.save', anEntry())
    withDatabase(program, (db) => db.exec(`UPDATE change SET patch = substr(patch, 2)`))

    expect((await program.refusal('ledger.remove', { id })).code).toBe('store-damaged')
    expect(await program.call('ledger.history', { id })).toEqual([])
    expect((await program.call('store.check', {})).problems).toMatchObject([
      { code: 'change-hash', records: [{ kind: 'ledgerEntry', recordId: id }] },
    ])
  })
})

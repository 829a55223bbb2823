import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { openTestApplication, type TestApplication } from '../support/open-test-application.ts'

describe('counts that are kept equal counts that are made anew', () => {
  type Save = {
    readonly kind: 'save'
    readonly at: number
    readonly on: string
    readonly items: string[]
    readonly value: number
  }
  type Touch = {
    readonly kind: 'remove' | 'restore' | 'proof' | 'withdraw'
    readonly at: number
  }
  type Step = Save | Touch

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
    ['tally', 'UPDATE tally SET entries = entries + 1'],
    ['figure_tally', 'UPDATE figure_tally SET total = total - 1'],
    ['tally', `INSERT INTO tally VALUES (2023, '*', 1, 0)`],
  ])('names the table %s when it is not what the changes say: %s', async (table, sql) => {
    const program = await filled()
    expect(withDatabase(program, (db) => db.prepare(sql).run().changes)).toBeGreaterThan(0)

    const { ok, problems } = await program.call('store.check', {})

    expect(ok).toBe(false)
    expect(problems.map(({ code }) => code)).toEqual([`fold-${table}`])
    expect(problems[0]?.message).toMatch(/与修改记录不一致/)
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
      const length = withDatabase(program, (db) =>
        Number(
          db
            .prepare(`SELECT length(CAST(${column} AS BLOB)) FROM change ORDER BY id LIMIT 1`)
            .pluck()
            .get(),
        ),
      )
      // A change without an author has no byte to flip.
      const flipped = length === 0 ? `'x'` : `${column} || 'x'`
      withDatabase(program, (db) =>
        db.exec(
          column === 'wall'
            ? 'UPDATE change SET wall = wall + 1 WHERE id = (SELECT min(id) FROM change)'
            : `UPDATE change SET ${column} = ${flipped} WHERE id = (SELECT min(id) FROM change)`,
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
    expect((await program.refusal('ledger.history', { id })).code).toBe('store-damaged')
  })
})

describe('counts that are kept equal counts that are made anew', () => {
  type Step =
    | {
        readonly kind: 'save'
        readonly at: number
        readonly on: string
        readonly items: string[]
        readonly value: number
      }
    | { readonly kind: 'remove' | 'restore' | 'proof' | 'withdraw'; readonly at: number }

  const days = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-12-31', '2025-01-01']
  const steps = fc.oneof(
    fc.record({
      kind: fc.constant('save' as const),
      at: fc.nat(3),
      on: fc.constantFrom(...days),
      items: fc.uniqueArray(fc.constantFrom(...Object.values(ITEMS)), { maxLength: 4 }),
      value: fc.integer({ min: 0, max: 9_999_999 }).map((value) => value / 10_000),
    }),
    fc.record({
      kind: fc.constantFrom(
        'remove' as const,
        'restore' as const,
        'proof' as const,
        'withdraw' as const,
      ),
      at: fc.nat(3),
    }),
  )

  const save = async ({ call }: TestApplication, id: string | undefined, step: Save) => {
    const { on, items, value } = step
    const figures = value === 0 ? [] : [{ name: '参训', value, unit: '人次' }]
    const isVisible = id !== undefined && !(await call('ledger.get', { id })).removed
    const draft = anEntry({ on, checkItemIds: items, figures })
    return call('ledger.save', { ...draft, id: isVisible ? id : undefined })
  }

  const touch = async ({ call, dataDirectory }: TestApplication, id: string, kind: Touch['kind']) => {
    if (kind === 'remove') await call('ledger.remove', { id })
    if (kind === 'restore') await call('ledger.restore', { id })
    const { removed, evidence } = await call('ledger.get', { id })
    const [proof] = evidence
    if (kind === 'withdraw' && proof !== undefined) await call('evidence.remove', { id: proof.id })
    if (kind === 'proof' && !removed) {
      await call('evidence.add', { entryId: id }, [join(dataDirectory, 'lock-holder')])
    }
  }

  const run = async (program: TestApplication, ids: string[], step: Step) => {
    const id = ids[step.at]
    if (step.kind === 'save') {
      const saved = await save(program, id, step)
      if (id === undefined) ids.push(saved.id)
    } else if (id !== undefined) await touch(program, id, step.kind)
  }

  test('after any saves, removals, restores, links, proofs and moves to another year', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 14 }), async (plan) => {
        const program = openTestApplication({ today: '2025-01-10' })
        try {
          const ids: string[] = []
          for (const step of plan) await run(program, ids, step)

          const { problems } = await program.call('store.check', {})
          expect(problems).toEqual([])
          for (const year of [2023, 2024, 2025]) {
            const overview = await program.call('overview.get', { year })
            const { entries } = await program.call('ledger.list', { year, limit: 500 })
            const [sum] = await program.call('figures.sum', { year })
            expect(overview.entries).toBe(entries.length)
            expect(overview.evidence).toBe(entries.flatMap(({ evidence }) => evidence).length)
            expect(overview.figures[0]?.total).toBe(sum?.total)
          }
        } finally {
          program.close()
        }
      }),
      { numRuns: 40 },
    )
  })
})

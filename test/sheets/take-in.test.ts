import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { becomes, type Desk, openDesk } from './ledger-desk.ts'
import { type Cell, day, type TestSheet } from './make-workbook.ts'
import { byMonth, plain, twoRowHead } from './old-ledgers.ts'

let desk: Desk
beforeEach(async () => {
  desk = openDesk()
  for (const name of ['办公室', '政策法规股', '社会事务股', '社会救助股', '养老服务股']) {
    await desk.program.call('offices.save', { name })
  }
})
afterEach(async () => {
  const { problems } = await desk.program.call('store.check', {})
  desk.close()
  expect(problems).toEqual([])
})

describe('what the look shows is what happens', () => {
  test('one import, one backup, one line in the journal; taken back and applied again as any other', async () => {
    const seen = await desk.look([twoRowHead])
    const { importId, counts } = await desk.program.call('sheets.apply', {
      previewId: seen.previewId,
    })

    expect(counts).toEqual({ new: 5, changed: 0, deleted: 0, same: 0, conflicts: 0 })
    const [journal] = await desk.program.call('exchange.list', {})
    expect(journal).toMatchObject({ importId, counts, fileNames: ['台账.xlsx'], state: 'applied' })
    const backups = await desk.program.call('backups.list', {})
    expect(backups.map(({ id }) => id)).toContain(journal?.backupId)
    const after = await desk.stored()

    const undone = await desk.program.call('exchange.undo', { importId })
    expect(undone.kept).toEqual([])
    expect(await desk.stored()).toEqual([])
    const names = (await desk.program.call('offices.list', {})).filter(({ removed }) => !removed)
    expect(names.map(({ name }) => name)).not.toContain('社会组织股')

    await desk.program.call('exchange.redo', { importId })
    expect(await desk.stored()).toEqual(after)
  })

  test('an entry edited since stays when the import is taken back', async () => {
    const seen = await desk.look([plain])
    const { importId } = await desk.program.call('sheets.apply', { previewId: seen.previewId })
    const { entries } = await desk.program.call('ledger.list', { year: 2024 })
    const [edited] = entries
    await desk.program.call('ledger.save', {
      id: edited?.id,
      on: '2024-05-21',
      text: '走访养老机构16家',
    })

    const { kept } = await desk.program.call('exchange.undo', { importId })

    expect(kept.length).toBeGreaterThan(0)
    expect((await desk.stored()).map(({ text }) => text)).toEqual(['走访养老机构16家'])
    // And importing again does not write over it.
    const again = await desk.look([plain])
    expect(again.rows.find(({ row }) => row === 4)).toMatchObject({ outcome: 'same' })
  })

  test('a ledger that changes meanwhile is not written over with something that was not shown', async () => {
    const seen = await desk.look([plain])
    await desk.program.call('ledger.save', {
      on: '2024-03-05',
      text: '召开依法行政专题会议1次，参会26人',
    })
    const before = await desk.stored()

    const refusal = await desk.program.refusal('sheets.apply', { previewId: seen.previewId })
    expect(refusal.code).toBe('sheet-changed')
    expect(await desk.stored()).toEqual(before)

    const again = await desk.program.call('sheets.adjust', { previewId: seen.previewId })
    expect(again.counts).toMatchObject({ new: 2, same: 1 })
    await desk.program.call('sheets.apply', { previewId: again.previewId })
    expect(await desk.stored()).toHaveLength(3)
  })

  test('what the clerk said about columns is known the next time, in another file with the same head', async () => {
    const seen = await desk.look([byMonth])
    const chosen = await desk.program.call('sheets.adjust', {
      previewId: seen.previewId,
      columns: [{ sheet: 0, column: 2, field: 'ignored' }],
    })
    expect(chosen.rows.find(({ row }) => row === 4)?.text).toBe('学雷锋普法宣传')
    await desk.program.call('sheets.apply', { previewId: chosen.previewId })

    const next = await desk.look([
      { ...byMonth, rows: [...byMonth.rows, ['12月6日', '座谈会', '会议室']] },
    ])
    expect(next.columns.map(({ field, source }) => [field, source])[2]).toEqual([
      'ignored',
      'remembered',
    ])
    expect(becomes(next)).toEqual(['2023-12-06 座谈会'])
  })

  const text = fc.constantFrom(
    '开展普法宣传3场',
    '=1+1',
    '+86是区号',
    '-5度',
    '@全体人员',
    '走访1024户2316人次',
    '“引号”，与\n换行',
  )
  const when = fc.constantFrom<Cell>(
    '3月',
    '2024.3.5',
    day('2024-07-01'),
    '长期',
    '12月25日',
    null,
    '近期',
    45_356,
  )
  const office = fc.constantFrom('办公室', '法规股', '新设的股', '办公室、法规股', null)
  const number = fc.constantFrom<Cell>(0, 3, 12.5, '4300余人次', '若干', null, { t: 'e', v: 7 })
  const table = fc.array(fc.tuple(when, text, office, number), { minLength: 1, maxLength: 8 })

  test('for any table: dry run and result are the same, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const own = openDesk()
        try {
          const sheet: TestSheet = {
            name: '2024年',
            rows: [['时间', '工作内容', '科室', '参训人次'], ...rows],
          }
          const seen = await own.look([sheet])
          const { new: added, same, problems, skipped } = seen.counts
          expect(added + same + problems + skipped).toBe(seen.rowTotal)
          await own.program.call('sheets.apply', { previewId: seen.previewId })
          const after = await own.stored()
          expect(after).toEqual(await own.promised(seen))

          const again = await own.look([sheet])
          expect(again.counts).toMatchObject({ new: 0, changed: 0, deleted: 0 })
          await own.program.call('sheets.apply', { previewId: again.previewId })
          expect(await own.stored()).toEqual(after)
          expect((await own.program.call('store.check', {})).problems).toEqual([])
        } finally {
          own.close()
        }
      }),
      { numRuns: 15 },
    )
  })
})

import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  freshDirectory,
  openTestApplication,
  type TestApplication,
} from '../support/open-test-application.ts'
import { type Cell, day, putFile, type TestSheet, workbookBytes } from './make-workbook.ts'
import { byMonth, byTask, headless, plain, twoRowHead } from './old-ledgers.ts'

const folder = freshDirectory()
afterAll(() => rmSync(folder, { recursive: true }))

let program: TestApplication
beforeEach(async () => {
  program = openTestApplication({ today: '2024-12-20' })
  for (const name of ['办公室', '政策法规股', '社会事务股', '社会救助股', '养老服务股']) {
    await program.call('offices.save', { name })
  }
})
afterEach(async () => {
  const { problems } = await program.call('store.check', {})
  program.close()
  rmSync(program.dataDirectory, { recursive: true, force: true })
  expect(problems).toEqual([])
})

type Choices = Parameters<typeof program.call<'sheets.preview'>>[1]

const look = (sheets: readonly TestSheet[], choices: Choices = {}, name = '台账.xlsx') =>
  program.call('sheets.preview', choices, [
    putFile(
      folder,
      name,
      workbookBytes(sheets, { type: name.endsWith('.xls') ? 'biff8' : 'xlsx' }),
    ),
  ])

type Look = Awaited<ReturnType<typeof look>>

/** What the rows of a look become: `新增 2024-03-05 内容 〔科室〕 {数据}`. */
const becomes = ({ rows }: Look): string[] =>
  rows
    .filter(({ outcome }) => outcome === 'new')
    .map(({ on, until, text, office, figures }) =>
      [
        until === undefined ? on : `${on}~${until}`,
        text,
        ...(office === undefined ? [] : [`〔${office}〕`]),
        ...figures.map(({ name, value, unit }) => `{${name}${value}${unit}}`),
      ].join(' '),
    )

const fieldsOf = ({ columns }: Look): string[] =>
  columns.map(({ head, field }) => `${head} ${field}`)

/** What stands in the ledger, as an import would write it. */
const stored = async () => {
  const { entries } = await program.call('ledger.list', { limit: 500 })
  const offices = await program.call('offices.list', {})
  return entries
    .map(({ on, until, text, officeId, documentNumber, checkItemIds, figures }) => ({
      on,
      until,
      text,
      office: offices.find(({ id }) => id === officeId)?.name,
      documentNumber,
      checkItemIds,
      figures: figures.map(({ name, value, unit }) => ({ name, value, unit })),
    }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** What a look says would stand there. */
const promised = ({ rows, offices }: Look, known: ReadonlyMap<string, string>) =>
  rows
    .filter(({ outcome }) => outcome === 'new')
    .map(({ on, until, text, office, documentNumber, checkItemIds, figures }) => ({
      on,
      until,
      text,
      office: known.get(offices.find(({ name }) => name === office)?.officeId ?? '') ?? office,
      documentNumber,
      checkItemIds: checkItemIds.toSorted(),
      figures,
    }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const officeNames = async () =>
  new Map((await program.call('offices.list', {})).map(({ id, name }) => [id, name]))

describe('tables of several shapes are understood', () => {
  test.each(['台账.xlsx', '台账.xls'])(
    'a head of two rows, groups, sums and merged cells (%s)',
    async (name) => {
      const seen = await look([twoRowHead], {}, name)

      expect(fieldsOf(seen)).toEqual([
        '序号 serial',
        '时间 date',
        '工作内容 text',
        '责任科室 office',
        '法治培训·场次 figure',
        '法治培训·人次 figure',
        '对应任务 item',
      ])
      expect(becomes(seen)).toEqual([
        '2024-03-01~2024-03-31 组织干部集中学习民法典 〔法规股〕 {法治培训3场次} {法治培训128人次}',
        '2024-05-04 邀请律师讲授行政复议法，发放资料500份。配合：法规股 〔办公室〕 {法治培训1场次} {法治培训64人次} {发放资料500份}',
        '2024-05-04 组织参加旁听庭审。配合：法规股 〔办公室〕',
        '2024-03-01~2024-05-31 开展社会组织培训12期4300余人次 〔社会组织股〕 {社会组织培训12期} {社会组织培训4300人次}',
        '2024-12-10 报送方案落实情况 〔办公室〕',
      ])
      expect(
        seen.rows
          .filter(({ outcome }) => outcome === 'skipped')
          .map(({ row, reason }) => `${row} ${reason}`),
      ).toEqual([
        '1 表题',
        '2 表头',
        '3 表头',
        '4 分组行',
        '8 合计行',
        '10 分组行',
        '13 合计行',
        '14 表下的说明',
      ])
      expect(seen.offices.map(({ name: said, officeId }) => [said, officeId === null])).toEqual([
        ['法规股', false],
        ['办公室', false],
        ['社会组织股', true],
      ])
      // Task 28, as its column says.
      expect(seen.rows.find(({ row }) => row === 5)?.checkItemIds[0]).toMatch(/^anshun21\.c28/)
    },
  )

  test('one head row, days as text, a document number', async () => {
    const seen = await look([plain])

    expect(becomes(seen)).toEqual([
      '2024-03-05 召开依法行政专题会议1次，参会26人 〔办公室〕 {依法行政专题会议1次} {参会26人}',
      '2024-04-12 印发执法案卷评查通知 〔政策法规股〕',
      '2024-05-20 走访养老机构15家 〔养老服务股〕 {走访养老机构15家}',
    ])
    expect(seen.rows.find(({ row }) => row === 3)?.documentNumber).toBe('普民发〔2024〕12号')
  })

  test('months as headings, and the year only in the title', async () => {
    const seen = await look([byMonth])

    expect(seen.year).toBe(2023)
    expect(becomes(seen)).toEqual([
      '2023-03-05 学雷锋普法宣传。地点：文化广场',
      '2023-03-01~2023-03-31 社区法律咨询。地点：城关社区',
      '2023-12-04 宪法宣传周启动仪式。地点：县民政局',
    ])
  })

  test("the plan's tasks in the rows, spans and standing duties as time", async () => {
    const seen = await look([byTask], { year: 2024 })

    expect(becomes(seen)).toEqual([
      '2024-01-01~2024-12-20 领导班子举办法治专题讲座2次。备注：已完成 〔办公室〕 {法治专题讲座2次}',
      '2024-01-01~2024-06-30 修订权责清单 〔政策法规股〕',
      '2024-01-01~2024-12-20 依法办理社会救助1024户2316人次。备注：持续推进 〔社会救助股〕 {依法办理社会救助1024户} {依法办理社会救助2316人次}',
    ])
    expect(
      seen.rows.filter(({ checkItemIds }) => checkItemIds.length > 0).map(({ row }) => row),
    ).toEqual([3, 4, 5])
  })

  test('rows without a head, by what stands in them', async () => {
    const seen = await look([headless])

    expect(seen.columns.map(({ field }) => field)).toEqual(['date', 'text', 'office'])
    expect(becomes(seen)).toHaveLength(2)
  })

  test('several sheets at once; hidden ones stay out, and that is said', async () => {
    const seen = await look([
      plain,
      { ...byMonth, name: '2023' },
      { ...headless, name: '旧表', hidden: true },
    ])

    expect(seen.sheets.map(({ name, hidden, isRead }) => [name, hidden, isRead])).toEqual([
      ['台账', false, true],
      ['2023', false, true],
      ['旧表', true, false],
    ])
    expect(seen.counts.new).toBe(6)
    expect(seen.problems).toContainEqual({
      sheet: '旧表',
      row: null,
      severity: 'info',
      reason: '隐藏的表，2行没有导入',
      text: '',
    })
  })
})

describe('what is not understood is listed with its row and reason', () => {
  const odd = (rows: readonly (readonly Cell[])[]): TestSheet => ({
    name: '表',
    rows: [['时间', '工作内容', '人次'], ...rows],
  })

  test.each<readonly [string, readonly Cell[], string]>([
    ['a day that has not come', ['2024-12-25', '以后的事'], '2024年12月25日还没有到'],
    [
      'a year before the plan',
      ['2019-05-01', '以前的事'],
      '2019年不在可用年度内（2021年至2024年）',
    ],
    ['no day', [null, '没有日期的事'], '没有写日期'],
    ['a day that is none', ['近期', '一件事'], '“近期”看不出是哪一天'],
    ['no words', ['2024-05-01', null, 5], '没有写工作内容'],
    ['an error of a formula', [{ t: 'e', v: 0x17 }, '一件事'], '“时间”是公式错误#REF!'],
    ['words without end', ['2024-05-01', '长'.repeat(2001)], '一条记录最多2000字'],
  ])('%s', async (_, row, reason) => {
    const seen = await look([odd([row, ['2024-05-02', '一件好好的事', 3]])])

    expect(seen.counts).toMatchObject({ new: 1, problems: 1 })
    const [problem] = seen.problems.filter(({ severity }) => severity === 'error')
    expect(problem).toMatchObject({ sheet: '表', row: 2 })
    expect(problem?.reason).toContain(reason)
  })

  test('a month without a year waits for the clerk to say which', async () => {
    const seen = await look([odd([['3月', '一件事']])])
    expect(seen.year).toBe(null)
    expect(seen.counts).toMatchObject({ new: 0, problems: 1 })

    const again = await program.call('sheets.adjust', { previewId: seen.previewId, year: 2022 })
    expect(becomes(again)).toEqual(['2022-03-01~2022-03-31 一件事'])
  })

  test('a column that stays behind is named', async () => {
    const seen = await look([
      {
        name: '表',
        rows: [
          ['时间', '内容', '领导批示'],
          ['2024-05-01', '一件事', '已阅'],
        ],
      },
    ])
    expect(seen.problems).toEqual([
      {
        sheet: '表',
        row: null,
        severity: 'info',
        reason: '“领导批示”列不导入；需要的请在上方的列里选',
        text: '已阅',
      },
    ])
  })
})

describe('what the look shows is what happens', () => {
  test('one import, one backup, one line in the journal; taken back and applied again as any other', async () => {
    const seen = await look([twoRowHead])
    const { importId, counts } = await program.call('sheets.apply', { previewId: seen.previewId })

    expect(counts).toEqual({ new: 5, changed: 0, deleted: 0, same: 0, conflicts: 0 })
    const [journal] = await program.call('exchange.list', {})
    expect(journal).toMatchObject({ importId, counts, fileNames: ['台账.xlsx'], state: 'applied' })
    const backups = await program.call('backups.list', {})
    expect(backups.map(({ id }) => id)).toContain(journal?.backupId)
    const after = await stored()

    const undone = await program.call('exchange.undo', { importId })
    expect(undone.kept).toEqual([])
    expect(await stored()).toEqual([])
    const names = (await program.call('offices.list', {})).filter(({ removed }) => !removed)
    expect(names.map(({ name }) => name)).not.toContain('社会组织股')

    await program.call('exchange.redo', { importId })
    expect(await stored()).toEqual(after)
  })

  test('an entry edited since stays when the import is taken back', async () => {
    const seen = await look([plain])
    const { importId } = await program.call('sheets.apply', { previewId: seen.previewId })
    const { entries } = await program.call('ledger.list', { year: 2024 })
    const [edited] = entries
    await program.call('ledger.save', {
      id: edited?.id,
      on: '2024-05-21',
      text: '走访养老机构16家',
    })

    const { kept } = await program.call('exchange.undo', { importId })

    expect(kept.length).toBeGreaterThan(0)
    expect((await stored()).map(({ text }) => text)).toEqual(['走访养老机构16家'])
    // And importing again does not write over it.
    const again = await look([plain])
    expect(again.rows.find(({ row }) => row === 4)).toMatchObject({ outcome: 'same' })
  })

  test('a ledger that changes meanwhile is not written over with something that was not shown', async () => {
    const seen = await look([plain])
    await program.call('ledger.save', {
      on: '2024-03-05',
      text: '召开依法行政专题会议1次，参会26人',
    })
    const before = await stored()

    const refusal = await program.refusal('sheets.apply', { previewId: seen.previewId })
    expect(refusal.code).toBe('sheet-changed')
    expect(await stored()).toEqual(before)

    const again = await program.call('sheets.adjust', { previewId: seen.previewId })
    expect(again.counts).toMatchObject({ new: 2, same: 1 })
    await program.call('sheets.apply', { previewId: again.previewId })
    expect(await stored()).toHaveLength(3)
  })

  test('what the clerk said about columns is known the next time, in another file with the same head', async () => {
    const seen = await look([byMonth])
    const chosen = await program.call('sheets.adjust', {
      previewId: seen.previewId,
      columns: [{ sheet: 0, column: 2, field: 'ignored' }],
    })
    expect(chosen.rows.find(({ row }) => row === 4)?.text).toBe('学雷锋普法宣传')
    await program.call('sheets.apply', { previewId: chosen.previewId })

    const next = await look([
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
        const own = openTestApplication({ today: '2024-12-20' })
        const outer = program
        program = own
        try {
          const sheet: TestSheet = {
            name: '2024年',
            rows: [['时间', '工作内容', '科室', '参训人次'], ...rows],
          }
          const seen = await look([sheet])
          expect(
            seen.counts.new + seen.counts.same + seen.counts.problems + seen.counts.skipped,
          ).toBe(seen.rowTotal)
          await own.call('sheets.apply', { previewId: seen.previewId })
          const after = await stored()
          expect(after).toEqual(promised(seen, await officeNames()))

          const again = await look([sheet])
          expect(again.counts).toMatchObject({ new: 0, changed: 0, deleted: 0 })
          await own.call('sheets.apply', { previewId: again.previewId })
          expect(await stored()).toEqual(after)
          expect((await own.call('store.check', {})).problems).toEqual([])
        } finally {
          program = outer
          own.close()
          rmSync(own.dataDirectory, { recursive: true, force: true })
        }
      }),
      { numRuns: 15 },
    )
  })
})

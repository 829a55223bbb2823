import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { becomes, type Desk, type Look, openDesk } from './ledger-desk.ts'
import { type Cell, type TestSheet } from './make-workbook.ts'
import { byMonth, byTask, headless, plain, twoRowHead } from './old-ledgers.ts'

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

const fieldsOf = ({ columns }: Look): string[] =>
  columns.map(({ head, field }) => `${head} ${field}`)

describe('tables of several shapes are understood', () => {
  test.each(['台账.xlsx', '台账.xls'])(
    'a head of two rows, groups, sums and merged cells (%s)',
    async (name) => {
      const seen = await desk.look([twoRowHead], {}, name)

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
        '2024-03-01~2024-03-31 组织干部集中学习民法典 〔政策法规股〕 {法治培训3场次} {法治培训128人次}',
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
    const seen = await desk.look([plain])

    expect(becomes(seen)).toEqual([
      '2024-03-05 召开依法行政专题会议1次，参会26人 〔办公室〕 {依法行政专题会议1次} {参会26人}',
      '2024-04-12 印发执法案卷评查通知 〔政策法规股〕',
      '2024-05-20 走访养老机构15家 〔养老服务股〕 {走访养老机构15家}',
    ])
    expect(seen.rows.find(({ row }) => row === 3)?.documentNumber).toBe('普民发〔2024〕12号')
  })

  test('months as headings, and the year only in the title', async () => {
    const seen = await desk.look([byMonth])

    expect(seen.year).toBe(2023)
    expect(becomes(seen)).toEqual([
      '2023-03-05 学雷锋普法宣传。地点：文化广场',
      '2023-03-01~2023-03-31 社区法律咨询。地点：城关社区',
      '2023-12-04 宪法宣传周启动仪式。地点：县民政局',
    ])
  })

  test("the plan's tasks in the rows, spans and standing duties as time", async () => {
    const seen = await desk.look([byTask], { year: 2024 })

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
    const seen = await desk.look([headless])

    expect(seen.columns.map(({ field }) => field)).toEqual(['date', 'text', 'office'])
    expect(becomes(seen)).toHaveLength(2)
  })

  test('several sheets at once; hidden ones stay out, and that is said', async () => {
    const seen = await desk.look([
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
    const seen = await desk.look([odd([row, ['2024-05-02', '一件好好的事', 3]])])

    expect(seen.counts).toMatchObject({ new: 1, problems: 1 })
    const [problem] = seen.problems.filter(({ severity }) => severity === 'error')
    expect(problem).toMatchObject({ sheet: '表', row: 2 })
    expect(problem?.reason).toContain(reason)
  })

  test('a month without a year waits for the clerk to say which', async () => {
    const seen = await desk.look([odd([['3月', '一件事']])])
    expect(seen.year).toBe(null)
    expect(seen.counts).toMatchObject({ new: 0, problems: 1 })

    const again = await desk.program.call('sheets.adjust', {
      previewId: seen.previewId,
      year: 2022,
    })
    expect(becomes(again)).toEqual(['2022-03-01~2022-03-31 一件事'])
  })

  test('a column that stays behind is named', async () => {
    const seen = await desk.look([
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

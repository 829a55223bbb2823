import { Buffer } from 'node:buffer'
import { afterEach, describe, expect, test } from 'vitest'
import { becomes, type Desk, type Look, openDesk } from './ledger-desk.ts'
import { day, putFile, type TestSheet } from './make-workbook.ts'

// Ledgers in the manner of county bureaus, each of another shape. The words are ours.

let desk: Desk | undefined
afterEach(() => desk?.close())
const open = (): Desk => {
  desk = openDesk('2024-12-20')
  return desk
}

/** What is not taken: the row and why. */
const listed = ({ rows }: Look) =>
  rows.filter(({ outcome }) => outcome === 'problem').map(({ row, reason }) => `${row} ${reason}`)

/** No row of the table is missing from what is shown of it. */
const expectEveryRow = (look: Look, sheets: readonly TestSheet[]): void => {
  const shown = new Set(look.rows.map(({ sheet, row }) => `${sheet}:${row}`))
  const written = sheets.flatMap(({ rows }, sheet) =>
    rows.flatMap((cells, at) =>
      cells.some((cell) => cell !== null && cell !== '') ? [`${sheet}:${at + 1}`] : [],
    ),
  )
  expect(written.filter((row) => !shown.has(row))).toEqual([])
}

const MERGED_OFFICES: TestSheet = {
  name: '2024',
  merges: ['A1:H1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3', 'B4:B6', 'A9:H9'],
  rows: [
    ['镇宁县民政局2024年度法治建设工作台账'],
    ['序号', '责任股室', '工作内容', '完成情况', null, '时间', '备注'],
    [null, null, null, '次数', '人数', null, null],
    [1, '办公室', '组织党组中心组学习宪法', 2, 23, '3月', null],
    [2, null, '召开党组会研究法治政府建设', 1, 11, '2024.5.20', '会议纪要'],
    [3, null, '领导干部网上学法', null, 45, '全年', null],
    [4, '社会救助股', '低保政策宣传', 6, 1200, '2024年3—5月', null],
    ['合计', null, null, 9, 1279, null, null],
    ['说明：本表数据截至2024年12月10日。'],
  ],
}

const THREE_ROW_HEAD: TestSheet = {
  name: '台账',
  merges: ['A1:G1', 'A2:G2', 'A4:A5', 'D4:F4', 'A6:G6', 'A9:G9'],
  rows: [
    ['民政系统“八五”普法工作台账'],
    ['填报单位：平坝区民政局　　　填报时间：2024年12月5日'],
    [],
    ['序号', '日期', '活动名称', '活动规模', null, null, '承办科室'],
    [null, null, null, '场次（场）', '参加人数（人次）', '发放资料（份）', null],
    ['一、宪法宣传'],
    [1, '12月4日', '国家宪法日集中宣传', 1, 300, 500, '法规股'],
    [2, '12.2-12.8', '“宪法宣传周”进社区', 3, 150, 800, '法规股'],
    ['二、专项宣传'],
    [3, '4月', '清明文明祭扫宣传', 5, 620, 2000, '事务股'],
    ['小计', null, null, 9, 1070, 3300, null],
  ],
}

const TICKED: TestSheet = {
  name: 'Sheet1',
  rows: [
    ['任务', '工作要求', '完成时限', '完成情况', '完成时间'],
    ['学习宣传宪法', '每年不少于2次', '每年12月10日前', '√', '2024-03-15'],
    ['规范性文件清理', '年度清理', '长期', '×', null],
    ['领导干部述法', '年底前', '2024年12月底', '是', '2024.12.20'],
    ['行政执法公示', '常态化', '长期坚持', '否', null],
    ['法治培训', '全年不少于2期', '12月底', '已完成，培训12期4300余人次', '2024年11月'],
  ],
}

describe('ledgers of county bureaus are understood', () => {
  test('offices merged down, heads of two rows, sums and notes', async () => {
    const look = await open().look([MERGED_OFFICES])
    expect(becomes(look)).toEqual([
      '2024-03-01~2024-03-31 组织党组中心组学习宪法 〔办公室〕 {活动2次} {参与23人}',
      '2024-05-20 召开党组会研究法治政府建设。备注：会议纪要 〔办公室〕 {活动1次} {参与11人}',
      '2024-01-01~2024-12-20 领导干部网上学法 〔办公室〕 {参与45人}',
      '2024-03-01~2024-05-31 低保政策宣传 〔社会救助股〕 {活动6次} {参与1200人}',
    ])
    expectEveryRow(look, [MERGED_OFFICES])
  })

  test.each(['普法.xlsx', '普法.xls'])('group rows and heads over numbers: %s', async (name) => {
    const look = await open().look([THREE_ROW_HEAD], {}, name)
    expect(becomes(look)).toEqual([
      '2024-12-04 国家宪法日集中宣传 〔法规股〕 {活动1场} {参加300人次} {发放资料500份}',
      '2024-12-02~2024-12-08 “宪法宣传周”进社区 〔法规股〕 {活动3场} {参加150人次} {发放资料800份}',
      '2024-04-01~2024-04-30 清明文明祭扫宣传 〔事务股〕 {活动5场} {参加620人次} {发放资料2000份}',
    ])
    expectEveryRow(look, [THREE_ROW_HEAD])
  })

  test('a tick says that the task was done, a cross that it was not: that is no entry', async () => {
    const look = await open().look([TICKED])
    expect(becomes(look)).toEqual([
      '2024-03-15 学习宣传宪法：每年不少于2次。完成时限：每年12月10日前',
      '2024-12-20 领导干部述法：年底前。完成时限：2024年12月底',
      '2024-11-01~2024-11-30 全年不少于2期：已完成，培训12期4300余人次。完成时限：12月底 {培训12期} {培训4300人次}',
    ])
    expect(listed(look)).toEqual([
      '3 “完成情况”写的是“×”，台账只记已经做了的事',
      '5 “完成情况”写的是“否”，台账只记已经做了的事',
    ])
    expectEveryRow(look, [TICKED])
  })

  test('numbers of rows that became days, and days that became numbers', async () => {
    const look = await open().look([
      {
        rows: [
          ['序号', '时间', '工作事项', '文号'],
          [day('2024-01-01', 'm.d'), day('2024-03-05'), '印发工作要点', '安民发〔2024〕3号'],
          [day('2024-01-02', 'm.d'), 45_400, '召开推进会', '安民通[2024]15号'],
          [day('2024-01-03', 'm.d'), '2024/6/1', '开展宣传', null],
        ],
      },
    ])
    expect(becomes(look)).toEqual([
      '2024-03-05 印发工作要点',
      '2024-04-18 召开推进会',
      '2024-06-01 开展宣传',
    ])
    expect(look.rows.map(({ documentNumber }) => documentNumber ?? '')).toContain(
      '安民通[2024]15号',
    )
  })

  test('a sheet for every year, and one that only sums them up', async () => {
    const look = await open().look([
      {
        name: '2022年',
        rows: [
          ['日期', '内容'],
          ['5月6日', '民法典宣传'],
        ],
      },
      {
        name: '2023年',
        rows: [
          ['日期', '内容'],
          ['5月', '民法典宣传月'],
        ],
      },
      {
        name: '汇总',
        rows: [
          ['年度', '次数'],
          [2022, 2],
          [2023, 1],
        ],
      },
    ])
    expect(becomes(look)).toEqual(['2022-05-06 民法典宣传', '2023-05-01~2023-05-31 民法典宣传月'])
    expect(look.problems).toContainEqual(expect.objectContaining({ sheet: '汇总' }))
  })

  test('hidden and empty columns, words over several lines, spaces in heads', async () => {
    const look = await open().look(
      [
        {
          hiddenColumns: [1],
          rows: [
            ['时间', '内部编码', null, '工 作\n内 容', '成效\n（人次）'],
            ['2024年3月5日\n（星期二）', 'X1', null, '开展志愿\n服务', '30'],
            ['3月中旬', 'X2', null, '走访养老机构', '约50'],
          ],
        },
        { name: '2024', rows: [] },
      ],
      { year: 2024 },
    )
    expect(becomes(look)).toEqual([
      '2024-03-05 开展志愿\n服务 {成效30人次}',
      '2024-03-11~2024-03-20 走访养老机构。成效（人次）：约50',
    ])
    expect(look.problems.map(({ text }) => text)).toContain('X1、X2')
  })

  test('a row for every month and a column for every kind: what is not understood is listed', async () => {
    const rows = [
      ['月份', '学法', '普法'],
      ['1月', '党组学法1次', '节前普法宣传2场'],
      ['2月', '无', '反诈宣传1场150人'],
    ]
    const look = await open().look([{ rows }])
    expect(look.counts.new).toBe(0)
    expect(look.problems.filter(({ severity }) => severity === 'error')).toHaveLength(3)
    expectEveryRow(look, [{ rows }])
  })

  test('twice the same, days there are not, days to come, no day, a line for signatures', async () => {
    const rows = [
      ['2024年法治工作开展情况统计表', null, null],
      ['日期', '主题', '人数'],
      ['2024-4-15', '国家安全教育日宣传', 35],
      ['2024-4-15', '国家安全教育日宣传', 35],
      ['2024-13-40', '日期写错', null],
      [null, '没有日期', 12],
      ['2025-1-5', '未来的事', null],
      ['制表人：李四', null, '审核人：王五'],
    ]
    const look = await open().look([{ merges: ['A1:C1'], rows }])
    expect(becomes(look)).toEqual(['2024-04-15 国家安全教育日宣传 {参与35人}'])
    expect(listed(look)).toEqual([
      '5 “2024-13-40”看不出是哪一天',
      '6 没有写日期',
      '7 2025年1月5日还没有到，台账只记已经发生的事',
    ])
    expectEveryRow(look, [{ rows }])
  })

  test('values apart by commas, with breaks in quotes, full-width digits and shortened years', async () => {
    const text =
      '"序号","开展时间","活动内容","参与人数（人次）","牵头部门"\r\n' +
      '1,２０２４年５月１２日,"防灾日宣传，\r\n含咨询",１２０,救助股\r\n' +
      '2,24.6.26,禁毒宣传,85人次,事务股\r\n合计,,,205,\r\n注：以上为不完全统计,,,,\r\n'
    const { program } = open()
    const look = await program.call('sheets.preview', {}, [
      putFile(program.dataDirectory, '导出.csv', Buffer.from(text)),
    ])
    expect(becomes(look)).toEqual([
      '2024-05-12 防灾日宣传，\n含咨询 〔救助股〕 {参与120人次}',
      '2024-06-26 禁毒宣传 〔事务股〕 {参与85人次}',
    ])
    expect(look.rows).toHaveLength(5)
  })

  test('values apart by semicolons, numbers in a column of words', async () => {
    const text =
      '时间;事项;数据\n2024年1—3月;春季普法;3场、210人次\n上半年;应诉;应诉2件，胜诉率100%\n' +
      '2024.9.1-2024.9.30;宣传月;\n'
    const { program } = open()
    const look = await program.call('sheets.preview', {}, [
      putFile(program.dataDirectory, '2024年.csv', Buffer.from(text)),
    ])
    expect(becomes(look)).toEqual([
      '2024-01-01~2024-03-31 春季普法。数据：3场、210人次 {活动3场} {参与210人次}',
      '2024-01-01~2024-06-30 应诉。数据：应诉2件，胜诉率100% {应诉2件} {胜诉率100%}',
      '2024-09-01~2024-09-30 宣传月',
    ])
  })
})

import { expect, test } from 'vitest'
import { figuresInText } from '../../shared/domain/figures-in-text.ts'

/** Name, value and unit as one text, so that a table of cases can be read. */
const read = (text: string): string =>
  figuresInText(text)
    .map(({ name, value, unit }) => `${name} ${value} ${unit}`)
    .join('；')

test.each([
  ['举办讲座3场、参训64人次', '讲座 3 场；参训 64 人次'],
  ['举办3场法治讲座，参训64人次', '法治讲座 3 场；参训 64 人次'],
  ['局主要负责人出庭应诉2件。', '出庭应诉 2 件'],
  ['发放资料2000余份', '发放资料 2000 份'],
  ['发放2000余份宣传资料', '发放宣传资料 2000 份'],
  ['全年共化解矛盾纠纷12件', '化解矛盾纠纷 12 件'],
  ['共化解12件矛盾纠纷', '化解矛盾纠纷 12 件'],
  ['投入资金12.5万元', '投入资金 12.5 万元'],
  ['群众满意率达98.6%', '群众满意率 98.6 %'],
  ['救助流浪乞讨人员4300余人次', '救助流浪乞讨人员 4300 人次'],
  ['党组理论学习中心组学习宪法1次，23人参加', '党组理论学习中心组学习宪法 1 次；参加 23 人'],
  ['开展法治宣传43场', '法治宣传 43 场'],
  ['组织干部职工参训64人次', '参训 64 人次'],
  ['邀请律师到12个村开展宣传，受益群众3000余人', '村 12 个；受益群众 3000 人'],
  ['救助1024户2316人次', '救助 1024 户；救助 2316 人次'],
  ['约谈社会组织负责人8人次，调解和解2件', '约谈社会组织负责人 8 人次；调解和解 2 件'],
  ['法制审核人员2人，占11.1%', '法制审核人员 2 人'],
  ['微信公众号推送普法信息48条', '推送普法信息 48 条'],
  ['机关干部64人参加学习', '参加 64 人'],
  ['深入8所学校宣讲', '学校宣讲 8 所'],
  ['走访8家社会组织并提出整改意见15条', '走访社会组织 8 家；提出整改意见 15 条'],
  ['抽查案卷20份，评查合格率100%', '抽查案卷 20 份；评查合格率 100 %'],
])('the counted facts of “%s” are found with their names', (text, figures) => {
  expect(read(text)).toBe(figures)
})

test.each([
  ['2024年11月5日召开会议', '年月日'],
  ['2021-2025年规划', '年度区间'],
  ['2024.3.5', '用点写的日期'],
  ['印发安民通〔2024〕15号文件', '发文字号'],
  ['依据安民发（2024）15件', '括号里的年份'],
  ['第3次党组会议', '序数'],
  ['第 12 条规定', '条文序数'],
  ['每年不少于2次', '要求的次数'],
  ['法制审核人员不低于5%', '要求的比例'],
  ['至少1次', '至少'],
  ['60岁以上老年人', '年龄'],
  ['现行宪法公布施行40周年', '周年'],
  ['5个工作日内办结', '工作日'],
  ['3个月', '月数'],
  ['拨打12345热线', '热线号码'],
  ['“12·4”国家宪法日', '节日'],
  ['3-5人的小组', '区间'],
  ['3至5次', '区间'],
  ['1.加强学习', '编号'],
  ['（3）次要问题', '括号编号'],
  ['三项制度、两个维护、一次性告知', '中文数字的固定说法'],
  ['', '空'],
])('“%s” holds no figure (%s)', (text) => {
  expect(read(text)).toBe('')
})

test.each([
  ['邀请法律顾问讲授行政诉讼实务 1 场', '行政诉讼实务 1 场'],
  ['组织党员干部参加法治专题讲座2次', '法治专题讲座 2 次'],
  ['为困难群众提供法律援助服务15人次', '法律援助服务 15 人次'],
  ['聘请律师事务所律师担任法律顾问2名', '法律顾问 2 名'],
  ['围绕宪法宣传周主题在西街广场设置宣传咨询台3个', '宣传咨询台 3 个'],
  ['召开党组会议专题研究法治政府建设工作2次', '法治政府建设工作 2 次'],
  ['通过政府门户网站公开政务信息120条', '公开政务信息 120 条'],
  ['党组理论学习中心组学习宪法法律2次', '学习宪法法律 2 次'],
  ['组织干部职工参加人员64人', '干部职工参加人员 64 人'],
])('who did it and by what means is no part of the name: %s', (text, figures) => {
  expect(read(text)).toBe(figures)
})

test('万 stays with money and multiplies counts', () => {
  expect(read('投入资金12.5万元，惠及群众1.2万人次，发放资料0.35万份')).toBe(
    '投入资金 12.5 万元；惠及群众 12000 人次；发放资料 3500 份',
  )
})

test('a thousands comma, full-width digits and a thin space are read as one number', () => {
  expect(read('参训1,286人次')).toBe('参训 1286 人次')
  expect(read('参训１２８６人次')).toBe('参训 1286 人次')
  expect(read('参训1\u2009286人次')).toBe('参训 1286 人次')
})

test('a multiplied figure carries no noise behind the fourth decimal', () => {
  expect(figuresInText('惠及群众1.1万人次')).toEqual([
    { name: '惠及群众', value: 11_000, unit: '人次' },
  ])
})

test('a figure said twice is offered once, two different ones of a name are both offered', () => {
  expect(read('举办讲座3场。举办讲座3场。')).toBe('讲座 3 场')
  expect(read('上半年举办讲座1场，下半年举办讲座2场')).toBe('讲座 1 场；讲座 2 场')
})

test('the date and the document number beside a fact do not disturb it', () => {
  expect(
    read('2024年9月20日，邀请法律顾问讲授行政复议法，印发安民通〔2024〕15号，参训64人次。'),
  ).toBe('参训 64 人次')
})

test('a figure without any name gets the usual one of its unit, else it is left out', () => {
  expect(read('64人次')).toBe('参与 64 人次')
  expect(read('12.5万元')).toBe('资金 12.5 万元')
  expect(read('12%')).toBe('')
})

test('a very long sentence without punctuation does not become a name', () => {
  const [figure] = figuresInText(`${'民政事业高质量发展工作'.repeat(20)}64人次`)

  expect(figure).toEqual({ name: '参与', value: 64, unit: '人次' })
})

test.each(['1,286', '1，286', '1, 286', '１，２８６'])(
  'thousands are read however an input method sets them apart: %s',
  (typed) => {
    expect(figuresInText(`开展普法宣传，参与群众${typed}人次`).map(({ value }) => value)).toEqual([
      1286,
    ])
  },
)

test('digits set apart in a way that is no number are not taken for one', () => {
  expect(figuresInText('发放资料12,86份')).toEqual([])
})

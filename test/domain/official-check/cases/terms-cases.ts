import { corrects, reports, type RuleCase } from './rule-case.ts'

const TITLE = '普定县民政局关于2025年度法治政府建设情况的报告\n县人民政府：\n'
const PARTS = [
  '一、2025年度主要举措和成效\n举办讲座3场。',
  '二、存在的不足和原因\n执法力量不足，原因是编制偏紧。',
  '三、党政主要负责人履行推进法治建设第一责任人职责情况\n局主要负责人带头述法。',
  '四、2026年度工作安排\n抓好培训。',
  '五、其他需要报告的情况\n无。',
]
const reportOf = (...left: readonly number[]): string =>
  `${TITLE}${left.map((index) => PARTS[index] ?? '').join('\n')}`

/** 用语, and whether the text is whole. */
export const termsCases: readonly RuleCase[] = [
  {
    rule: 54,
    wrong: [reports('根据行政处罚法第三十三条，不予处罚。'), reports('按照殡葬管理条例规定处理。')],
    right: [
      '根据《中华人民共和国行政处罚法》第三十三条，不予处罚。',
      '开展民法典宣传月活动。',
      '学习行政处罚法。',
    ],
  },
  {
    rule: 55,
    wrong: [
      reports('《监督管理规定》（以下简称“规定”）已印发。'),
      reports('按照“规范”办理。《办理规范》（以下简称“规范”）要求，落实“规范”。'),
      reports('《甲办法》（以下简称“办法”）。按“办法”办。《乙》（以下简称“办法”）。按“办法”办。'),
    ],
    right: ['《监督管理规定》（以下简称“规定”）印发后，我局认真落实“规定”要求。'],
  },
  {
    rule: 64,
    wrong: [
      reports('推进法制政府建设。'),
      reports('坚持依法制国。'),
      reports('落实《法治政府建设与责任落实督查工作规定》。'),
      reports('落实《法治政府建设纲要（2021—2025年）》。'),
    ],
    right: [
      '推进法治政府建设，落实重大执法决定法制审核。',
      '落实《法治政府建设与责任落实督察工作规定》。',
      '落实《法治政府建设实施纲要（2021—2025年）》。',
    ],
  },
  {
    rule: 65,
    wrong: [
      corrects('及时布署。', '及时部署。'),
      corrects('核对银行帐户。', '核对银行账户。'),
      corrects('以及其它事项。', '以及其他事项。'),
      corrects('做为重点工作。', '作为重点工作。'),
      corrects('既使下雨，照常走访。', '即使下雨，照常走访。'),
    ],
    right: [
      '及时部署。',
      '预防犯罪。自己经常学习。',
      '既使群众满意，又使成本下降。',
      '按排名先后公布。',
      '《关于加强其它机构管理的通知》',
      '在公布署名文章后',
    ],
  },
  {
    rule: 66,
    wrong: [reports('会同县工商局开展检查。'), reports('报县法制办备案。')],
    right: ['会同县市场监督管理局开展检查。', '报县司法局备案。', '会同县生态环境局开展检查。'],
  },
  {
    rule: 67,
    wrong: [
      reports(reportOf(0, 1, 3, 4)),
      reports(reportOf(0, 2, 3, 4)),
      reports(reportOf(0, 1, 2, 4)),
    ],
    right: [reportOf(0, 1, 2, 3, 4), '一、主要做法\n内容。\n二、下一步打算\n内容。'],
  },
  {
    rule: 70,
    wrong: [
      reports('全年办理××件。'),
      reports('XX局主要负责人'),
      reports('【待补充】'),
      reports('数据（待核实）'),
      reports('金额____元'),
      reports('TODO：补充数据'),
    ],
    right: ['全年办理12件。', '第XI届会议', '【案例】某养老院'],
  },
  {
    rule: 101,
    wrong: [reports(reportOf(0, 1, 2, 3, 4).replace('，原因是编制偏紧', ''))],
    right: [reportOf(0, 1, 2, 3, 4)],
  },
  {
    rule: 102,
    wrong: [reports(reportOf(0, 1, 2, 3, 4).replace('抓好培训。\n', ''))],
    right: [reportOf(0, 1, 2, 3, 4)],
  },
  {
    rule: 103,
    wrong: [reports(reportOf(0, 1, 2, 3, 4).replace('2026年度工作安排', '2025年度工作安排'))],
    right: [reportOf(0, 1, 2, 3, 4)],
  },
]

import { lines, type SampleEntry } from '../sample-year.ts'

/** Group 二（二）. */
export const rulesAndNormsEntries: readonly SampleEntry[] = [
  {
    key: 'sample24.e017',
    on: '2024-03-08',
    text: '制定出台临时救助实施细则，起草过程依次完成调研论证、公开征求意见、合法性审核和集体审议。',
    officeKey: 'relief',
    documentNumber: '示民规〔2024〕1号',
    checkItemIds: ['anshun21.c0901', 'anshun21.c1003', 'anshun21.c1004'],
    figures: [
      { name: '征求意见单位', value: 21, unit: '家' },
      { name: '制定规范性文件', value: 1, unit: '件' },
    ],
    evidence: [
      {
        name: '合法性审核意见书.txt',
        mediaType: 'text/plain',
        on: '2024-03-01',
        body: lines(
          '行政规范性文件合法性审核意见书（示例）',
          '送审单位：示例县民政局社会救助股',
          '审核意见：制定主体、权限、程序合法，内容与上位法不抵触，同意提请审议',
        ),
      },
    ],
  },
  {
    key: 'sample24.e018',
    on: '2024-04-10',
    text: '对村规民约和居民公约开展合法性、可操作性审查，不合时宜的罚款条款退回村居重新议定。',
    officeKey: 'grassroots',
    documentNumber: '示民通〔2024〕15号',
    checkItemIds: ['anshun21.c1101', 'anshun21.c1102'],
    figures: [
      { name: '审查村规民约', value: 156, unit: '份' },
      { name: '提出修改意见', value: 43, unit: '条' },
    ],
    evidence: [
      {
        name: '村规民约审查台账.txt',
        mediaType: 'text/plain',
        caption: '审查要点',
        body: lines(
          '村规民约审查要点（示例）',
          '一看制定程序：是否经村民会议讨论通过',
          '二看内容：有无违法设定处罚、限制权利的条款',
          '三看操作：约定事项能否落实到人',
        ),
      },
    ],
  },
  {
    key: 'sample24.e019',
    on: '2024-05-22',
    text: '开展行政规范性文件专项清理，逐件对照宪法和上位法提出处理意见，清理结果向社会公布。',
    officeKey: 'policy',
    documentNumber: '示民发〔2024〕24号',
    checkItemIds: ['anshun21.c1005', 'anshun21.c0103'],
    figures: [
      { name: '清理规范性文件', value: 18, unit: '件' },
      { name: '废止规范性文件', value: 4, unit: '件' },
    ],
  },
  {
    key: 'sample24.e020',
    on: '2024-06-28',
    text: '完成社会组织年度检查，把党建工作列为必查内容，对未按时参检的逐家约谈。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1104', 'anshun21.c1403'],
    figures: [
      { name: '参检社会组织', value: 105, unit: '家' },
      { name: '参检率', value: 93.8, unit: '%' },
      { name: '约谈社会组织', value: 7, unit: '家' },
    ],
  },
  {
    key: 'sample24.e021',
    on: '2024-07-25',
    text: '对养老服务补贴等涉企政策开展公平竞争审查，书面听取行业协会和经营主体的意见。',
    officeKey: 'policy',
    checkItemIds: ['anshun21.c1001'],
    figures: [{ name: '公平竞争审查', value: 3, unit: '件' }],
  },
  {
    key: 'sample24.e022',
    on: '2024-08-21',
    text: '印发社会组织章程参考文本，章程核准与备案审查同步进行。',
    officeKey: 'grassroots',
    documentNumber: '示民函〔2024〕33号',
    checkItemIds: ['anshun21.c1107'],
    figures: [{ name: '核准章程', value: 16, unit: '件' }],
  },
  {
    key: 'sample24.e023',
    on: '2024-09-25',
    text: '开展村级重大事项民主决策专项督查，对决策记录不完整、公示不及时的村现场指导补正。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1103', 'anshun21.c1202'],
    figures: [{ name: '督查村（社区）', value: 38, unit: '个' }],
  },
  {
    key: 'sample24.e024',
    on: '2024-10-23',
    text: '组织新登记和换届的社会组织签订诚信承诺书，承诺内容随登记信息一并归集。',
    officeKey: 'grassroots',
    checkItemIds: ['anshun21.c1105', 'anshun21.c1304'],
    figures: [{ name: '签订诚信承诺书', value: 24, unit: '份' }],
  },
]

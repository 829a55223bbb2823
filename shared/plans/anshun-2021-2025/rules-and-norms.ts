import type { PlanChapter } from '../plan-chapter.ts'

/** Group 二（二）: measures 9-11. */
export const rulesAndNorms: PlanChapter = {
  id: 'anshun21.g2',
  number: '二（二）',
  title: '完善民政法律制度体系',
  tasks: [
    {
      id: 'anshun21.t09',
      number: 9,
      title: '加强民政重点领域制度建设',
      checkItems: [
        {
          id: 'anshun21.c0901',
          text: '完善救助、养老、殡葬、社会组织等领域规范性文件',
          kind: 'standing',
        },
        { id: 'anshun21.c0902', text: '推动民政法规和规范性文件有效实施', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t10',
      number: 10,
      title: '加强行政规范性文件制定、监督管理',
      checkItems: [
        { id: 'anshun21.c1001', text: '制定文件先评估对市场主体影响，听取其意见', kind: 'event' },
        { id: 'anshun21.c1002', text: '建立公众意见采纳反馈机制', kind: 'once' },
        { id: 'anshun21.c1003', text: '按规定程序制定文件，从论证到备案不缺环节', kind: 'event' },
        { id: 'anshun21.c1004', text: '文件统一登记、编号、印发，及时公布备案', kind: 'event' },
        { id: 'anshun21.c1005', text: '未经合法性审核或审核不过的文件不出台', kind: 'event' },
        {
          id: 'anshun21.c1006',
          text: '文件目录文本动态管理，清理违法内容和隐性壁垒',
          kind: 'standing',
        },
        { id: 'anshun21.c1007', text: '涉及市场主体的文件开展公平竞争审查', kind: 'event' },
      ],
    },
    {
      id: 'anshun21.t11',
      number: 11,
      title: '促进社会规范建设',
      checkItems: [
        { id: 'anshun21.c1101', text: '规范自治组织建设，引导依法制定村规民约', kind: 'standing' },
        { id: 'anshun21.c1102', text: '抓好村规民约执行，开展示范创建', kind: 'standing' },
        { id: 'anshun21.c1103', text: '定出村规民约合法性、可操作性审查办法', kind: 'once' },
        { id: 'anshun21.c1104', text: '村级重大事项实行“四议两公开”', kind: 'standing' },
        { id: 'anshun21.c1105', text: '完善社会组织章程范本和审查监督机制', kind: 'once' },
        {
          id: 'anshun21.c1106',
          text: '支持协会商会自律和行风建设，探索建立自律组织',
          kind: 'standing',
        },
        { id: 'anshun21.c1107', text: '以年检、抽查、审计、培训规范协会商会', kind: 'standing' },
        { id: 'anshun21.c1108', text: '协会商会登记时诚信自律入章程、签承诺书', kind: 'event' },
        { id: 'anshun21.c1109', text: '建成社会组织法人库，归集共享信用信息', kind: 'once' },
        {
          id: 'anshun21.c1110',
          text: '推广社会规范示范文本，开展备案审查和监督',
          kind: 'standing',
        },
      ],
    },
  ],
}

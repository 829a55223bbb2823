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
          text: '完善救助、养老、儿童、慈善、殡葬、基层自治、社会组织等规范性文件',
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
        {
          id: 'anshun21.c1001',
          text: '涉企文件先评估影响、征求协会和企业意见，并作公平竞争审查',
          kind: 'event',
        },
        { id: 'anshun21.c1002', text: '建立公众意见采纳反馈机制', kind: 'once' },
        {
          id: 'anshun21.c1003',
          text: '规范性文件从论证到审议程序齐全，未经合法性审核或审核不过的不出台',
          kind: 'event',
        },
        {
          id: 'anshun21.c1004',
          text: '规范性文件统一登记、编号、印发，及时公布备案',
          kind: 'event',
        },
        {
          id: 'anshun21.c1005',
          text: '规范性文件目录、文本动态管理，及时清理违法文件和隐性壁垒',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t11',
      number: 11,
      title: '促进社会规范建设',
      checkItems: [
        {
          id: 'anshun21.c1101',
          text: '规范自治组织，畅通群众参与，引导制定执行村规民约，开展示范创建',
          kind: 'standing',
        },
        { id: 'anshun21.c1102', text: '制定村规民约合法性、可操作性审查办法', kind: 'once' },
        { id: 'anshun21.c1103', text: '村级重大事项实行“四议两公开”', kind: 'standing' },
        {
          id: 'anshun21.c1104',
          text: '支持协会商会建立自律组织、改进治理和行风，以年检、抽查、审计、培训规范管理',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1105',
          text: '协会商会登记时，将诚信自律写入章程、签订承诺书',
          kind: 'event',
        },
        { id: 'anshun21.c1106', text: '建成社会组织法人库，归集共享信用信息', kind: 'once' },
        {
          id: 'anshun21.c1107',
          text: '制订推广社会组织章程、行业规章、村规民约范本，开展备案审查监督',
          kind: 'standing',
        },
      ],
    },
  ],
}

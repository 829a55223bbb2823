import type { PlanChapter } from '../plan-chapter.ts'

/** Group 二（五）: measures 19-21. */
export const supervisionOfPower: PlanChapter = {
  id: 'anshun21.g5',
  number: '二（五）',
  title: '强化对民政权力运行的制约和监督',
  tasks: [
    {
      id: 'anshun21.t19',
      number: 19,
      title: '健全民政权力运行制约和监督体系',
      checkItems: [
        {
          id: 'anshun21.c1901',
          text: '完善并公开权力运行流程，落实防腐、防风险、防利益冲突和追责要求',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1902',
          text: '自觉接受党内、人大、司法、审计、舆论等各方监督',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t20',
      number: 20,
      title: '加强民政行政执法监督',
      checkItems: [
        { id: 'anshun21.c2001', text: '动态调整并发布执法事项指导目录', kind: 'standing' },
        { id: 'anshun21.c2002', text: '探索跨区域执法随机抽查和交叉评议', kind: 'standing' },
        { id: 'anshun21.c2003', text: '完善执法证件管理，加强人员资格管理', kind: 'standing' },
        // 案卷评查 is a yearly habit of every bureau, though the plan sets no number.
        {
          id: 'anshun21.c2004',
          text: '评查执法案卷，发布优秀案卷和典型案例，加强案例指导',
          kind: 'annual',
        },
        { id: 'anshun21.c2005', text: '制定执法办案成效评价指标，用于衡量执法工作', kind: 'once' },
      ],
    },
    {
      id: 'anshun21.t21',
      number: 21,
      title: '全面推进民政政务公开',
      checkItems: [
        { id: 'anshun21.c2101', text: '推进决策到结果“五公开”和基层公开标准化', kind: 'standing' },
        { id: 'anshun21.c2102', text: '依法公开规范性文件和许可、处罚等决定', kind: 'standing' },
        {
          id: 'anshun21.c2103',
          text: '完善新闻发布、发言人和信息发布制度，引导热点舆论，回应社会关切',
          kind: 'standing',
        },
        { id: 'anshun21.c2104', text: '依法办理信息公开申请，件件答复', kind: 'event' },
      ],
    },
  ],
}

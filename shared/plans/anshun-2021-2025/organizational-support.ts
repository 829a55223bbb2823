import type { PlanChapter } from '../plan-chapter.ts'

/** Part 三: measures 30-35. */
export const organizationalSupport: PlanChapter = {
  id: 'anshun21.g8',
  number: '三',
  title: '组织保障',
  tasks: [
    {
      id: 'anshun21.t30',
      number: 30,
      title: '强化组织领导',
      checkItems: [
        {
          id: 'anshun21.c3001',
          text: '建立主要负责同志牵头的法治建设领导机制，健全法制工作机构',
          kind: 'once',
        },
        { id: 'anshun21.c3002', text: '统筹推进法治建设，研究解决法治重大问题', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t31',
      number: 31,
      title: '落实民政法治建设第一责任人职责',
      checkItems: [
        {
          id: 'anshun21.c3101',
          text: '主要负责人贯彻第一责任人规定和省办法，亲自部署、过问、协调、督办',
          kind: 'standing',
        },
        // A review at the end of the year can be given up to its last day.
        {
          id: 'anshun21.c3102',
          text: '第一责任人履职情况列入年终述职',
          kind: 'annual',
          due: '12-31',
        },
      ],
    },
    {
      id: 'anshun21.t32',
      number: 32,
      title: '加强民政法治工作队伍建设',
      checkItems: [
        { id: 'anshun21.c3201', text: '选配法律专业人员充实法治工作岗位', kind: 'standing' },
        { id: 'anshun21.c3202', text: '开展干部依法行政培训，培养复合人才', kind: 'standing' },
        { id: 'anshun21.c3203', text: '配强法律顾问队伍，研究重点难点法律问题', kind: 'standing' },
        { id: 'anshun21.c3204', text: '组织领导干部旁听庭审，形成制度', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t33',
      number: 33,
      title: '强化激励约束',
      checkItems: [
        {
          id: 'anshun21.c3301',
          text: '法治成效列入绩效考核、加大权重，法治素养纳入干部考核和选用',
          kind: 'standing',
        },
        { id: 'anshun21.c3302', text: '对法治工作不力、违法行政的依法依纪追责', kind: 'event' },
      ],
    },
    {
      id: 'anshun21.t34',
      number: 34,
      title: '加强指导督促',
      checkItems: [
        // Binds the city's leading group; a county bureau marks the item 不涉及.
        {
          id: 'anshun21.c3401',
          text: '市级法治建设领导小组办公室统筹督促全市工作',
          kind: 'standing',
        },
        { id: 'anshun21.c3402', text: '指导督促下级和基层民政部门法治工作', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t35',
      number: 35,
      title: '加强典型示范和宣传引导',
      checkItems: [
        { id: 'anshun21.c3501', text: '建好民政法治示范点，培育先进典型', kind: 'standing' },
        { id: 'anshun21.c3502', text: '总结推广先进经验，宣传法治建设成就', kind: 'standing' },
      ],
    },
  ],
}

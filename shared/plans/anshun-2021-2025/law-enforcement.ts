import type { PlanChapter } from '../plan-chapter.ts'

/** Group 二（四）: measures 16-18. */
export const lawEnforcement: PlanChapter = {
  id: 'anshun21.g4',
  number: '二（四）',
  title: '严格规范民政行政执法',
  tasks: [
    {
      id: 'anshun21.t16',
      number: 16,
      title: '推进严格规范公正文明执法',
      checkItems: [
        {
          id: 'anshun21.c1601',
          text: '落实行政执法“三项制度”和配套制度，按许可、处罚、强制法律规范流程',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1602',
          text: '动态调整权责清单和涉企许可清单，精简不必要的执法事项',
          kind: 'standing',
        },
        { id: 'anshun21.c1603', text: '落实执法责任制，执法过错依规追究', kind: 'standing' },
        {
          id: 'anshun21.c1604',
          text: '细化并公布裁量权基准，检查执行情况，防止“一刀切”',
          kind: 'standing',
        },
        { id: 'anshun21.c1605', text: '配齐执法记录仪等音像记录设备', kind: 'once' },
        {
          id: 'anshun21.c1606',
          text: '法制审核人员占执法人员比例不低于5%',
          kind: 'ratio',
          share: 0.05,
        },
        {
          id: 'anshun21.c1607',
          text: '严格执法和法制审核人员资格管理，统一证件和文书格式',
          kind: 'standing',
        },
        { id: 'anshun21.c1608', text: '执法人员参加学习，定期开展专项技能培训', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t17',
      number: 17,
      title: '加大重点领域执法力度',
      checkItems: [
        {
          id: 'anshun21.c1701',
          text: '加大未成年人保护、养老、慈善、志愿服务、殡葬等重点领域执法力度',
          kind: 'standing',
        },
        {
          id: 'anshun21.c1702',
          text: '专项整治社会组织领域风险，打击非法社会组织，常态监管、不搞运动式执法',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t18',
      number: 18,
      title: '深化行政执法体制改革',
      checkItems: [
        {
          id: 'anshun21.c1801',
          text: '探索跨部门综合执法，加强协调配合和信息共享',
          kind: 'standing',
        },
        { id: 'anshun21.c1802', text: '将基层能承接的执法事项依法下放', kind: 'standing' },
        { id: 'anshun21.c1803', text: '按省厅规程落实行刑衔接机制', kind: 'standing' },
        {
          id: 'anshun21.c1804',
          text: '优先采用指导、奖励、和解等非强制手段，能达到目的的不实施强制',
          kind: 'standing',
        },
        { id: 'anshun21.c1805', text: '建立案例指导制度，定期发布指导案例', kind: 'standing' },
      ],
    },
  ],
}

import type { PlanChapter } from '../plan-chapter.ts'

/** Group 二（六）: measures 22-25. */
export const disputeResolution: PlanChapter = {
  id: 'anshun21.g6',
  number: '二（六）',
  title: '依法有效化解社会矛盾纠纷',
  tasks: [
    {
      id: 'anshun21.t22',
      number: 22,
      title: '健全行政纠纷化解机制',
      checkItems: [
        {
          id: 'anshun21.c2201',
          text: '规范信访程序和责任，畅通渠道，诉访分离、分类处理，引导理性维权',
          kind: 'standing',
        },
        { id: 'anshun21.c2202', text: '完善律师参与化解涉法涉诉信访的机制', kind: 'once' },
        { id: 'anshun21.c2203', text: '支持仲裁融入基层治理', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t23',
      number: 23,
      title: '建立健全民政行政调解工作机制',
      checkItems: [
        { id: 'anshun21.c2301', text: '健全调解机制和队伍，依法开展行政调解', kind: 'standing' },
        { id: 'anshun21.c2302', text: '设立行政调解委员会，明确调解范围和程序', kind: 'once' },
        { id: 'anshun21.c2303', text: '调解婚姻登记、区划、社会组织管理纠纷', kind: 'event' },
        {
          id: 'anshun21.c2304',
          text: '运用“枫桥经验”“余庆经验”，引导群众依法维权、化解矛盾',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t24',
      number: 24,
      title: '加强行政复议和行政应诉工作',
      checkItems: [
        { id: 'anshun21.c2401', text: '引导当事人向政府行政复议机关提出复议申请', kind: 'event' },
        { id: 'anshun21.c2402', text: '对复议机关受理的案件认真研究、依法及时答复', kind: 'event' },
        { id: 'anshun21.c2403', text: '行政机关负责人出庭应诉，提高出庭率', kind: 'event' },
        { id: 'anshun21.c2404', text: '提高答辩举证质量，降低败诉率', kind: 'event' },
        {
          id: 'anshun21.c2405',
          text: '按期执行生效裁判，接受法院、检察院监督，落实反馈司法、检察建议',
          kind: 'event',
        },
      ],
    },
    {
      id: 'anshun21.t25',
      number: 25,
      title: '强化安全管理和重大突发事件依法处置',
      checkItems: [
        {
          id: 'anshun21.c2501',
          text: '完善突发事件应急体系和预案，开展实战演练，提升防控救灾能力',
          kind: 'standing',
        },
        {
          id: 'anshun21.c2502',
          text: '落实安全生产责任制，排查服务机构安全风险',
          kind: 'standing',
        },
        {
          id: 'anshun21.c2503',
          text: '培养心理服务人才，为困难群众、老人、儿童提供关爱和心理服务',
          kind: 'standing',
        },
      ],
    },
  ],
}

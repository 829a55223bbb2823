import type { PlanChapter } from '../plan-chapter.ts'

/** Group 二（七）: measures 26-29. */
export const legalEducation: PlanChapter = {
  id: 'anshun21.g7',
  number: '二（七）',
  title: '持续推进民政普法',
  tasks: [
    {
      id: 'anshun21.t26',
      number: 26,
      title: '深入实施普法规划',
      checkItems: [
        { id: 'anshun21.c2601', text: '制定民政“八五”普法规划并组织实施', kind: 'once' },
        { id: 'anshun21.c2602', text: '普法融入执法、管理、服务全过程', kind: 'standing' },
        { id: 'anshun21.c2603', text: '宣传解读新出台的民政法律法规', kind: 'event' },
        { id: 'anshun21.c2604', text: '运用新媒体精准普法，开展以案普法', kind: 'standing' },
        { id: 'anshun21.c2605', text: '宣传宪法和群众身边的法律，增强法治观念', kind: 'standing' },
      ],
    },
    {
      id: 'anshun21.t27',
      number: 27,
      title: '落实民政普法责任制',
      checkItems: [
        {
          id: 'anshun21.c2701',
          text: '落实“谁执法谁普法”等原则，责任清单全覆盖',
          kind: 'standing',
        },
        // “Every year”, and the plan names no day: no `due`.
        {
          id: 'anshun21.c2702',
          text: '制定并公布年度普法责任清单，细化内容、责任、措施和标准',
          kind: 'annual',
        },
        { id: 'anshun21.c2703', text: '坚持普治并举，完成普法规划各项任务', kind: 'standing' },
        {
          id: 'anshun21.c2704',
          text: '鼓励干部加入普法志愿队，引导社会组织、村居开展公益普法',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t28',
      number: 28,
      title: '加强对民政干部的法治教育培训',
      checkItems: [
        { id: 'anshun21.c2801', text: '完善领导班子学法制度，按期学法', kind: 'once' },
        {
          id: 'anshun21.c2802',
          text: '领导班子法治专题讲座每年不少于2次',
          kind: 'annual',
          times: 2,
        },
        {
          id: 'anshun21.c2803',
          text: '把习近平法治思想、宪法、民法典等列为干部必修课',
          kind: 'standing',
        },
        {
          id: 'anshun21.c2804',
          text: '领导干部带头学法用法，杜绝以言代法、以权压法',
          kind: 'standing',
        },
        { id: 'anshun21.c2805', text: '落实以案释法，办好普法公开课', kind: 'standing' },
        {
          id: 'anshun21.c2806',
          text: '健全执法岗位、初任、任职法律培训，支持干部学法、考取法律职业资格',
          kind: 'standing',
        },
        {
          id: 'anshun21.c2807',
          text: '编制领导干部应知应会法律清单，组织应知应会测试',
          kind: 'standing',
        },
        {
          id: 'anshun21.c2808',
          text: '法治素养和依法履职纳入干部考核，同等条件下优先提拔使用',
          kind: 'standing',
        },
      ],
    },
    {
      id: 'anshun21.t29',
      number: 29,
      title: '开展重点专项普法活动',
      checkItems: [
        {
          id: 'anshun21.c2901',
          text: '在婚姻登记、养老、儿童等服务窗口开展法律专项宣传',
          kind: 'standing',
        },
        {
          id: 'anshun21.c2902',
          text: '儿童节开展民政特色普法活动',
          kind: 'annual',
          times: 1,
          due: '06-01',
        },
        // 清明 is a solar term and falls on 4 or 5 April; the later day is never too early to ask.
        {
          id: 'anshun21.c2903',
          text: '清明节开展民政特色普法活动',
          kind: 'annual',
          times: 1,
          due: '04-05',
        },
        {
          id: 'anshun21.c2904',
          text: '按制度开展国家宪法日和宪法宣传周集中宣传',
          kind: 'annual',
          times: 1,
          due: '12-04',
        },
        // One anniversary, one year: the present constitution is of 4 December 1982.
        {
          id: 'anshun21.c2905',
          text: '组织现行宪法施行40周年宣传教育活动',
          kind: 'once',
          onlyYear: 2022,
        },
        { id: 'anshun21.c2906', text: '运用“网、端、微、屏”宣传宪法', kind: 'standing' },
      ],
    },
  ],
}

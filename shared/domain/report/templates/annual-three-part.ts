import type { Template } from '../template.ts'

const tasks = (from: number, to: number): readonly string[] =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `anshun21.t${String(from + index).padStart(2, '0')}`,
  )

/** 年度法治政府建设情况报告 in three parts, the usual form of a district: work, problems point by point, next steps. */
export const annualThreePartTemplate: Template = {
  id: 'annual-three-part',
  kind: 'annual',
  title: '年度法治政府建设情况报告（三部分）',
  headline: '{bureau}关于{year}年度法治政府建设情况的报告',
  recipient: 'annualRecipient',
  due: { monthDay: '03-01', inNextYear: true },
  publishBy: { monthDay: '04-01', inNextYear: true },
  numbering: ['chinese-comma', 'chinese-brackets', 'chinese-point', 'arabic-brackets'],
  opening:
    '按照《法治政府建设与责任落实督察工作规定》和《{plan}》等文件要求，现将我局{year}年度法治政府建设情况报告如下：',
  parts: [
    {
      id: 'work',
      heading: '工作开展情况',
      required: true,
      content: [
        {
          kind: 'facts',
          // The groups of the plan; the last says what the rule asks every annual report to tell.
          chapters: [
            { id: 'administration', heading: '大力推进依法行政', taskIds: tasks(1, 8) },
            { id: 'rules', heading: '完善民政法律制度体系', taskIds: tasks(9, 11) },
            { id: 'governance', heading: '推动形成法治化社会治理合力', taskIds: tasks(12, 15) },
            { id: 'enforcement', heading: '严格规范民政行政执法', taskIds: tasks(16, 18) },
            {
              id: 'supervision',
              heading: '强化对民政权力运行的制约和监督',
              taskIds: tasks(19, 21),
            },
            { id: 'disputes', heading: '依法有效化解社会矛盾纠纷', taskIds: tasks(22, 25) },
            { id: 'education', heading: '持续推进民政普法', taskIds: tasks(26, 29) },
            {
              id: 'support',
              heading: '落实法治建设第一责任人职责，强化组织保障',
              taskIds: tasks(30, 35),
            },
          ],
          lead: 'none',
          others: '其他法治建设工作',
        },
      ],
    },
    {
      id: 'problems',
      heading: '存在的问题',
      required: true,
      content: [
        { kind: 'unfinished', citesTasks: false, form: 'points' },
        {
          kind: 'clerk',
          id: 'problems',
          gap: '请分条写明存在的问题和产生的原因：一是……；二是……。',
        },
        {
          kind: 'not-applicable',
          lead: '此外，对照《{plan}》，{year}年度不涉及的事项有：',
          citesTasks: false,
        },
      ],
    },
    {
      id: 'next-steps',
      heading: '下一步工作打算',
      required: true,
      content: [
        {
          kind: 'clerk',
          id: 'next-steps',
          gap: '请写明{nextYear}年度的主要安排：一是……；二是……。',
        },
      ],
    },
  ],
  closing: '',
  taskTable: '',
}

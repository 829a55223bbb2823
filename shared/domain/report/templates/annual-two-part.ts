import type { Template } from '../template.ts'

const tasks = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `anshun21.t${String(number).padStart(2, '0')}`)

/** 年度法治政府建设情况报告 in two parts: what was done under three headings, then problems and next steps together. */
export const annualTwoPartTemplate: Template = {
  id: 'annual-two-part',
  kind: 'annual',
  title: '年度法治政府建设情况报告（两部分）',
  headline: '{bureau}关于{year}年度法治政府建设情况的报告',
  recipient: 'annualRecipient',
  due: { monthDay: '03-01', inNextYear: true },
  publishBy: { monthDay: '04-01', inNextYear: true },
  numbering: ['chinese-comma', 'chinese-brackets', 'arabic-comma', 'arabic-brackets'],
  opening:
    '根据《法治政府建设与责任落实督察工作规定》要求，现将我局{year}年度法治政府建设工作情况报告如下：',
  parts: [
    {
      id: 'work',
      heading: '主要举措和成效',
      required: true,
      content: [
        {
          kind: 'facts',
          chapters: [
            {
              id: 'administration',
              heading: '加强组织领导，推进依法行政',
              taskIds: tasks(1, 2, 3, 4, 5, 9, 10, 15, 28, 30, 31, 32, 33, 34),
            },
            {
              id: 'enforcement',
              heading: '深化“放管服”改革，规范行政执法',
              taskIds: tasks(6, 16, 17, 18, 19, 20, 21),
            },
            {
              id: 'governance',
              heading: '创新社会治理，化解矛盾纠纷',
              taskIds: tasks(7, 8, 11, 12, 13, 14, 22, 23, 24, 25, 26, 27, 29, 35),
            },
          ],
          lead: 'numbered',
          others: '其他法治建设工作',
        },
      ],
    },
    {
      id: 'problems',
      heading: '存在的问题和下一步工作打算',
      required: true,
      content: [
        { kind: 'unfinished', citesTasks: false, form: 'to-finish' },
        {
          kind: 'clerk',
          id: 'problems',
          gap: '请写明存在的问题和产生的原因。',
        },
        {
          kind: 'not-applicable',
          lead: '另外，对照《{plan}》，{year}年度不涉及的事项有：',
          citesTasks: false,
        },
        {
          kind: 'clerk',
          id: 'next-steps',
          gap: '请写明{nextYear}年度的主要安排，与上面的问题对应。',
        },
      ],
    },
  ],
  closing: '',
  taskTable: '',
}

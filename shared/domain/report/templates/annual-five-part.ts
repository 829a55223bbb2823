import type { Template } from '../template.ts'
import { STANDARD_NUMBERING } from '../numbering.ts'

/** 年度法治政府建设情况报告 in the five parts of 法治政府建设与责任落实督察工作规定, in the rule's order. */
export const annualFivePartTemplate: Template = {
  id: 'annual-five-part',
  kind: 'annual',
  title: '年度法治政府建设情况报告（五部分）',
  headline: '{bureau}关于{year}年度法治政府建设情况的报告',
  recipient: 'annualRecipient',
  due: { monthDay: '03-01', inNextYear: true },
  publishBy: { monthDay: '04-01', inNextYear: true },
  numbering: STANDARD_NUMBERING,
  opening:
    '根据《法治政府建设与责任落实督察工作规定》要求，现将我局{year}年度法治政府建设情况报告如下：',
  parts: [
    {
      id: 'work',
      heading: '{year}年度推进法治政府建设的主要举措和成效',
      required: true,
      content: [
        {
          kind: 'facts',
          chapters: 'plan-groups',
          lead: 'run-in',
          others: '其他法治建设工作',
        },
      ],
    },
    {
      id: 'shortcomings',
      heading: '存在的不足和原因',
      required: true,
      content: [
        { kind: 'unfinished', citesTasks: false },
        {
          kind: 'clerk',
          id: 'shortcomings',
          gap: '请写明{year}年度推进法治政府建设存在的不足。',
        },
        {
          kind: 'clerk',
          id: 'causes',
          gap: '请写明产生不足的原因：不足和原因都要写，缺一不可。',
        },
      ],
    },
    {
      id: 'head-of-bureau',
      heading: '党政主要负责人履行推进法治建设第一责任人职责情况',
      required: true,
      content: [
        {
          kind: 'facts',
          chapters: [
            {
              id: 'duties',
              taskIds: ['anshun21.t31'],
              gap: '没有台账记录说明主要负责人履行第一责任人职责的情况，请补充台账（任务31）或直接写明：重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办、年终述职述法。',
            },
          ],
          lead: 'none',
        },
      ],
    },
    {
      id: 'next-year',
      heading: '{nextYear}年度工作安排',
      required: true,
      content: [
        {
          kind: 'clerk',
          id: 'next-year',
          gap: '请写明{nextYear}年度推进法治政府建设的主要安排。',
        },
      ],
    },
    {
      id: 'other',
      heading: '其他需要报告的情况',
      required: true,
      content: [
        {
          kind: 'not-applicable',
          lead: '对照《{plan}》，{year}年度不涉及的事项有：',
          citesTasks: false,
        },
        {
          kind: 'clerk',
          id: 'other',
          gap: '请写明其他需要报告的情况；没有的，请写“无。”。',
          onlyIfEmpty: true,
        },
      ],
    },
  ],
  closing: '',
  taskTable: '',
}

import type { Template } from '../template.ts'
import { STANDARD_NUMBERING } from '../numbering.ts'

/** 贯彻落实情况报告: the plan's last paragraph asks for it before 10 December; no form is prescribed. */
export const implementationTemplate: Template = {
  id: 'implementation',
  kind: 'implementation',
  title: '实施方案贯彻落实情况报告',
  headline: '{bureau}关于{year}年度贯彻落实《{plan}》情况的报告',
  recipient: 'implementationRecipient',
  due: { monthDay: '12-10', inNextYear: false },
  numbering: STANDARD_NUMBERING,
  opening: '按照《{plan}》要求，现将我局{year}年度贯彻落实情况报告如下：',
  parts: [
    {
      id: 'work',
      heading: '主要工作开展情况',
      required: true,
      content: [
        {
          kind: 'facts',
          chapters: 'plan-groups',
          lead: 'run-in',
          others: '其他法治建设工作',
        },
        {
          kind: 'not-applicable',
          heading: '不涉及事项说明',
          lead: '{year}年度不涉及的事项有：',
          citesTasks: true,
        },
      ],
    },
    {
      id: 'shortcomings',
      heading: '存在的问题和不足',
      required: true,
      content: [
        { kind: 'unfinished', citesTasks: true },
        {
          kind: 'clerk',
          id: 'shortcomings',
          gap: '请写明贯彻落实方案中存在的问题和不足。',
        },
      ],
    },
    {
      id: 'next-steps',
      heading: '下一步工作安排',
      required: true,
      content: [
        {
          kind: 'clerk',
          id: 'next-steps',
          gap: '请写明下一步工作安排：未完成的事项怎样办、由哪个股室办、何时办完。',
        },
      ],
    },
  ],
  closing: '特此报告。',
  taskTable: '{year}年度贯彻落实情况一览表',
}

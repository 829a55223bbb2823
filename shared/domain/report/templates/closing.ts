import { STANDARD_NUMBERING } from '../numbering.ts'
import type { Template } from '../template.ts'

/** 五年总结: the whole plan, what was reached and what is carried over. Asked for once, at the plan's end. */
export const closingTemplate: Template = {
  id: 'closing',
  kind: 'closing',
  title: '实施方案五年总结报告',
  headline: '{bureau}关于{period}贯彻落实《{plan}》情况的总结报告',
  recipient: 'implementationRecipient',
  due: { monthDay: '12-31', inNextYear: false, onlyYear: 2025 },
  span: 'plan',
  numbering: STANDARD_NUMBERING,
  opening: '按照《{plan}》要求，现将我局{period}贯彻落实情况总结报告如下：',
  parts: [
    {
      id: 'attainment',
      heading: '总体完成情况',
      required: true,
      content: [{ kind: 'attainment' }],
    },
    {
      id: 'work',
      heading: '主要举措和成效',
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
          lead: '{period}不涉及的事项有：',
          citesTasks: true,
        },
      ],
    },
    {
      id: 'shortcomings',
      heading: '存在的不足和原因',
      required: true,
      content: [
        {
          kind: 'clerk',
          id: 'shortcomings',
          gap: '请写明方案实施期间存在的不足和产生的原因。',
        },
      ],
    },
    {
      id: 'carried-over',
      heading: '结转事项和下一步工作安排',
      required: true,
      content: [
        { kind: 'unfinished', citesTasks: true, form: 'carried-over' },
        {
          kind: 'clerk',
          id: 'next-steps',
          gap: '请写明结转事项怎样办、由哪个股室办、何时办完，以及下一规划期的工作安排。',
        },
      ],
    },
  ],
  closing: '特此报告。',
  taskTable: '{period}各项任务完成情况一览表',
}

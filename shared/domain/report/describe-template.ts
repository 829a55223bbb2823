import type { z } from 'zod'
import type { templateSummarySchema } from './report.ts'
import { templateDetailSchema } from './template-schema.ts'
import type { Template } from './template.ts'

/** No year is chosen yet: the years are named by what they are. */
const namelessPeriod = (pattern: string): string =>
  pattern
    .replaceAll('{year}年度', '本年度')
    .replaceAll('{nextYear}年度', '下一年度')
    .replaceAll('{period}', '方案实施期间')
    .replaceAll('{plan}', '方案')

/** Gives a template as lists show it. */
export const summarizeTemplate = (
  template: Template,
  own: boolean,
): z.output<typeof templateSummarySchema> => ({
  id: template.id,
  kind: template.kind,
  title: template.title,
  own,
  due: { monthDay: template.due.monthDay, inNextYear: template.due.inNextYear },
  parts: template.parts.map(({ id, heading, required }) => ({
    id,
    heading: namelessPeriod(heading),
    required,
  })),
})

/** Gives a template as it is changed. */
export const detailTemplate = (
  template: Template,
  own: boolean,
): z.output<typeof templateDetailSchema> =>
  templateDetailSchema.parse({
    ...template,
    ...summarizeTemplate(template, own),
    parts: template.parts,
  })

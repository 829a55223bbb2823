import { z } from 'zod'
import { LIMITS, lineSchema } from '../domain/input-text.ts'
import { templateSummarySchema } from '../domain/report/report.ts'
import { templateChangeSchema, templateDetailSchema } from '../domain/report/template-schema.ts'
import { defineContract } from './define.ts'

const templateIdSchema = z.object({ id: z.string() })

/** 报告模板. The built-in ones are copied; only a bureau's own can be changed. */
export const templatesContract = defineContract({
  /** Those a report can be made with: the built-in ones, then the bureau's own. */
  'reports.templates': { input: z.object({}), output: z.array(templateSummarySchema) },
  'reports.getTemplate': { input: templateIdSchema, output: templateDetailSchema },
  'reports.copyTemplate': {
    input: z.object({ templateId: z.string(), title: lineSchema(LIMITS.headline) }),
    output: templateDetailSchema,
  },
  'reports.saveTemplate': {
    input: templateIdSchema.extend(templateChangeSchema.shape),
    output: templateDetailSchema,
  },
  /** Reports that follow it stay as they are and can still be worked on. */
  'reports.removeTemplate': { input: templateIdSchema, output: templateSummarySchema },
  'reports.restoreTemplate': { input: templateIdSchema, output: templateDetailSchema },
})

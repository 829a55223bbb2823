import { z } from 'zod'
import { existingDocumentSchema, readDocumentSchema } from '../domain/existing-text/document.ts'
import { LIMITS } from '../domain/input-text.ts'
import { reportSchema } from '../domain/report/report.ts'
import { defineContract } from './define.ts'
import { openedFiles } from './opened-files.ts'
import { yearSchema } from './year.ts'

/** 一键排版: existing text made official. */
export const documentsContract = defineContract({
  /**
   * Recognises an existing text: pasted, or of a file when `text` is left out. Nothing is kept: the answer can be
   * corrected and then made a report with `reports.createFrom`. Faults `document-…` say why a file cannot be read.
   */
  'documents.read': {
    input: z.object({ text: z.string().max(LIMITS.documentText).optional() }),
    output: readDocumentSchema,
    opens: openedFiles['documents.read'],
  },
  /**
   * Makes a report of a text, or of another report such as last year's: exactly one of the two is given. Its words
   * become the clerk's own blocks; nothing is drafted into it until the clerk asks for it.
   *
   * When it is of an earlier year than `year`, every year before `year` is marked by `reports.check`.
   */
  'reports.createFrom': {
    input: z.object({
      document: existingDocumentSchema.optional(),
      reportId: z.string().optional(),
      year: yearSchema,
      /** Left out: the one the text looks like. */
      templateId: z.string().optional(),
    }),
    output: reportSchema,
  },
})

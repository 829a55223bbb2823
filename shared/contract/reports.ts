import { z } from 'zod'
import { LIMITS, textSchema } from '../domain/input-text.ts'
import { findingSchema } from '../domain/official-check/finding.ts'
import { reportFindingSchema } from '../domain/official-check/report-finding.ts'
import { blockTextSchema } from '../domain/report/block-text.ts'
import { LANDSCAPE_NUMBERS, PAGE_NUMBER_PLACES } from '../domain/report/document.ts'
import { WORDS_TO_VERIFY_MAX, wordToVerifySchema } from '../domain/report/to-verify.ts'
import { printedPieceSchema } from '../domain/report/printed-pieces.ts'
import {
  reportHeadSchema,
  reportProfileSchema,
  reportSchema,
  reportSummarySchema,
} from '../domain/report/report.ts'
import { defineContract } from './define.ts'
import { yearSchema } from './year.ts'

/** A Word file to be shown as pages. */
export const pagesSchema = z.object({
  /** The .docx in base64. */
  docx: z.string(),
  /** What of the report is printed, in order. */
  pieces: z.array(printedPieceSchema),
  pageNumbers: z.enum(PAGE_NUMBER_PLACES),
  landscapeNumbers: z.enum(LANDSCAPE_NUMBERS),
  /** 信函 has no number on its first page. */
  isFirstPageNumbered: z.boolean(),
})

const reportIdSchema = z.object({ reportId: z.string() })

export const reportsContract = defineContract({
  'reports.create': {
    input: z.object({ templateId: z.string(), year: yearSchema }),
    output: reportSchema,
  },
  /** Newest first. */
  'reports.list': {
    input: z.object({ year: yearSchema.optional() }),
    output: z.array(reportSummarySchema),
  },
  'reports.get': { input: reportIdSchema, output: reportSchema },
  /** Drafts again from the ledger: drafted blocks are replaced, the clerk's own stay word for word. */
  'reports.refresh': {
    input: reportIdSchema.extend({
      /** Also bring back drafted blocks the clerk removed. */
      restoreRemoved: z.boolean().default(false),
    }),
    output: reportSchema,
  },
  'reports.saveHead': {
    input: reportIdSchema.extend({ head: reportHeadSchema.partial() }),
    output: reportSchema,
  },
  /** With `blockId`: the clerk's words for that block. Without: a new block after `afterId` (null: at the top). */
  'reports.saveBlock': {
    input: reportIdSchema.extend({
      blockId: z.string().optional(),
      afterId: z.string().nullish(),
      kind: z.enum(['heading', 'paragraph']).optional(),
      /** Of a paragraph: it is numbered and begins with a heading. Null takes that away; left out, it stays. */
      level: z.number().int().min(1).max(4).nullish(),
      text: blockTextSchema.min(1),
      /** 待核对的字词 of a paragraph from the 句库; left out, they stay; empty, all was looked at. */
      toVerify: z.array(wordToVerifySchema).max(WORDS_TO_VERIFY_MAX).optional(),
    }),
    output: reportSchema,
  },
  'reports.moveBlock': {
    input: reportIdSchema.extend({ blockId: z.string(), afterId: z.string().nullable() }),
    output: reportSchema,
  },
  'reports.removeBlock': {
    input: reportIdSchema.extend({ blockId: z.string() }),
    output: reportSchema,
  },
  /** Brings back a removed block where it stood. */
  'reports.restoreBlock': {
    input: reportIdSchema.extend({ blockId: z.string() }),
    output: reportSchema,
  },
  /** 导出前检查: the report against the rules of official text, the ledger and the other report of its year. */
  'reports.check': { input: reportIdSchema, output: z.array(reportFindingSchema) },
  /** The rules of official text on any text. Places count in the text as it was given. */
  'reports.checkText': {
    input: z.object({ text: z.string().max(LIMITS.checkedText) }),
    output: z.array(findingSchema),
  },
  /**
   * Sets a finding aside with a reason, which is kept; a reason of null lets it count again. A finding is known by its
   * rule, block and words, so that it stays set aside when the text around it changes.
   */
  'reports.setAside': {
    input: reportIdSchema.extend({
      rule: z.number().int().positive(),
      blockId: z.string().optional(),
      excerpt: z.string().max(LIMITS.excerpt),
      reason: textSchema(LIMITS.reason).nullable(),
    }),
    output: z.array(reportFindingSchema),
  },
  /** 预览: the bytes `reports.export` would write, and which words of the report each paragraph prints. */
  'reports.preview': {
    input: reportIdSchema.extend({ profile: reportProfileSchema.optional() }),
    output: pagesSchema,
  },
  'reports.remove': { input: reportIdSchema, output: reportSummarySchema },
  'reports.restore': { input: reportIdSchema, output: reportSchema },
  'reports.export': {
    input: reportIdSchema.extend({ profile: reportProfileSchema.optional() }),
    output: z.object({
      savedAs: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      /** Notes on missing content that were not printed. */
      gaps: z.number().int(),
    }),
    saves: { extensions: ['docx'] },
  },
})

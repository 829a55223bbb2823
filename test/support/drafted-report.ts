import { draftBlocks } from '../../shared/domain/report/draft.ts'
import type { ReportFacts } from '../../shared/domain/report/facts.ts'
import { presentBlocks } from '../../shared/domain/report/present.ts'
import type { ReportBlock } from '../../shared/domain/report/report.ts'
import type { Template } from '../../shared/domain/report/template.ts'
import { refreshed } from './report-blocks.ts'

/** A report as it is first drafted, numbered. */
export const draftedReport = (template: Template, facts: ReportFacts): ReportBlock[] => {
  const drafts = draftBlocks(template, facts)
  return presentBlocks(refreshed([], drafts), drafts, template.numbering)
}

/** What of it is printed, a line each. */
export const printedLines = (blocks: readonly ReportBlock[]): string[] =>
  blocks
    .filter(({ kind }) => kind === 'heading' || kind === 'paragraph')
    .map(({ number = '', text }) => `${number}${text}`)

/** Headings and numbered paragraphs, indented by level; of a paragraph only its heading. */
export const structureOf = (blocks: readonly ReportBlock[]): string[] =>
  blocks
    .filter(
      ({ kind, level }) => kind === 'heading' || (kind === 'paragraph' && level !== undefined),
    )
    .map(({ kind, level = 1, number = '', text }) => {
      const words = kind === 'heading' ? text : `${text.split('。', 1).join('')}。…`
      return `${'  '.repeat(level - 1)}${number}${words}`
    })

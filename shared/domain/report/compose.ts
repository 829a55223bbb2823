import { chineseDate } from '../date.ts'
import type { DocumentBlock, HeadingLevel, ReportDocument } from './document.ts'
import type { ReportFacts } from './facts.ts'
import type { ReportBlock, ReportHead } from './report.ts'
import { taskTable } from './task-table.ts'
import { fillPattern, type Template } from './template.ts'
import { titleLines } from './title-lines.ts'

export type ReportContent = {
  readonly head: ReportHead
  /** As `presentBlocks` gives them: in order, numbered, none removed. */
  readonly blocks: readonly ReportBlock[]
  readonly facts: ReportFacts
  readonly template: Template
}

const headingLevel = (level: number | undefined): HeadingLevel =>
  level === 2 || level === 3 || level === 4 ? level : 1

/** What of a block is printed. Notes to the clerk are not, nor what is empty; a heading is, even with nothing below. */
const printed = (block: ReportBlock): readonly DocumentBlock[] => {
  if (block.text.trim() === '') return []
  switch (block.kind) {
    case 'heading': {
      const text = `${block.number ?? ''}${block.text}`
      return [{ kind: 'heading', level: headingLevel(block.level), text }]
    }
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.text }]
    case 'gap':
    case 'task-table':
      return []
  }
}

/** With one full-width colon, whatever was typed. */
const recipientLine = (recipient: string): string => {
  const name = recipient.trim().replace(/[：:，,。；;]$/u, '')
  return name === '' ? '' : `${name}：`
}

/** Puts a report together for printing. The same content always gives the same document. */
export const composeReport = ({ head, blocks, facts, template }: ReportContent): ReportDocument => {
  const annexes = blocks
    .filter(({ kind }) => kind === 'task-table')
    .slice(0, 1)
    .map(({ text }) => taskTable(text.trim() || fillPattern(template.taskTable, facts), facts))
  return {
    profile: head.profile,
    titleLines: titleLines(head.title, [head.issuer, facts.bureauName]),
    recipient: recipientLine(head.recipient),
    blocks: blocks.flatMap(printed),
    annexNames: annexes.map(({ title }) => title),
    signature:
      head.issuer === '' ? null : { issuer: head.issuer, dated: chineseDate(head.datedOn) },
    annexes,
    properties: { title: head.title, author: head.issuer || facts.bureauName },
  }
}

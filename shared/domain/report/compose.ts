import type { DocumentBlock, HeadingLevel, ReportDocument } from './document.ts'
import type { ReportFacts } from './facts.ts'
import { HEAD_DEFAULTS } from './head-extra.ts'
import {
  attendanceOf,
  colophonOf,
  type FullHead,
  issuersOf,
  letterheadOf,
  signatureOf,
} from './letterhead.ts'
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

/** A paragraph with a level begins with its number and its heading: the first sentence, when another follows. */
const printedParagraph = ({ text, number, level }: ReportBlock): DocumentBlock => {
  if (level === undefined) return { kind: 'paragraph', text }
  const whole = `${number ?? ''}${text}`
  const stop =
    whole
      .split(/[\r\n]/u, 1)
      .join('')
      .indexOf('。') + 1
  return {
    kind: 'paragraph',
    text: whole,
    ...(stop === 0 || whole.trimEnd().length === stop
      ? {}
      : { runIn: { level: headingLevel(level), length: stop } }),
  }
}

/** What of a block is printed. Notes to the clerk are not, nor what is empty; a heading is, even with nothing below. */
const printed = (block: ReportBlock): readonly DocumentBlock[] => {
  if (block.text.trim() === '') return []
  switch (block.kind) {
    case 'heading': {
      const text = `${block.number ?? ''}${block.text}`
      return [{ kind: 'heading', level: headingLevel(block.level), text }]
    }
    case 'paragraph':
      return [printedParagraph(block)]
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

/** 附注 without the brackets it is printed in. */
const noteText = (note: string): string => note.trim().replace(/^[（(](.*)[）)]$/su, '$1')

/** The parts and choices most reports do not have; what is as usual is left out. */
const furniture = (head: FullHead): Partial<ReportDocument> => {
  const letterhead = letterheadOf(head)
  const colophon = colophonOf(head)
  const attendance = attendanceOf(head)
  const note = noteText(head.note)
  return {
    ...(head.profile === 'custom' ? { page: head.pageValues } : {}),
    ...(head.layoutKind === 'document' ? {} : { kind: head.layoutKind }),
    ...(head.fontSet === 'official' ? {} : { fontSet: head.fontSet }),
    ...(head.digitFont === 'times' ? {} : { digitFont: head.digitFont }),
    ...(head.pageNumbers === 'mirrored' ? {} : { pageNumbers: head.pageNumbers }),
    ...(letterhead === undefined ? {} : { letterhead }),
    ...(attendance.length === 0 ? {} : { attendance }),
    ...(note === '' ? {} : { note }),
    ...(colophon === undefined ? {} : { colophon }),
  }
}

/** Puts a report together for printing. The same content always gives the same document. */
export const composeReport = ({ head, blocks, facts, template }: ReportContent): ReportDocument => {
  const full: FullHead = { ...HEAD_DEFAULTS, ...head }
  const isRecipientBelow = full.hasColophon && full.recipientInColophon
  const annexes = blocks
    .filter(({ kind }) => kind === 'task-table')
    .slice(0, 1)
    .map(({ text }) => taskTable(text.trim() || fillPattern(template.taskTable, facts), facts))
  return {
    profile: head.profile,
    ...furniture(full),
    titleLines: titleLines(head.title, [...issuersOf(full), facts.bureauName]),
    recipient: isRecipientBelow ? '' : recipientLine(head.recipient),
    blocks: blocks.flatMap(printed),
    annexNames: annexes.map(({ title }) => title),
    signature: signatureOf(full),
    annexes,
    properties: { title: head.title, author: head.issuer || facts.bureauName },
  }
}

import { annexHeading } from './annex-label.ts'
import type { DocumentAnnex, DocumentBlock, HeadingLevel, ReportDocument } from './document.ts'
import { documentTable } from './document-table.ts'
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
    case 'table':
      return [documentTable(block.text)]
    case 'gap':
    case 'annex':
    case 'task-table':
      return []
  }
}

/** 附件 with what stands in it. */
type AnnexPart = { readonly start: ReportBlock; readonly content: readonly ReportBlock[] }

/** The body and the annexes after it. The table of the tasks is one annex at most and takes no text. */
const splitAnnexes = (
  blocks: readonly ReportBlock[],
): { readonly body: readonly ReportBlock[]; readonly parts: readonly AnnexPart[] } => {
  const body: ReportBlock[] = []
  const parts: { start: ReportBlock; content: ReportBlock[] }[] = []
  let content = body
  for (const block of blocks) {
    if (block.kind === 'annex') {
      content = []
      parts.push({ start: block, content })
    } else if (block.kind !== 'task-table') content.push(block)
    else if (!parts.some(({ start }) => start.kind === 'task-table')) {
      parts.push({ start: block, content: [] })
    }
  }
  return { body, parts }
}

/** More columns than this are set across the page. */
const UPRIGHT_COLUMNS = 6

const annexOf = (
  { start, content }: AnnexPart,
  place: readonly [place: number, count: number],
  { facts, template }: Pick<ReportContent, 'facts' | 'template'>,
): DocumentAnnex => {
  const { label, title } = annexHeading(start.text.trim(), ...place)
  if (start.kind === 'task-table') {
    return { ...taskTable(title || fillPattern(template.taskTable, facts), facts), label }
  }
  const blocks = content.flatMap(printed)
  const isWide = blocks.some(
    (block) => block.kind === 'table' && block.columns.length > UPRIGHT_COLUMNS,
  )
  const orientation = isWide ? 'landscape' : 'portrait'
  return { label, title, orientation, blocks, columns: [], rows: [] }
}

/** 附件说明: the names the clerk gives, else those of the annexes; the table of the tasks is always among them. */
const annexNames = (
  given: string,
  parts: readonly AnnexPart[],
  annexes: readonly DocumentAnnex[],
): readonly string[] => {
  const names = given.split('\n').filter((name) => name.trim() !== '')
  return [
    ...names,
    ...annexes
      .filter((_, index) => names.length === 0 || parts[index]?.start.kind === 'task-table')
      .map(({ title }) => title)
      .filter((title) => title !== '' && !names.includes(title)),
  ]
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
    ...(head.landscapeNumbers === 'turned' ? {} : { landscapeNumbers: head.landscapeNumbers }),
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
  const { body, parts } = splitAnnexes(blocks)
  const annexes = parts.map((part, index) =>
    annexOf(part, [index + 1, parts.length], { facts, template }),
  )
  return {
    profile: head.profile,
    ...furniture(full),
    titleLines: titleLines(head.title, [...issuersOf(full), facts.bureauName]),
    recipient: isRecipientBelow ? '' : recipientLine(head.recipient),
    blocks: body.flatMap(printed),
    annexNames: annexNames(full.attachments, parts, annexes),
    signature: signatureOf(full),
    annexes,
    properties: { title: head.title, author: head.issuer || facts.bureauName },
  }
}

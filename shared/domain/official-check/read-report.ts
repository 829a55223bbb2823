import { chineseDate } from '../date.ts'
import type { ReportBlock, ReportHead } from '../report/report.ts'
import type { HeadField } from './finding.ts'
import { passageOf, type Passage, type Role, type Subject, withoutFifthLevel } from './passage.ts'

const FIELDS: readonly {
  readonly field: Exclude<HeadField, 'datedOn' | 'printedOn'>
  readonly role: Role
}[] = [
  { field: 'copyNumber', role: 'copy-number' },
  { field: 'secrecy', role: 'secrecy' },
  { field: 'urgency', role: 'urgency' },
  { field: 'documentNumber', role: 'document-number' },
  { field: 'signer', role: 'signer' },
  { field: 'title', role: 'title' },
  { field: 'recipient', role: 'recipient' },
]

const headPassage = (field: HeadField, role: Role, text: string): readonly Passage[] =>
  text === '' ? [] : [passageOf({ text, offset: 0, role, field })]

const headPassages = (head: ReportHead): readonly Passage[] =>
  FIELDS.flatMap(({ field, role }) => headPassage(field, role, head[field] ?? ''))

/** 印发日期 is 成文日期 unless another was given. */
const imprintOf = ({ hasColophon = false, printedOn, datedOn }: ReportHead): string =>
  hasColophon ? `${chineseDate(printedOn ?? datedOn)}印发` : ''

const tailPassages = (head: ReportHead): readonly Passage[] => [
  ...headPassage('datedOn', 'date', chineseDate(head.datedOn)),
  ...headPassage('note', 'note', head.note ?? ''),
  ...headPassage('cc', 'cc', head.cc),
  ...headPassage('printedOn', 'imprint', imprintOf(head)),
]

const levelOf = (level: number | undefined): 1 | 2 | 3 | 4 =>
  level === 2 || level === 3 || level === 4 ? level : 1

const blockPassages = (block: ReportBlock): readonly Passage[] => {
  const { id, kind, text } = block
  if (text.trim() === '') return []
  if (kind === 'heading') {
    const level = levelOf(block.level)
    return [
      passageOf({ text, offset: 0, role: 'heading', blockId: id, level, number: block.number }),
    ]
  }
  if (kind === 'annex') return [passageOf({ text, offset: 0, role: 'annex-title', blockId: id })]
  if (kind !== 'paragraph' && kind !== 'table') return []
  // A paragraph with a level begins with its number and its heading; the lines after the first have neither.
  const numbered =
    block.level === undefined ? {} : { level: levelOf(block.level), number: block.number }
  return [...text.matchAll(/[^\r\n]+/gu)].map(({ 0: line, index }, lineNumber) =>
    passageOf({
      text: line,
      offset: index,
      role: kind === 'table' ? 'table-row' : 'paragraph',
      blockId: id,
      ...(lineNumber === 0 ? numbered : {}),
    }),
  )
}

/** A report of the program as the rules read it: what is printed, in order, and nothing else. */
export const readReport = (
  head: ReportHead,
  blocks: readonly ReportBlock[],
  year: number,
): Subject => ({
  passages: withoutFifthLevel([
    ...headPassages(head),
    ...blocks.flatMap(blockPassages),
    ...tailPassages(head),
  ]),
  title: head.title,
  year,
  isReport: true,
})

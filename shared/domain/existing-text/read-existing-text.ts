import { LIMITS } from '../input-text.ts'
import { Fault, type FaultDetails } from '../../fault.ts'
import type { IsoDate } from '../date.ts'
import { readBody } from './body.ts'
import { cleanLine, splitLines } from './clean-line.ts'
import { type ExistingBlock, type ExistingNote, MAX_BLOCKS, type ReadDocument } from './document.ts'
import { isTableRule } from './drawn-tables.ts'
import { type DateLine, readFront } from './front.ts'
import { likelyYear } from './likely-year.ts'
import { printNumbers } from './print-numbers.ts'
import type { SourceItem } from './source-item.ts'
import { gatherTables } from './table-lines.ts'
import { readTail } from './tail.ts'
import { yearOfTitle } from './title.ts'
import { unframeTables } from './unframe-tables.ts'

/** The lines of a text as items, without those that say nothing. */
export const itemsOfText = (text: string): readonly SourceItem[] =>
  gatherTables(
    splitLines(text)
      .map(cleanLine)
      .filter((line) => line.trim() !== '' && !isTableRule(line))
      .map((line, index) => ({ kind: 'line', text: line, line: index })),
  )

/** The items line by line, as they are shown beside what was recognised. */
const sourceOf = (items: readonly SourceItem[]): string[] =>
  items.flatMap((item) =>
    item.kind === 'line' ? [item.text] : item.rows.map((row) => row.join('\t')),
  )

/** A paragraph longer than a block may be is cut behind a sentence. */
const cutToLimit = (block: ExistingBlock): readonly ExistingBlock[] => {
  if (block.text.length <= LIMITS.blockText) return [block]
  const stop = block.text.lastIndexOf('。', LIMITS.blockText - 1) + 1
  const end = stop === 0 ? LIMITS.blockText : stop
  const rest = block.text.slice(end)
  return [
    { ...block, text: block.text.slice(0, end) },
    ...cutToLimit({ kind: 'paragraph', text: rest, line: block.line }),
  ]
}

const noTitle: ExistingNote = {
  kind: 'not-understood',
  message: '没有找到标题，生成报告时按模板拟一个。',
}

/** 成文日期 below the title, where none stands below the signature. What becomes of it is said. */
const datedBy = (
  dateLine: DateLine | undefined,
  signedOn: IsoDate | undefined,
): Pick<ReadDocument, 'head' | 'notes'> => {
  if (dateLine === undefined) return { head: {}, notes: [] }
  const { day, text: excerpt, line } = dateLine
  if (signedOn === undefined) {
    const message = '标题下面的日期作为成文日期，印在署名下面。'
    return { head: { datedOn: day }, notes: [{ kind: 'changed', message, excerpt, line }] }
  }
  const message = '标题下面的日期没有采用，成文日期以署名下面的为准。'
  return { head: {}, notes: [{ kind: 'left-out', message, excerpt, line }] }
}

/** Where a text comes from, and what was to be said already when its file was read. */
type Origin = { readonly notes?: readonly ExistingNote[]; readonly fileName?: string }

/** Refuses what is empty or too long to be a report. */
const requireReadable = (source: readonly string[], named: FaultDetails): void => {
  if (source.length === 0) throw new Fault('document-empty', named)
  if (source.reduce((sum, { length }) => sum + length, 0) <= LIMITS.documentText) return
  throw new Fault('document-too-long', { ...named, limit: `${LIMITS.documentText / 10_000}万字` })
}

const inOrder = (notes: readonly ExistingNote[]): ExistingNote[] =>
  notes.toSorted((one, other) => (one.line ?? -1) - (other.line ?? -1))

/**
 * Recognises an existing text: head, body, 附件, signature. Every word of it is in the answer, in its order: in the
 * head, in the blocks, or in a note of what was left out. Faults: `document-empty`, `document-too-long`.
 */
export const readExistingText = (
  given: readonly SourceItem[],
  { notes = [], fileName }: Origin = {},
): ReadDocument => {
  const source = sourceOf(given)
  const items = unframeTables(given)
  const named: FaultDetails = fileName === undefined ? {} : { name: fileName }
  requireReadable(source, named)
  const front = readFront(items)
  const tail = readTail(items, front.end, front.head.title ?? '')
  const used = new Set([...front.used, ...tail.used])
  const body = readBody(items, used, tail.annexes, front.aboveTitle)
  const blocks = body.blocks.flatMap(cutToLimit)
  if (blocks.length > MAX_BLOCKS) {
    throw new Fault('document-too-long', { ...named, limit: `${MAX_BLOCKS}段` })
  }
  const dated = datedBy(front.dateLine, tail.head.datedOn)
  const head = { ...tail.head, ...front.head, ...dated.head }
  const year = yearOfTitle(head.title ?? '') ?? likelyYear(source)
  const said = inOrder([
    ...(head.title === undefined ? [noTitle] : []),
    ...front.notes,
    ...dated.notes,
    ...body.notes,
    ...printNumbers(blocks).notes,
    ...tail.notes,
  ])
  return {
    head,
    blocks,
    notes: [...notes, ...said],
    source,
    ...(fileName === undefined ? {} : { fileName }),
    ...(year === undefined ? {} : { year }),
  }
}

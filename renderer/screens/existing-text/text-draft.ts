import { z } from 'zod'
import {
  EXISTING_KINDS,
  type ExistingBlock,
  type ExistingDocument,
  type ExistingHead,
  existingNoteSchema,
  type ReadDocument,
} from '../../../shared/domain/existing-text/document.ts'

/** Parts of the head the clerk sees, in the order they print. */
export const HEAD_FIELDS = [
  'copyNumber',
  'secrecy',
  'urgency',
  'letterheadName',
  'documentNumber',
  'signer',
  'title',
  'recipient',
  'attachments',
  'issuer',
  'jointIssuers',
  'datedOn',
  'note',
  'cc',
  'printedBy',
  'printedOn',
] as const satisfies readonly (keyof ExistingHead)[]
export type HeadField = (typeof HEAD_FIELDS)[number]

/** Fields of several lines, an item each. */
const LISTS: readonly HeadField[] = ['attachments', 'jointIssuers']
export const isList = (field: HeadField): boolean => LISTS.includes(field)

/** Fields that hold a day. */
export const isDate = (field: HeadField): field is 'datedOn' | 'printedOn' =>
  field === 'datedOn' || field === 'printedOn'

const blockDraftSchema = z.object({
  /** Tells a block apart while it is corrected. */
  key: z.number().int(),
  kind: z.enum(EXISTING_KINDS),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  number: z.string().optional(),
  text: z.string(),
  debris: z.boolean().optional(),
  line: z.number().int().optional(),
})
export type BlockDraft = Readonly<z.output<typeof blockDraftSchema>>

/** A recognised text as it is being corrected. Empty fields of the head are not there. */
export const documentDraftSchema = z.object({
  head: z.record(z.enum(HEAD_FIELDS), z.string()),
  blocks: z.array(blockDraftSchema),
  notes: z.array(existingNoteSchema),
  source: z.array(z.string()),
  fileName: z.string().optional(),
  year: z.number().int().optional(),
})
export type DocumentDraft = Readonly<z.output<typeof documentDraftSchema>>

const fieldText = (value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join('\n')

/** Opens what was recognised for correction. */
export const draftOf = ({ head, blocks, ...rest }: ReadDocument): DocumentDraft => ({
  ...rest,
  // Sound because every field of the list becomes a key.
  head: Object.fromEntries(
    HEAD_FIELDS.map((field) => [field, fieldText(head[field])]),
  ) as DocumentDraft['head'],
  blocks: blocks.map((block, key) => ({ ...block, key })),
})

const blockOf = ({ kind, level, number, text, debris, line }: BlockDraft): ExistingBlock => ({
  kind,
  text,
  ...(level === undefined ? {} : { level }),
  ...(number === undefined ? {} : { number }),
  ...(debris === undefined ? {} : { debris }),
  ...(line === undefined ? {} : { line }),
})

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** What a report is made of: the fields that say something, and every block with text. */
export const documentOf = ({ head, blocks }: DocumentDraft): ExistingDocument => {
  const fields = HEAD_FIELDS.filter((field) => head[field].trim() !== '').map((field) => [
    field,
    isList(field) ? linesOf(head[field]) : head[field].trim(),
  ])
  return {
    // Sound because lists are lists and everything else is a line, as the schema of the head has it.
    head: Object.fromEntries(fields) as ExistingHead,
    blocks: blocks.filter(({ text }) => text.trim() !== '').map(blockOf),
  }
}

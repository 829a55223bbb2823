import type { BlockDraft, HeadField } from './text-draft.ts'

/** What an element of a text is: of the body, or of the head. */
export type BlockSort =
  `heading-${1 | 2 | 3 | 4}` | `numbered-${1 | 2 | 3 | 4}` | 'paragraph' | 'table' | 'annex'

export const headLabels = {
  copyNumber: '份号',
  secrecy: '密级和保密期限',
  urgency: '紧急程度',
  letterheadName: '发文机关标志',
  documentNumber: '发文字号',
  signer: '签发人',
  title: '题目',
  recipient: '主送机关',
  attachments: '附件说明',
  issuer: '落款单位',
  jointIssuers: '联合发文单位',
  datedOn: '成文日期',
  note: '附注',
  cc: '抄送机关',
  printedBy: '印发机关',
  printedOn: '印发日期',
} as const satisfies Record<HeadField, string>

export const sortLabels = {
  'heading-1': '一级标题',
  'heading-2': '二级标题',
  'heading-3': '三级标题',
  'heading-4': '四级标题',
  paragraph: '正文',
  'numbered-1': '一级标题接正文',
  'numbered-2': '二级标题接正文',
  'numbered-3': '三级标题接正文',
  'numbered-4': '四级标题接正文',
  table: '表格',
  annex: '附件',
} as const satisfies Record<BlockSort, string>

// Sound because the keys of a constant object are what its type says.
export const BLOCK_SORTS = Object.keys(sortLabels) as readonly BlockSort[]

/** Fields a paragraph is most often mistaken for; the rest can only be typed. */
export const HEAD_SORTS: readonly HeadField[] = [
  'title',
  'recipient',
  'documentNumber',
  'signer',
  'attachments',
  'issuer',
  'datedOn',
  'note',
  'cc',
  'printedBy',
  'printedOn',
]

/** What a block is taken for. A heading without a level is one of the first. */
export const sortOf = ({ kind, level }: Pick<BlockDraft, 'kind' | 'level'>): BlockSort => {
  if (kind === 'heading') return `heading-${level ?? 1}`
  if (kind === 'paragraph' && level !== undefined) return `numbered-${level}`
  return kind
}

const LEVELS = [1, 2, 3, 4] as const

/** Kind and level of a sort. */
export const kindOf = (sort: BlockSort): Pick<BlockDraft, 'kind' | 'level'> => {
  if (sort === 'paragraph' || sort === 'table' || sort === 'annex') return { kind: sort }
  const level = LEVELS.find((each) => sort.endsWith(`-${each}`))
  return { kind: sort.startsWith('heading') ? 'heading' : 'paragraph', level }
}

/** The sort a digit key gives: 1 to 4 a heading, 0 a paragraph. */
export const sortOfKey = (key: string): BlockSort | undefined => {
  if (key === '0') return 'paragraph'
  const level = LEVELS.find((each) => String(each) === key)
  return level === undefined ? undefined : `heading-${level}`
}

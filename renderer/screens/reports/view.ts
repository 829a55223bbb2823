import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'

/** A line of the 提纲: a heading or the annex, with what its own section lacks. */
export type OutlineLine = {
  readonly id: string
  readonly level: number
  readonly text: string
  /** Notes on missing content between this heading and the next. */
  readonly gaps: number
  /** Blocks of the section whose facts have changed. */
  readonly stale: number
}

export type Outline = {
  /** What stands before the first heading. */
  readonly opening: { readonly gaps: number; readonly stale: number }
  readonly lines: readonly OutlineLine[]
}

/** The heading as printed, its number before its text. */
export const headingText = (block: Pick<ReportBlock, 'number' | 'text'>): string =>
  `${block.number ?? ''}${block.text}`

/** What a line of the outline stands for. */
const beginsSection = ({ kind }: Pick<ReportBlock, 'kind'>): boolean =>
  kind === 'heading' || kind === 'annex' || kind === 'task-table'

/** 提纲: the headings in reading order; each counts what is missing or out of date directly under it. */
export const outlineOf = (blocks: readonly ReportBlock[]): Outline => {
  const opening = { gaps: 0, stale: 0 }
  const lines: (OutlineLine & { gaps: number; stale: number })[] = []
  for (const block of blocks) {
    if (beginsSection(block)) {
      const text = block.kind === 'task-table' ? '附件' : headingText(block)
      lines.push({ id: block.id, level: block.level ?? 1, text, gaps: 0, stale: 0 })
    }
    const section = lines.at(-1) ?? opening
    if (block.kind === 'gap') section.gaps += 1
    if (block.stale) section.stale += 1
  }
  return { opening, lines }
}

type Headings = ReadonlyMap<string, ReportBlock | undefined>

/** Those of a report that is shown are asked for by every finding and every key. */
const headingsKnown = new WeakMap<readonly ReportBlock[], Headings>()

/** The heading each block stands under, by the id of the block; undefined above the first one. */
export const headingsOf = (blocks: readonly ReportBlock[]): Headings => {
  const before = headingsKnown.get(blocks)
  if (before !== undefined) return before
  const headings = new Map<string, ReportBlock | undefined>()
  let heading: ReportBlock | undefined
  for (const block of blocks) {
    if (beginsSection(block)) heading = block
    headings.set(block.id, heading)
  }
  headingsKnown.set(blocks, headings)
  return headings
}

/** The heading a block stands under, `null` above the first one. */
export const sectionOf = (blocks: readonly ReportBlock[], blockId: string): string | null =>
  headingsOf(blocks).get(blockId)?.id ?? null

/** What of the head would be missing on paper, in the words of the form. */
export const missingInHead = (head: Report['head']): readonly string[] => {
  const parts: readonly (readonly [string, string])[] = [
    ['标题', head.title],
    ['主送机关', head.recipient],
    ['署名', head.issuer],
  ]
  return parts.filter(([, text]) => text === '').map(([name]) => name)
}

/** A note on missing content without its lead, which the screen adds itself. */
export const gapText = (block: Pick<ReportBlock, 'text'>): string =>
  block.text.replace(/^[▲【]?\s*待补充[】]?\s*[：:]?\s*/, '')

export type Gap = { readonly blockId: string; readonly section: string; readonly text: string }

/** Everything that is missing, for the list before an export. */
export const gapsOf = (blocks: readonly ReportBlock[]): readonly Gap[] =>
  blocks
    .filter(({ kind }) => kind === 'gap')
    .map((block) => {
      const heading = headingsOf(blocks).get(block.id)
      const section = heading === undefined ? '正文开头' : headingText(heading)
      return { blockId: block.id, section, text: gapText(block) }
    })

/** The next block that lacks something or is out of date, going round at the end. */
export const nextOpenBlock = (
  blocks: readonly ReportBlock[],
  fromId: string | null,
): string | undefined => {
  const from = blocks.findIndex(({ id }) => id === fromId) + 1
  const round = [...blocks.slice(from), ...blocks.slice(0, from)]
  return round.find((block) => block.kind === 'gap' || block.stale)?.id
}

export type MoveTargets = {
  /** The block to stand after; null for the top; undefined when it cannot move that way. */
  readonly up: string | null | undefined
  readonly down: string | undefined
}

/** Where a block can move by one step. The annex stays behind the text. */
export const moveTargets = (blocks: readonly ReportBlock[], blockId: string): MoveTargets => {
  const text = blocks.filter(({ kind }) => kind !== 'task-table')
  const index = text.findIndex(({ id }) => id === blockId)
  if (index < 0) return { up: undefined, down: undefined }
  return {
    up: index === 0 ? undefined : (text[index - 2]?.id ?? null),
    down: text[index + 1]?.id,
  }
}

/** The block before another; null at the top. */
export const predecessorOf = (blocks: readonly ReportBlock[], blockId: string): string | null => {
  const index = blocks.findIndex(({ id }) => id === blockId)
  return blocks[index - 1]?.id ?? null
}

/** Whether the words of a block are written here; the others are answered, or made of the ledger. */
export const isWritten = ({ kind }: Pick<ReportBlock, 'kind'>): boolean =>
  kind !== 'gap' && kind !== 'task-table'

/**
 * Which of how many 附件 a block begins. The table of the tasks is one of them; a report prints it once.
 */
export const annexPlaceOf = (
  blocks: readonly ReportBlock[],
  blockId: string,
): readonly [place: number, count: number] => {
  const table = blocks.find(({ kind }) => kind === 'task-table')
  const starts = blocks.filter((block) => block.kind === 'annex' || block === table)
  return [starts.findIndex(({ id }) => id === blockId) + 1, starts.length]
}

/** Whose words a block holds, as the margin says it: own ones always, drafted ones on paragraphs. */
export const originMark = (block: ReportBlock): '自动' | '自写' | '' => {
  if (block.kind === 'gap' || block.kind === 'task-table') return ''
  if (block.origin === 'own') return '自写'
  return block.kind === 'paragraph' ? '自动' : ''
}

/** What a screen reader says of a block before its text. */
export const blockLabel = (block: ReportBlock): string => {
  const names = {
    heading: '标题',
    paragraph: '段落',
    table: '表格',
    gap: '待补充',
    annex: '附件',
    'task-table': '附件',
  } as const
  const stale = block.stale ? '，依据的台账有变化' : ''
  return `${originMark(block)}${names[block.kind]}${stale}`
}

/** The numbers of the tasks a note names: `任务5`. */
export const taskNumbersIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/任务(\d+)/g)].map(([, digits]) => Number(digits))),
]

/**
 * Whether one paragraph of the clerk answers a note. A note that names several tasks stays until the clerk takes it
 * away: the paragraph may be about one of them only.
 */
export const isAnsweredByOne = (gap: ReportBlock): boolean =>
  gap.kind === 'gap' && taskNumbersIn(gap.text).length <= 1

/** The block an insertion brought. */
export const addedBlockId = (
  before: readonly ReportBlock[],
  after: readonly ReportBlock[],
): string | undefined => {
  const known = new Set(before.map(({ id }) => id))
  return after.find(({ id }) => !known.has(id))?.id
}

/** The lines of a text and where each begins. */
export const linesOf = (
  text: string,
): readonly { readonly start: number; readonly text: string }[] => {
  let start = 0
  return text.split('\n').map((line) => {
    const placed = { start, text: line }
    start += line.length + 1
    return placed
  })
}

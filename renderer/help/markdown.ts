/** A run of text inside a block. A link leads to another page of the manual, never out of the program. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly page: string }

/** What the manual is made of: the part of Markdown it is written in, and nothing more. */
export type HelpBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly isOrdered: boolean
      readonly items: readonly (readonly Inline[])[]
    }
  | { readonly kind: 'picture'; readonly file: string; readonly words: string }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

const INLINE = /\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\(([\w-]+)\.md\)/g

/** Reads bold words, keys and links of a line; everything else is text, whatever it looks like. */
export const readInline = (line: string): readonly Inline[] => {
  const pieces: Inline[] = []
  let end = 0
  const addText = (to: number): void => {
    if (to > end) pieces.push({ kind: 'text', text: line.slice(end, to) })
  }
  for (const match of line.matchAll(INLINE)) {
    const [all, strong, key, link, page] = match
    addText(match.index)
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong })
    else if (key !== undefined) pieces.push({ kind: 'key', text: key })
    else if (link !== undefined && page !== undefined) {
      pieces.push({ kind: 'link', text: link, page })
    }
    end = match.index + all.length
  }
  addText(line.length)
  return pieces
}

const cellsOf = (line: string): readonly (readonly Inline[])[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => readInline(cell.trim()))

const ORDERED = /^\d+\. /
const UNORDERED = /^- /
const PICTURE = /^!\[(.*)\]\(pictures\/([\w-]+\.png)\)$/
const HEADING = /^(#{1,3}) (.+)$/

const readList = (lines: readonly string[], mark: RegExp): HelpBlock => ({
  kind: 'list',
  isOrdered: mark === ORDERED,
  // A line that begins no item goes on with the one before.
  items: lines
    .reduce<string[]>((items, line) => {
      if (mark.test(line)) return [...items, line.replace(mark, '')]
      return [...items.slice(0, -1), `${items.at(-1) ?? ''}${line.trim()}`]
    }, [])
    .map(readInline),
})

const readTable = ([head = '', , ...rows]: readonly string[]): HelpBlock => ({
  kind: 'table',
  head: cellsOf(head),
  rows: rows.map(cellsOf),
})

const readBlock = (lines: readonly string[]): HelpBlock => {
  const [first = ''] = lines
  const heading = HEADING.exec(first)
  if (heading !== null) {
    const [, marks = '', text = ''] = heading
    // Sound because the pattern takes one to three marks.
    return { kind: 'heading', level: marks.length as 1 | 2 | 3, text }
  }
  const picture = PICTURE.exec(first)
  if (picture !== null) {
    const [, words = '', file = ''] = picture
    return { kind: 'picture', file, words }
  }
  const mark = [ORDERED, UNORDERED].find((pattern) => pattern.test(first))
  if (mark !== undefined) return readList(lines, mark)
  if (first.startsWith('|')) return readTable(lines)
  const isNote = first.startsWith('> ')
  const text = lines.map((line) => (isNote ? line.replace(/^> ?/, '') : line)).join('')
  return { kind: isNote ? 'note' : 'paragraph', content: readInline(text) }
}

/** Reads a page of the manual. Blocks are parted by empty lines; nothing in it is ever HTML. */
export const readMarkdown = (source: string): readonly HelpBlock[] =>
  source
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((part) => part.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .map(readBlock)

const wordsOf = (inline: readonly Inline[]): string => inline.map(({ text }) => text).join('')

/** The words of a block, for searching. */
export const blockWords = (block: HelpBlock): string => {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'picture':
      return block.words
    case 'list':
      return block.items.map(wordsOf).join('\n')
    case 'table':
      return [block.head, ...block.rows].flat().map(wordsOf).join('\n')
    case 'paragraph':
    case 'note':
      return wordsOf(block.content)
  }
}

import { type HelpBlock, blockWords } from './markdown.ts'

type Page<T> = {
  readonly topic: T
  readonly title: string
  readonly blocks: readonly HelpBlock[]
}

/** A passage that holds every word asked for: where, under which heading, and the words around. */
export type Passage<T> = {
  readonly topic: T
  readonly title: string
  /** The place of the block in its page. */
  readonly index: number
  readonly excerpt: string
}

const AROUND = 24

const excerptOf = (words: string, wanted: string): string => {
  const line = words.replaceAll('\n', ' ')
  const at = line.toLowerCase().indexOf(wanted)
  const from = Math.max(0, at - AROUND)
  const to = at + wanted.length + AROUND
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`
}

const rank = ({ kind }: HelpBlock): number => (kind === 'heading' ? 0 : 1)

/** The passages that hold all words asked for, headings first, otherwise in reading order. */
export const searchPages = <T>(pages: readonly Page<T>[], asked: string): readonly Passage<T>[] => {
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const [first] = wanted
  if (first === undefined) return []
  return pages
    .flatMap(({ topic, title, blocks }) =>
      blocks.map((block, index) => ({ topic, title, index, block, words: blockWords(block) })),
    )
    .filter(({ words }) => wanted.every((word) => words.toLowerCase().includes(word)))
    .toSorted((one, other) => rank(one.block) - rank(other.block))
    .map(({ topic, title, index, words }) => ({
      topic,
      title,
      index,
      excerpt: excerptOf(words, first),
    }))
}

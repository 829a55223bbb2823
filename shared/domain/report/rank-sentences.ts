import { containsAll } from '../search/excerpt.ts'
import { foldedText } from '../search/folded-text.ts'
import { termsOf } from '../search/search-words.ts'

/** 句库: a paragraph of another report, with the headings above it, outermost first. */
export type BankSentence = {
  readonly blockId: string
  readonly reportId: string
  readonly year: number
  readonly reportTitle: string
  readonly headings: readonly string[]
  readonly text: string
  readonly origin: 'drafted' | 'own'
  /** The tasks whose entries it tells of. */
  readonly taskIds: readonly string[]
}

/** What the clerk is writing about. */
export type Chapter = {
  readonly headings: readonly string[]
  readonly taskIds: readonly string[]
  /** Words that must be in it. */
  readonly text: string
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const folded = foldedText(text).replaceAll(' ', '')
  const pairs = Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) =>
    folded.slice(at, at + 2),
  )
  return new Set(pairs)
}

/** How alike two headings are, 0-1: twice what they share of all their pairs of characters (Dice). */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

/** Below this two headings only share a common word. */
const ALIKE = 0.35

/**
 * The paragraphs that belong to a chapter, the most fitting first and of those the newest; the same words once. Without
 * a chapter, all of them.
 */
export const rankSentences = (
  sentences: readonly BankSentence[],
  { headings, taskIds, text }: Chapter,
): readonly BankSentence[] => {
  const terms = termsOf(text)
  const wanted = headings.map(pairsOf)
  const tasks = new Set(taskIds)
  const hasChapter = wanted.length > 0 || tasks.size > 0
  const scoreOf = (sentence: BankSentence): number => {
    const ofTask = sentence.taskIds.some((id) => tasks.has(id)) ? 1 : 0
    const alike = sentence.headings.flatMap((heading) => {
      const pairs = pairsOf(heading)
      // The innermost heading says most.
      return wanted.map((each, at) => likeness(pairs, each) * (at === wanted.length - 1 ? 1 : 0.5))
    })
    const best = Math.max(0, ...alike)
    return ofTask + (best >= ALIKE ? best : 0)
  }
  return sentences
    .filter(({ text: words }) => containsAll(words, terms))
    .map((sentence) => ({ sentence, score: scoreOf(sentence) }))
    .filter(({ score }) => !hasChapter || score > 0)
    .toSorted((a, b) => b.score - a.score || b.sentence.year - a.sentence.year)
    .map(({ sentence }) => sentence)
    .filter((one, at, all) => all.findIndex((other) => other.text === one.text) === at)
}

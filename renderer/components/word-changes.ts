import { diffArrays } from 'diff'

/** A run of words of a text, and whether the other text has it otherwise. */
export type Piece = { readonly text: string; readonly isChanged: boolean }

/** Two texts that differ in more words than this have little in common; looking further would only take long. */
const EDITS_MAX = 2000

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment)

/** Words in a row of the same sort, put together. */
const joined = (pieces: readonly Piece[]): Piece[] => {
  const runs: { text: string; readonly isChanged: boolean }[] = []
  for (const { text, isChanged } of pieces) {
    const last = runs.at(-1)
    if (last?.isChanged === isChanged) last.text += text
    else if (text !== '') runs.push({ text, isChanged })
  }
  return runs
}

/**
 * Which words of two texts differ. Put together, the pieces of each side are that side's text. Texts that have hardly
 * a word in common are marked wholly.
 */
export const wordChanges = (
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } => {
  const steps = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: EDITS_MAX })
  if (steps === undefined) {
    return {
      before: [{ text: before, isChanged: true }],
      after: [{ text: after, isChanged: true }],
    }
  }
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Piece[] =>
    joined(
      steps
        .filter((step) => !step[other])
        .map((step) => ({ text: step.value.join(''), isChanged: step[own] })),
    )
  return { before: side('added', 'removed'), after: side('removed', 'added') }
}

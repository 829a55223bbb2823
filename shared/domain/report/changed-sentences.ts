import { z } from 'zod'
import { type Sentence, splitSentences } from './sentences.ts'
import type { DraftBlock, StoredBlock } from './stored-block.ts'

/** A sentence whose facts have changed. */
export const changedSentenceSchema = z.object({
  /** Where it stands in the text of the block; absent when the clerk's words no longer show it. */
  place: z.object({ start: z.number().int(), end: z.number().int() }).optional(),
  /** As it was drafted; empty for a new one. */
  was: z.string(),
  /** As the ledger says it now; empty when nothing stands behind it any more. */
  now: z.string(),
})
export type ChangedSentence = Readonly<z.output<typeof changedSentenceSchema>>

/** Sentences of one draft that stand in the place of sentences of the other. */
type Hunk = { readonly old: Sentence[]; readonly new: Sentence[] }

/** Lengths of the longest common row of sentences from each pair of places on. */
const commonLengths = (one: readonly Sentence[], other: readonly Sentence[]): number[][] => {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  )
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row === undefined) continue
      row[j] =
        one[i]?.text === other[j]?.text
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}

const commonPrefix = (one: readonly Sentence[], other: readonly Sentence[]): number => {
  let length = 0
  while (length < one.length && one[length]?.text === other[length]?.text) length += 1
  return Math.min(length, other.length)
}

/** Whether the sentence of the old draft goes before one of the new comes in: whichever leaves more in common. */
const goesFirst = (lengths: readonly (readonly number[])[], i: number, j: number): boolean =>
  (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)

const hunksOf = (one: readonly Sentence[], other: readonly Sentence[]): readonly Hunk[] => {
  const lengths = commonLengths(one, other)
  const hunks: Hunk[] = []
  let open: Hunk = { old: [], new: [] }
  const close = (): void => {
    if (open.old.length + open.new.length > 0) hunks.push(open)
    open = { old: [], new: [] }
  }
  let i = 0
  let j = 0
  for (let step = one.length + other.length; step > 0; step -= 1) {
    const [before, after] = [one[i], other[j]]
    if (before !== undefined && before.text === after?.text) {
      close()
      i += 1
      j += 1
    } else if (before !== undefined && (after === undefined || goesFirst(lengths, i, j))) {
      open.old.push(before)
      i += 1
    } else if (after !== undefined) {
      open.new.push(after)
      j += 1
    }
  }
  close()
  return hunks
}

/** A sentence and what it has become, one by one as far as there are as many. */
const pairsOf = ({ old, new: news }: Hunk): readonly (readonly [Sentence | undefined, string])[] =>
  old.length === news.length
    ? old.map((sentence, index) => [sentence, news[index]?.text ?? ''])
    : old.length === 0
      ? [[undefined, news.map(({ text }) => text).join('')]]
      : old.map((sentence, index) => [
          sentence,
          index === 0 ? news.map(({ text }) => text).join('') : '',
        ])

/** Beyond this the comparison would take long and say little. */
const MOST_SENTENCES = 400

/** The sentences of a draft that the present one does not have, and what stands there now. */
const compareDrafts = (
  was: string,
  now: string,
): readonly (readonly [Sentence | undefined, string])[] => {
  const [one, other] = [splitSentences(was), splitSentences(now)]
  const head = commonPrefix(one, other)
  const [oldTail, newTail] = [one.slice(head), other.slice(head)]
  if (oldTail.length > MOST_SENTENCES || newTail.length > MOST_SENTENCES) {
    return [[{ start: 0, text: was }, now]]
  }
  return hunksOf(oldTail, newTail).flatMap(pairsOf)
}

const pairsOfCharacters = (text: string): ReadonlySet<string> => {
  const characters = Array.from(text)
  return new Set(
    characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`),
  )
}

/** How much two sentences have in common, from 0 to 1. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const common = [...one].filter((pair) => other.has(pair)).length
  return common === 0 ? 0 : (2 * common) / (one.size + other.size)
}

/** Below this two sentences have only their tone in common. */
const ALIKE = 0.5

/** The sentence of the clerk that was made of a drafted one. */
const findInOwnWords = (text: string, sentence: string): ChangedSentence['place'] => {
  const at = text.indexOf(sentence)
  if (at !== -1) return { start: at, end: at + sentence.length }
  const pairs = pairsOfCharacters(sentence)
  const [best] = splitSentences(text)
    .map((own) => ({ own, score: likeness(pairs, pairsOfCharacters(own.text)) }))
    .toSorted((one, other) => other.score - one.score)
  return best === undefined || best.score < ALIKE
    ? undefined
    : { start: best.own.start, end: best.own.start + best.own.text.length }
}

/**
 * The sentences of a block whose facts have changed since it was drafted, or since the clerk wrote over the draft.
 * Empty when nothing beneath the block changed.
 */
export const changedSentences = (
  { origin, text, basis = '' }: StoredBlock,
  draft: DraftBlock | undefined,
): readonly ChangedSentence[] => {
  const was = origin === 'drafted' ? text : basis
  const now = draft?.text ?? ''
  if (was === now) return []
  return compareDrafts(was, now).map(([sentence, becomes]) => {
    if (sentence === undefined) return { was: '', now: becomes }
    const { start, text: words } = sentence
    const place =
      origin === 'drafted' ? { start, end: start + words.length } : findInOwnWords(text, words)
    return { ...(place === undefined ? {} : { place }), was: words, now: becomes }
  })
}

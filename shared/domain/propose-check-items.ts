/** A check item as far as words decide: its own text and the title of its task. */
export type ProposalCandidate = {
  readonly id: string
  readonly text: string
  readonly taskTitle: string
}

/** A pair of characters of the task's title says less than one of the item's own text. */
const TITLE_WEIGHT = 0.4

/** Below this two texts share only the words every sentence of the trade has. */
const THRESHOLD = 0.5

const MOST = 3

/** Answers which check items an entry probably serves, best first, at most three. */
export type CheckItemProposer = (entryText: string) => string[]

/** An item with the weight of each pair of its words, and the weight of all of them. */
type Weighed = {
  readonly id: string
  readonly pairs: readonly (readonly [pair: string, weight: number])[]
  readonly all: number
}

/**
 * The check items an entry probably serves. Chinese has no spaces, so texts are compared by pairs of characters; a pair
 * that stands in many items (工作, 民政, 法治) counts little, a rare one (听证, 清明) much. Only a proposal: nothing is
 * linked without the clerk. What the items are made of is weighed once, for many entries.
 */
export const createCheckItemProposer = (
  candidates: readonly ProposalCandidate[],
): CheckItemProposer => {
  const weights = rarity(candidates)
  const weighed = candidates.map((candidate) => weigh(candidate, weights))
  return (entryText) => {
    const written = pairsOf(entryText)
    if (written.size === 0) return []
    return weighed
      .map((item) => ({ id: item.id, score: score(written, item) }))
      .filter((proposal) => proposal.score >= THRESHOLD)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, MOST)
      .map(({ id }) => id)
  }
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let at = 0; at < run.length - 1; at += 1) pairs.add(run.slice(at, at + 2))
  }
  return pairs
}

/** How much each pair tells: 1 when it stands in a single item, towards 0 when it stands in most. */
const rarity = (candidates: readonly ProposalCandidate[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { text, taskTitle } of candidates) {
    for (const pair of pairsOf(`${text}。${taskTitle}`)) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  const most = Math.log(candidates.length + 1)
  return new Map(
    [...counts].map(([pair, count]) => [pair, Math.log((candidates.length + 1) / count) / most]),
  )
}

const weigh = (candidate: ProposalCandidate, weights: ReadonlyMap<string, number>): Weighed => {
  const own = pairsOf(candidate.text)
  const title = [...pairsOf(candidate.taskTitle)].filter((pair) => !own.has(pair))
  const weightOf = (pair: string, factor: number) =>
    [pair, factor * (weights.get(pair) ?? 0)] as const
  const pairs = [
    ...[...own].map((pair) => weightOf(pair, 1)),
    ...title.map((pair) => weightOf(pair, TITLE_WEIGHT)),
  ]
  return { id: candidate.id, pairs, all: pairs.reduce((sum, [, weight]) => sum + weight, 0) }
}

/**
 * What an item and the entry have in common, over the square root of what the item has. The bare share would put an
 * item of a few words before one with three times as many in common; the sum alone would favour the longest item.
 */
const score = (written: ReadonlySet<string>, { pairs, all }: Weighed): number => {
  let shared = 0
  for (const [pair, weight] of pairs) if (written.has(pair)) shared += weight
  return all === 0 ? 0 : shared / Math.sqrt(all)
}

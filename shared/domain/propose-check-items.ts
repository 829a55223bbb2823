/** A check item as far as words decide: its own text and the title of its task. */
export type ProposalCandidate = {
  readonly id: string
  readonly text: string
  readonly taskTitle: string
}

/** A pair of characters of the task's title says less than one of the item's own text. */
const TITLE_WEIGHT = 0.4

/** Below this two texts share only the words every sentence of the trade has. */
const THRESHOLD = 0.2

const MOST = 3

/**
 * The check items an entry probably serves, best first, at most three. Chinese has no spaces, so texts are compared
 * by pairs of characters; a pair that stands in many items (工作, 民政, 法治) counts little, a rare one (听证, 清明)
 * much. Only a proposal: nothing is linked without the clerk.
 */
export const proposeCheckItems = (
  entryText: string,
  candidates: readonly ProposalCandidate[],
): string[] => {
  const written = pairsOf(entryText)
  if (written.size === 0) return []
  const weights = rarity(candidates)
  return candidates
    .map((candidate) => ({ id: candidate.id, score: score(written, candidate, weights) }))
    .filter((proposal) => proposal.score >= THRESHOLD)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ id }) => id)
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

/** The share of an item's telling pairs that the entry has too. */
const score = (
  written: ReadonlySet<string>,
  candidate: ProposalCandidate,
  weights: ReadonlyMap<string, number>,
): number => {
  const own = pairsOf(candidate.text)
  const title = [...pairsOf(candidate.taskTitle)].filter((pair) => !own.has(pair))
  const weigh = (pairs: Iterable<string>, factor: number): { all: number; shared: number } => {
    let all = 0
    let shared = 0
    for (const pair of pairs) {
      const weight = factor * (weights.get(pair) ?? 0)
      all += weight
      if (written.has(pair)) shared += weight
    }
    return { all, shared }
  }
  const fromText = weigh(own, 1)
  const fromTitle = weigh(title, TITLE_WEIGHT)
  const all = fromText.all + fromTitle.all
  return all === 0 ? 0 : (fromText.shared + fromTitle.shared) / all
}

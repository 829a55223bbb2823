/** The storage the page is given; absent or forbidden in some browsers, so every use may fail. */
type Memory = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'recent-searches'
const KEPT = 8

const onThisPc = (): Memory => window.localStorage

/** What was looked for and led somewhere, the last one first. */
export const recentSearches = (memory: () => Memory = onThisPc): string[] => {
  try {
    const kept: unknown = JSON.parse(memory().getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : []
  } catch {
    // A page without storage forgets; nothing depends on it.
    return []
  }
}

/** Keeps a search that led somewhere. */
export const keepSearch = (text: string, memory: () => Memory = onThisPc): void => {
  const kept = [text, ...recentSearches(memory).filter((each) => each !== text)].slice(0, KEPT)
  try {
    memory().setItem(KEY, JSON.stringify(kept))
  } catch {
    // As above.
  }
}

import { type KeyboardEvent, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useCall } from '../hooks/use-call.ts'
import { goToHash } from '../hooks/use-route.ts'
import { keepSearch, recentSearches } from './recent-searches.ts'
import { groupsOf, hashOfHit, type Hit, stepTo } from './view.ts'

/** Enough to fill the window some times; whoever wants more types more. */
const SHOWN = 60

/** What is typed, what is found, and which line the arrows stand on. */
export const usePalette = (year: number | undefined, onLeave: () => void) => {
  const [text, setText] = useState('')
  const [ofYear, setOfYear] = useState(false)
  const [active, setActive] = useState(0)
  const [recent] = useState(() => recentSearches())
  const wanted = useDeferredValue(text.trim())
  const query = useCall(
    'search.find',
    { text: wanted, limit: SHOWN, ...(ofYear ? { year } : {}) },
    { enabled: wanted !== '', keepPrevious: true },
  )
  // Sixty lines are drawn after the letter that asked for them, and give way to the next one.
  const answer = useDeferredValue(query.data)
  const isCurrent = answer === query.data && !query.isPlaceholderData && wanted === text.trim()
  const found = wanted === '' ? undefined : answer
  const groups = useMemo(() => (found === undefined ? [] : groupsOf(found)), [found])
  const hits = groups.flatMap((group) => group.hits)
  const lines = wanted === '' ? recent.length : hits.length

  const change = (typed: string): void => {
    setText(typed)
    setActive(0)
  }
  const open = useCallback(
    (hit: Hit): void => {
      keepSearch(wanted)
      onLeave()
      goToHash(hashOfHit(hit, year))
    },
    [wanted, onLeave, year],
  )
  const takeLine = (): void => {
    const hit = hits[active]
    const before = recent[active]
    if (wanted === '' && before !== undefined) change(before)
    // Until the answer is there, the lines are those of what was typed before.
    else if (hit !== undefined && isCurrent) open(hit)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key]
    if (step !== undefined) setActive(stepTo(active, step, lines))
    else if (event.key === 'Enter') takeLine()
    else return
    event.preventDefault()
  }
  return {
    text,
    change,
    onKey,
    ofYear,
    active,
    recent,
    query,
    found,
    groups,
    lines,
    open,
    wanted,
    chooseYear: (only: boolean): void => {
      setOfYear(only)
      setActive(0)
    },
  }
}

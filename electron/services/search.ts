import { HIT_KINDS, shareAmongKinds, type Totals } from '../../shared/domain/search/hit.ts'
import { matchOf, matchOfNumber, termsOf } from '../../shared/domain/search/search-words.ts'
import { spanOf, within } from '../store/search-number.ts'
import { type Hit, hitOf, hitsInPlan } from './search-hits.ts'
import type { ServiceOf } from './service.ts'

const NOTHING: Totals = { task: 0, checkItem: 0, entry: 0, evidence: 0, report: 0, paragraph: 0 }

/** What lies in the store's index. */
const STORED = ['entry', 'evidence', 'report', 'paragraph'] as const
type Stored = (typeof STORED)[number]

/** 搜索 over everything that has words of its own. */
export const searchService: ServiceOf<'search.find'> = (deps) => {
  const { search, found } = deps.store
  return {
    'search.find': ({ text, limit, year, kind }) => {
      const match = matchOf(text)
      if (match === undefined) return { total: 0, totals: NOTHING, hits: [] }
      const terms = termsOf(text)
      const days = year === undefined ? undefined : ([`${year}`, `${year}-12-31`] as const)
      const planned = hitsInPlan(deps.plan, terms, year)
      const numbers = search.numbers(match)
      const stored = (each: Stored): readonly number[] => within(numbers, spanOf(each, days))
      const all: Totals = {
        task: planned.task.length,
        checkItem: planned.checkItem.length,
        entry: stored('entry').length,
        evidence: stored('evidence').length,
        report: stored('report').length,
        paragraph: stored('paragraph').length,
      }
      const totals = kind === undefined ? all : { ...NOTHING, [kind]: all[kind] }
      const shares = shareAmongKinds(totals, limit)
      const withNumber = search.numbers(matchOfNumber(text))
      const hitsOf = (each: Stored): Hit[] => {
        const exact = within(withNumber, spanOf(each, days))
        const chosen = [...new Set([...exact, ...stored(each).slice(0, shares[each])])]
        const ids = search.recordIds(chosen.slice(0, shares[each]))
        return found(each, ids).map((record, at) => hitOf(record, terms, at < exact.length))
      }
      const hits = [
        ...planned.task.slice(0, shares.task),
        ...planned.checkItem.slice(0, shares.checkItem),
        ...STORED.flatMap(hitsOf),
      ]
      return {
        total: HIT_KINDS.reduce((sum, each) => sum + totals[each], 0),
        totals,
        hits: hits.toSorted((a, b) => Number(b.exact) - Number(a.exact)),
      }
    },
  }
}

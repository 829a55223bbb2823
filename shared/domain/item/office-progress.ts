import type { Check } from '../check.ts'
import { type Totals, totalsOf } from '../progress.ts'

/** The check items an office answers for in a year. Null: those nobody answers for. */
export const checksOfOffice = (checks: readonly Check[], officeId: string | null): Check[] =>
  checks.filter((check) => (check.officeId ?? null) === officeId)

/** How far an office is with what it answers for. */
export type OfficeProgress = Totals & { readonly officeId: string | null }

/**
 * Progress by office, in the order given; offices without an item are left out. The last line, with a null office, is
 * what nobody answers for; it is left out where there is none.
 */
export const progressByOffice = (
  checks: readonly Check[],
  officeIds: readonly string[],
): OfficeProgress[] => {
  const byOffice = Map.groupBy(checks, ({ officeId }) => officeId ?? null)
  const known = new Set<string | null>(officeIds)
  const strangers = [...byOffice.keys()].filter((id) => id !== null && !known.has(id))
  return [...officeIds, ...strangers, null].flatMap((officeId) => {
    const own = byOffice.get(officeId)
    return own === undefined ? [] : [{ officeId, ...totalsOf(own) }]
  })
}

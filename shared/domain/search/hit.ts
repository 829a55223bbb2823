/** What can be found, in the order it is shown. `paragraph` is a block of a report. */
export const HIT_KINDS = ['task', 'checkItem', 'entry', 'evidence', 'report', 'paragraph'] as const
export type HitKind = (typeof HIT_KINDS)[number]

/** Where in a record the words can stand. */
export const HIT_FIELDS = ['title', 'text', 'documentNumber', 'figure', 'name', 'caption'] as const
export type HitField = (typeof HIT_FIELDS)[number]

export type Totals = Readonly<Record<HitKind, number>>

/**
 * How many hits of each kind a page shows: every kind that was found gets its even part, so that many entries do not
 * hide the one report; what a kind does not use goes to the others, in order.
 */
export const shareAmongKinds = (totals: Totals, limit: number): Totals => {
  const found = HIT_KINDS.filter((kind) => totals[kind] > 0)
  const even = Math.max(1, Math.floor(limit / Math.max(1, found.length)))
  let left = limit
  const shares = { task: 0, checkItem: 0, entry: 0, evidence: 0, report: 0, paragraph: 0 }
  const give = (kind: HitKind, most: number): void => {
    const given = Math.min(totals[kind] - shares[kind], most, left)
    shares[kind] += given
    left -= given
  }
  for (const kind of found) give(kind, even)
  for (const kind of found) give(kind, left)
  return shares
}

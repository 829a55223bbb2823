/** Which rows of a long list are in the page: those in sight and some on either side. `last` is included. */
export type RowWindow = { readonly first: number; readonly last: number }

/** Rows beyond the edge, so that a turn of the wheel finds them drawn. */
const BEYOND = 8

/** The rows to draw for a place of the scroll bar. */
export const rowWindow = (place: {
  readonly scrollTop: number
  readonly height: number
  readonly rowHeight: number
  readonly count: number
}): RowWindow => {
  const { scrollTop, height, rowHeight, count } = place
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - BEYOND)
  const last = Math.ceil((scrollTop + height) / rowHeight) - 1 + BEYOND
  return { first: Math.min(first, Math.max(0, count - 1)), last: Math.min(last, count - 1) }
}

/** Where to scroll so that a row is wholly in sight, moving no further than needed. */
export const scrollTopFor = (
  row: number,
  place: { readonly scrollTop: number; readonly height: number; readonly rowHeight: number },
): number => {
  const { scrollTop, height, rowHeight } = place
  const top = row * rowHeight
  if (top < scrollTop) return top
  return Math.max(scrollTop, top + rowHeight - height)
}

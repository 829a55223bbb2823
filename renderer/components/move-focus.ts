/** Marks the element whose rows the arrow keys go through, and each row. */
export const rowsProps = { 'data-rows': '' } as const
export const rowProps = { 'data-row': '' } as const

/**
 * Moves the focus from one row to the next or the one before, across groups; says whether the key was one of those.
 * The list needs `rowsProps`, each row `rowProps` and a tab index.
 */
export const moveFocus = (key: string, row: HTMLElement): boolean => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (step === undefined) return false
  const rows = [...(row.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  rows[rows.indexOf(row) + step]?.focus()
  return true
}

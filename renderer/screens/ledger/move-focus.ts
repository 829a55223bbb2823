/** Moves the focus from a row to the one above or below; says whether the key was one of those. */
export const moveFocus = (key: string, row: HTMLElement): boolean => {
  const next =
    key === 'ArrowDown'
      ? row.nextElementSibling
      : key === 'ArrowUp'
        ? row.previousElementSibling
        : undefined
  if (next === undefined) return false
  if (next instanceof HTMLElement && next.tabIndex >= -1) next.focus()
  return true
}

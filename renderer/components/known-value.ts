/**
 * What a drop-down list shows as chosen: nothing while the list does not hold it, because the lines are still being
 * read or the place came from an old link. antd would show the bare id.
 */
export const knownValue = <T>(
  value: T | undefined,
  options: readonly { readonly value: T }[],
): T | undefined => (options.some((option) => option.value === value) ? value : undefined)

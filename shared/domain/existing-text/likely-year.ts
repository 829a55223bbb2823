/** The year most often named in some lines; of two named as often the later one. */
export const likelyYear = (lines: readonly string[]): number | undefined => {
  const times = new Map<number, number>()
  for (const line of lines) {
    for (const [, year] of line.matchAll(/(?<![\d—–～~-])(20\d{2})年(?!\s?[—–～~-])/gu)) {
      times.set(Number(year), (times.get(Number(year)) ?? 0) + 1)
    }
  }
  return [...times].toSorted(([one, a], [other, b]) => b - a || other - one)[0]?.[0]
}

/** Counts answers that were checked. A benchmark fails on wrong answers, never on time. */
export const createAnswers = () => {
  let right = 0
  const wrong: string[] = []
  return {
    /** Compares as JSON, which is how answers cross a door. */
    expect: (what: string, found: unknown, expected: unknown): void => {
      if (JSON.stringify(found) === JSON.stringify(expected)) right += 1
      else wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`)
    },
    right: (): number => right,
    wrong: (): readonly string[] => wrong,
  }
}
export type Answers = ReturnType<typeof createAnswers>

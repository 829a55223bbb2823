/** One line of the result: the product beside the least anybody could do. Times in ms. */
export type Line = {
  readonly work: string
  readonly floor: number
  readonly ours: number
  /** Largest allowed ratio; a line without one is for information. */
  readonly goal?: number
  /** Largest allowed time, ms. */
  readonly within?: number
}

const BLOCK = 100

/** The value below which a share (0-1) of the times lies. */
export const quantile = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (times: readonly number[]): number => quantile(times, 0.5)

/**
 * A quantile that outlasts a neighbour's burst of work: the median of what it is in blocks of a hundred times taken one
 * after the other.
 */
export const steadyQuantile = (times: readonly number[], share: number): number => {
  const blocks = Array.from({ length: Math.ceil(times.length / BLOCK) }, (_, index) =>
    times.slice(index * BLOCK, (index + 1) * BLOCK),
  )
  return median(blocks.map((block) => quantile(block, share)))
}

/** How long some work takes, ms. */
export const timeOf = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/**
 * Runs every work once a round, so that what else the computer does meets all of them alike. The first rounds only warm
 * up. Answers the times by name.
 */
export const interleave = async <Name extends string>(
  works: Readonly<Record<Name, (round: number) => unknown>>,
  options: {
    readonly rounds: number
    readonly warmUp: number
    /** Awaited after every work and not timed. */
    readonly between?: () => Promise<unknown>
  },
): Promise<Record<Name, number[]>> => {
  // Sound because Object.keys gives exactly the names the record was written with.
  const names = Object.keys(works) as Name[]
  // Sound because every name is entered here.
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >
  for (let round = -options.warmUp; round < options.rounds; round += 1) {
    for (const name of names) {
      const taken = await timeOf(() => works[name](round))
      await options.between?.()
      if (round >= 0) times[name].push(taken)
    }
  }
  return times
}

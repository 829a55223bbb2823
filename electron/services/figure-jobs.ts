import { briefSum, type FigureSum, sumFigures } from '../../shared/domain/figure.ts'
import type { Job } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'

/** A sum on its way between threads: one long text and one list of numbers cross at once, a hundred thousand texts do not. */
export type PackedSum = Omit<FigureSum, 'values' | 'entryIds'> & {
  readonly values: Float64Array
  readonly entryIds: string
}

/** No id has it. */
const BETWEEN = '\n'

/** Takes a sum out of what crossed. */
export const unpackSum = ({ values, entryIds, ...sum }: PackedSum): FigureSum => ({
  ...sum,
  values: [...values],
  entryIds: entryIds === '' ? [] : entryIds.split(BETWEEN),
})

/** Adds up the figures of a year with many entries, on a connection of its own. */
export const sumFiguresJob: Job<
  {
    readonly access: StoreAccess
    readonly year: number
    readonly checkItemIds: readonly string[] | undefined
    readonly withEntries: boolean
  },
  readonly PackedSum[]
> = async ({ access, year, checkItemIds, withEntries }) => {
  const store = openStoreBeside(access)
  try {
    const sums = sumFigures(store.figures.ofYear(year, checkItemIds))
    return (withEntries ? sums : sums.map(briefSum)).map((sum) => ({
      ...sum,
      values: Float64Array.from(sum.values),
      entryIds: sum.entryIds.join(BETWEEN),
    }))
  } finally {
    store.leave()
  }
}

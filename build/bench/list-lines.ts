import { join } from 'node:path'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { openBarePage } from './bare-page.ts'
import { FIRST_YEAR, LAST_YEAR } from './generate.ts'
import { interleave, type Line, median } from './measure.ts'
import type { OpenedStore } from './opened-store.ts'

const YEARS = LAST_YEAR - FIRST_YEAR + 1
const yearOf = (round: number): number => FIRST_YEAR + (Math.abs(round) % YEARS)

/** The reads every screen begins with, beside a bare page of the register. `entries` is how many the store holds. */
export const listLines = async (
  label: string,
  { directory, call }: OpenedStore,
  { rounds, entries }: { readonly rounds: number; readonly entries: number },
): Promise<readonly Line[]> => {
  const bare = openBarePage(join(directory, 'store.db'))
  // Half way into a year: what scrolling to the middle of the register asks for.
  const middle = Math.floor(entries / YEARS / 2)
  const taskId = anshunPlan.tasks[anshunPlan.tasks.length - 7]?.id
  try {
    const { floor, ...times } = await interleave(
      {
        floor: (round) => bare.read(yearOf(round)),
        'ledger.list, first page of a year': (round) =>
          call('ledger.list', { year: yearOf(round) }),
        'ledger.list, page in the middle of a year': (round) =>
          call('ledger.list', { year: yearOf(round), offset: middle }),
        'ledger.list, first page of a task': (round) =>
          call('ledger.list', { year: yearOf(round), taskId }),
        'ledger.list, first page of all years': () => call('ledger.list', {}),
        'tasks.list': (round) => call('tasks.list', { year: yearOf(round) }),
        'overview.get': (round) => call('overview.get', { year: yearOf(round) }),
      },
      { rounds, warmUp: 10 },
    )
    return Object.entries(times).map(([work, ours]) => ({
      work: `${work}, ${label}`,
      floor: median(floor),
      ours: median(ours),
      goal: 3,
      within: 20,
    }))
  } finally {
    bare.close()
  }
}

import type { Db } from '../db.ts'
import { type Contribution, createContributionReader } from './contribution.ts'

/** The subject that stands for the whole register. */
export const WHOLE_REGISTER = '*'

const SCALE = 10_000

type CountLine = (year: number, subject: string, entries: number, evidence: number) => void
type FigureLine = (year: number, name: string, unit: string, entries: number, total: bigint) => void

/** Sums on their way to the tables. */
const createHeldTally = () => {
  const counts = new Map<string, [number, string, number, number]>()
  const figures = new Map<string, [number, string, string, number, bigint]>()
  const count: CountLine = (year, subject, entries, evidence) => {
    const key = `${year} ${subject}`
    const sum = counts.get(key)
    if (sum === undefined) counts.set(key, [year, subject, entries, evidence])
    else {
      sum[2] += entries
      sum[3] += evidence
    }
  }
  const figure: FigureLine = (year, name, unit, entries, total) => {
    const key = JSON.stringify([year, name, unit])
    const sum = figures.get(key)
    if (sum === undefined) figures.set(key, [year, name, unit, entries, total])
    else {
      sum[3] += entries
      sum[4] += total
    }
  }
  return {
    count,
    figure,
    writeTo: (addCount: CountLine, addFigure: FigureLine): void => {
      for (const sum of counts.values()) addCount(...sum)
      for (const sum of figures.values()) addFigure(...sum)
    },
  }
}
type HeldTally = ReturnType<typeof createHeldTally>

/** Adds and takes away contributions. Exact: figures are counted in whole 1/10000 with 64-bit integers. */
export const createTally = (db: Db) => {
  const taskOf = new Map<string, { readonly task: string; readonly group: string }>()
  const selectItems = db.prepare<[], { id: string; task_id: string; group_id: string }>(
    `SELECT check_item.id, task_id, task.group_id
       FROM check_item JOIN task ON task.id = task_id
     UNION ALL
     SELECT own.id, own.task_id, task.group_id
       FROM check_item_setting AS own JOIN task ON task.id = own.task_id
      WHERE own.id NOT IN (SELECT id FROM check_item)`,
  )
  const selectVisible = db
    .prepare<[], string>('SELECT id FROM ledger_entry WHERE is_removed = 0')
    .pluck()
  const addCount = db.prepare(
    `INSERT INTO tally (year, subject_id, entries, evidence) VALUES (?, ?, ?, ?)
     ON CONFLICT (year, subject_id) DO UPDATE
       SET entries = entries + excluded.entries, evidence = evidence + excluded.evidence`,
  )
  const addFigure = db.prepare(
    `INSERT INTO figure_tally (year, name, unit, entries, total) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (year, name, unit) DO UPDATE
       SET entries = entries + excluded.entries, total = total + excluded.total`,
  )

  /** Check item, its task and its group, each once: an entry that serves two items of a task counts once there. */
  const subjectsOf = (checkItemIds: readonly string[]): Set<string> => {
    if (taskOf.size === 0) {
      for (const row of selectItems.all()) {
        taskOf.set(row.id, { task: row.task_id, group: row.group_id })
      }
    }
    const subjects = new Set([WHOLE_REGISTER])
    for (const id of checkItemIds) {
      subjects.add(id)
      const place = taskOf.get(id)
      if (place !== undefined) subjects.add(place.task).add(place.group)
    }
    return subjects
  }

  const counts: CountLine = (year, subject, entries, evidence) => {
    addCount.run(year, subject, entries, evidence)
  }
  const figureTotals: FigureLine = (year, name, unit, entries, total) => {
    addFigure.run(year, name, unit, entries, total)
  }
  let held: HeldTally | undefined

  const apply = (contribution: Contribution, sign: 1 | -1): void => {
    if (contribution === null) return
    const { year, checkItemIds, figures, evidence } = contribution
    const addTo = held?.count ?? counts
    const addFigureTo = held?.figure ?? figureTotals
    for (const subject of subjectsOf(checkItemIds)) addTo(year, subject, sign, sign * evidence)
    for (const { name, unit, value } of figures) {
      addFigureTo(year, name, unit, sign, BigInt(sign) * BigInt(Math.round(value * SCALE)))
    }
  }

  return {
    /** From here on sums are kept in memory: many entries move the same few of them. */
    hold: (): void => {
      held ??= createHeldTally()
    },
    /** Writes what was held. */
    release: (): void => {
      held?.writeTo(counts, figureTotals)
      held = undefined
    },
    /** Forgets what was held. */
    drop: (): void => {
      held = undefined
    },
    /** Replaces what an entry contributed before by what it contributes now. */
    move: (before: Contribution, after: Contribution): void => {
      if (JSON.stringify(before) === JSON.stringify(after)) return
      apply(before, -1)
      apply(after, 1)
    },
    /**
     * Lets a change of what belongs where happen between taking away and adding again what some entries contribute.
     */
    moveBetween: (entryIds: readonly string[], change: () => void): void => {
      const { contributionOf } = createContributionReader(db)
      const contributions = entryIds.map(contributionOf)
      for (const contribution of contributions) apply(contribution, -1)
      change()
      taskOf.clear()
      for (const contribution of contributions) apply(contribution, 1)
    },
    /** Counts everything anew: a new revision of the plan may have moved an item to another task. */
    recount: (): void => {
      taskOf.clear()
      db.exec('DELETE FROM tally; DELETE FROM figure_tally')
      const { contributionOf } = createContributionReader(db)
      for (const id of selectVisible.all()) apply(contributionOf(id), 1)
    },
  }
}
export type Tally = ReturnType<typeof createTally>

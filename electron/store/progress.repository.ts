import type { CheckStatus } from '../../shared/domain/check.ts'
import { RATE_UNITS } from '../../shared/domain/figure.ts'
import type { StoredCheck } from '../../shared/domain/progress.ts'
import type { Db } from './db.ts'
import { WHOLE_REGISTER } from './projections/tally.ts'

type StateRow = {
  readonly check_item_id: string
  readonly year: number
  readonly status: CheckStatus
  readonly done_on: string | null
  readonly reason: string | null
  readonly note: string | null
  readonly office_id: string | null
  readonly person: string | null
}
type TallyRow = { readonly subject_id: string; readonly entries: number; readonly evidence: number }
type FigureTallyRow = { readonly name: string; readonly unit: string; readonly total: bigint }

/** Entries and evidence of one subject in a year. */
export type Count = { readonly entries: number; readonly evidence: number }

const COLUMNS = 'check_item_id, year, status, done_on, reason, note, office_id, person'
const SCALE = 10_000n
const rates = JSON.stringify([...RATE_UNITS])

const toStoredCheck = (row: StateRow): StoredCheck => ({
  checkItemId: row.check_item_id,
  year: row.year,
  status: row.status,
  doneOn: row.done_on ?? undefined,
  reason: row.reason ?? undefined,
  note: row.note ?? undefined,
  officeId: row.office_id ?? undefined,
  person: row.person ?? undefined,
})

/** Reads what was said about check items and how much the ledger holds. Knows SQL, knows no rules. */
export const createProgressRepository = (db: Db) => {
  const selectStates = db.prepare<[number], StateRow>(
    `SELECT ${COLUMNS} FROM check_state WHERE year = ?`,
  )
  const selectFirstDone = db.prepare<[number, string], StateRow>(
    `SELECT ${COLUMNS} FROM check_state
      WHERE status = 'done' AND year < ? AND check_item_id IN (SELECT value FROM json_each(?))
      ORDER BY year DESC`,
  )
  const selectTallies = db.prepare<[number], TallyRow>(
    'SELECT subject_id, entries, evidence FROM tally WHERE year = ?',
  )
  const sumEntries = db
    .prepare<[string, number, number], number | null>(
      'SELECT sum(entries) FROM tally WHERE subject_id = ? AND year BETWEEN ? AND ?',
    )
    .pluck()
  const selectLastRate = db
    .prepare<[string, number], number>(
      `SELECT figure.value FROM entry_link JOIN figure USING (entry_id)
        WHERE check_item_id = ? AND is_removed = 0 AND year = ? AND unit IN ('%', '％')
        ORDER BY on_date DESC, entry_id DESC, figure.position LIMIT 1`,
    )
    .pluck()
  const selectFigures = db
    .prepare<[number, string, number], FigureTallyRow>(
      `SELECT name, unit, total FROM figure_tally
        WHERE year = ? AND entries > 0 AND unit NOT IN (SELECT value FROM json_each(?))
        ORDER BY entries DESC, name LIMIT ?`,
    )
    .safeIntegers()
  const selectFigureNames = db.prepare<[number], { readonly name: string; readonly unit: string }>(
    `SELECT name, unit FROM figure_tally WHERE year = ? AND entries > 0
      ORDER BY entries DESC, name LIMIT 500`,
  )

  return {
    /** What was said about the items of a year, by item. */
    states: (year: number): Map<string, StoredCheck> =>
      new Map(selectStates.all(year).map((row) => [row.check_item_id, toStoredCheck(row)])),
    /** The earliest year before `year` in which each of the items was done. */
    doneBefore: (year: number, checkItemIds: readonly string[]): Map<string, StoredCheck> =>
      new Map(
        selectFirstDone
          .all(year, JSON.stringify(checkItemIds))
          .map((row) => [row.check_item_id, toStoredCheck(row)]),
      ),
    /** Counts by check item, task, group and `WHOLE_REGISTER`. */
    counts: (year: number): Map<string, Count> =>
      new Map(
        selectTallies
          .all(year)
          .map(({ subject_id, entries, evidence }) => [subject_id, { entries, evidence }]),
      ),
    /** Entries of a check item, task, group or `WHOLE_REGISTER`, in a year or in all. */
    entriesOf: (subjectId: string, year?: number): number =>
      sumEntries.get(subjectId, year ?? 0, year ?? 9999) ?? 0,
    /** The last percentage entered for an item in a year, 0-1. */
    lastShare: (checkItemId: string, year: number): number | undefined => {
      const percent = selectLastRate.get(checkItemId, year)
      return percent === undefined ? undefined : percent / 100
    },
    /** The sums most entries contribute to. A rate does not add up and is not among them. */
    figures: (year: number, limit: number) =>
      selectFigures.all(year, rates, limit).map(({ name, unit, total }) => ({
        name,
        unit,
        total: Number(total / SCALE) + Number(total % SCALE) / Number(SCALE),
      })),
    /** Names of figures with their units, the commonest first. */
    figureNames: (year: number) => selectFigureNames.all(year),
    wholeRegister: WHOLE_REGISTER,
  }
}

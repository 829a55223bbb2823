import type { ChangeLog, Projections } from './change-log.ts'
import type { Db } from './db.ts'

/** Something wrong with the store: a code for the log, a sentence for the clerk. */
export type StoreProblem = { readonly code: string; readonly message: string }

/** The tables that are a fold of the log, and what their rows are compared by. */
const FOLDED_TABLES = [
  ['ledger_entry', '台账记录'],
  ['entry_link', '台账与检查项的关联'],
  ['figure', '台账数据'],
  ['evidence', '佐证材料'],
  ['check_state', '检查项情况'],
  ['office', '股室'],
  ['author', '操作人'],
  ['setting', '设置'],
  ['report', '报告'],
  ['report_block', '报告段落'],
  ['finding_note', '检查结果处理'],
  ['template', '报告模板'],
  ['tally', '统计数'],
  ['figure_tally', '数据合计'],
] as const

class Undo extends Error {}

/**
 * Checks the store in depth and changes nothing: SQLite's own check, the hash of every change, and whether the tables
 * are the fold of the log. The last finds what SQLite cannot (RELIABILITY §5); it folds everything again inside a
 * transaction that is always rolled back.
 */
export const checkStore = (
  db: Db,
  log: ChangeLog,
  projections: Projections,
): { readonly ok: boolean; readonly problems: readonly StoreProblem[] } => {
  const inLog = [...sqliteProblems(db), ...hashProblems(log)]
  // What a damaged log would fold to says nothing about the tables.
  const problems = inLog.length === 0 ? foldProblems(db, log, projections) : inLog
  return { ok: problems.length === 0, problems }
}

const sqliteProblems = (db: Db): StoreProblem[] => {
  const said = db.prepare<[], string>('PRAGMA quick_check(5)').pluck().all()
  return said[0] === 'ok'
    ? []
    : [{ code: 'sqlite', message: '数据库文件结构有损坏，请从备份恢复。' }]
}

const hashProblems = (log: ChangeLog): StoreProblem[] => {
  const damaged = log.countDamaged()
  return damaged === 0
    ? []
    : [{ code: 'change-hash', message: `有${damaged}条修改记录与保存时不一致，请从备份恢复。` }]
}

const foldProblems = (db: Db, log: ChangeLog, projections: Projections): StoreProblem[] => {
  const before = rowsOf(db)
  const after: (readonly string[])[] = []
  try {
    db.transaction(() => {
      for (const [table] of FOLDED_TABLES) db.prepare(`DELETE FROM ${table}`).run()
      for (const { kind, recordId } of log.records()) {
        projections[kind](recordId, log.foldOf(kind, recordId))
      }
      after.push(...rowsOf(db))
      throw new Undo()
    }).immediate()
  } catch (error) {
    if (!(error instanceof Undo)) throw error
  }
  return FOLDED_TABLES.flatMap(([table, label], index) =>
    JSON.stringify(before[index]) === JSON.stringify(after[index])
      ? []
      : [
          {
            code: `fold-${table}`,
            message: `“${label}”与修改记录不一致。修改记录完好，可以重建。`,
          },
        ],
  )
}

/** Every row of every folded table as text, in the order of the primary key; empty tallies do not count. */
const rowsOf = (db: Db): (readonly string[])[] =>
  FOLDED_TABLES.map(([table]) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .safeIntegers()
      .raw()
      .all()
      .map((row) =>
        JSON.stringify(row, (_, value: unknown) =>
          typeof value === 'bigint' ? value.toString() : value,
        ),
      )
      .filter((row) => !isEmptyTally(table, row))
      .toSorted(),
  )

/** A tally that has fallen back to nothing stays as a row of zeros. */
const isEmptyTally = (table: string, row: string): boolean =>
  (table === 'tally' || table === 'figure_tally') && row.endsWith(',"0","0"]')

import { setImmediate as nextTurn } from 'node:timers/promises'
import { Fault } from '../../shared/fault.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { foldingOf } from './copy-store.ts'
import { connect, type Db } from './db.ts'
import { migrations } from './migrations/index.ts'
import { createPlanRepository } from './plan.repository.ts'
import type { RecordKey } from './record-rows.ts'
import { createSearchIndex } from './search-index.ts'
import { PER_DAY } from './search-number.ts'
import { damagedRowsOf } from './sound-changes.ts'
import { openUntrusted, requireOurShape } from './untrusted-store.ts'

/** Something wrong with the store: a code for the log, a sentence for the clerk, and what it concerns. */
export type StoreProblem = {
  readonly code: string
  readonly message: string
  /** Records whose changes are damaged, or evidence whose file is. */
  readonly records?: readonly RecordKey[]
}

/** The tables that are a fold of the log, and what their rows are compared by. */
export const FOLDED_TABLES = [
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
  ['check_item_setting', '检查项设置'],
  ['entry_draft', '沿用的草稿'],
  ['conflict', '待处理的冲突'],
  ['search_record', '搜索索引'],
  ['tally', '统计数'],
  ['figure_tally', '数据合计'],
] as const

/** Rows of the built-in plan. */
const PLAN_TABLES = ['plan', 'plan_group', 'task', 'check_item'] as const

/** Records folded before others get a turn. */
const TURN = 500

/**
 * Checks a store in depth and changes nothing: SQLite's own check, the hash of every change, and whether the tables
 * are the fold of the log. The last finds what SQLite cannot (RELIABILITY §5): everything is folded anew into a
 * temporary database and compared. Works on a snapshot, so that saves go on meanwhile. `onRecord` is told how many
 * records are done and may throw to end it.
 */
export const checkStoreFile = async (
  file: string,
  plan: Plan,
  onRecord: (done: number, total: number) => void = () => undefined,
): Promise<readonly StoreProblem[]> => {
  // Nameless: in memory until it is large, then in a file nobody else can open.
  const db = connect('')
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cache_size = -32000')
    db.prepare('ATTACH ? AS kept').run(file)
    db.exec('BEGIN')
    for (const { sql } of migrations) db.exec(sql)
    // From here on `change` is the log of the store that is checked.
    db.exec('DROP TABLE main.change')
    const inLog = [...shapeProblems(file), ...sqliteProblems(db), ...hashProblems(db)]
    // What a damaged log would fold to says nothing about the tables.
    if (inLog.length > 0) return inLog
    const inPlan = planProblems(db, plan)
    await foldAnew(db, onRecord)
    return [
      ...inPlan,
      ...FOLDED_TABLES.flatMap(([table, label]) => foldProblem(db, table, label)),
      ...searchProblems(db),
    ]
  } finally {
    db.close()
  }
}

const BROKEN: StoreProblem = {
  code: 'sqlite',
  message: '数据库文件有损坏。请先点“修复”；修复后检查仍不通过的，请从备份恢复。',
}

/** A bit in the description of the tables makes SQLite read the rows otherwise. */
const shapeProblems = (file: string): StoreProblem[] => {
  const db = openUntrusted(file)
  try {
    requireOurShape(db)
    return []
  } catch (error) {
    if (error instanceof Fault) return [BROKEN]
    throw error
  } finally {
    db.close()
  }
}

/** Whole pages, and every index what its table says: a quick check would not look at that. */
const sqliteProblems = (db: Db): StoreProblem[] => {
  const said = db.prepare<[], string>('PRAGMA kept.integrity_check(5)').pluck().all()
  return said[0] === 'ok' ? [] : [BROKEN]
}

const hashProblems = (db: Db): StoreProblem[] => {
  const damaged = damagedRowsOf(db)
  if (damaged.length === 0) return []
  const message =
    `有${damaged.length}条修改记录与保存时不一致，暂不采用，其余数据不受影响。` +
    '请点“修复”从备份里取回，或者导入一份同事的数据文件来补齐。'
  const records = damaged.map((row) => ({ kind: row.record_kind, recordId: row.record_id }))
  return [{ code: 'change-hash', message, records }]
}

/** Fills in the plan and compares. A store with a newer revision than this program's is taken at its word. */
const planProblems = (db: Db, plan: Plan): StoreProblem[] => {
  const revision = db.prepare('SELECT revision FROM kept.plan WHERE id = ?').pluck().get(plan.id)
  if (revision !== plan.revision) {
    for (const table of PLAN_TABLES) {
      db.exec(`INSERT INTO main.${table} SELECT * FROM kept.${table}`)
    }
    return []
  }
  createPlanRepository(db).takeOver(plan)
  const differs = PLAN_TABLES.some((table) => differ(db, `kept.${table}`, `main.${table}`))
  return differs ? [{ code: 'plan', message: '实施方案的任务和检查项有损坏，可以重建。' }] : []
}

/** Folds every record into the empty tables, beside the same plan. */
const foldAnew = async (db: Db, onRecord: (done: number, total: number) => void): Promise<void> => {
  const { log, projections } = foldingOf(db)
  const records = log.records()
  for (const [index, { kind, recordId }] of records.entries()) {
    projections[kind](recordId, log.foldOf(kind, recordId))
    if (index % TURN !== 0) continue
    onRecord(index, records.length)
    await nextTurn()
  }
  createSearchIndex(db, { rowsOnly: true }).rebuild()
}

/** A tally that has fallen back to nothing stays as a row of zeros; it says what no row says. */
const countedRows = (schema: 'main' | 'kept', table: string): string => {
  const rows = `${schema}.${table}`
  if (table === 'tally') return `${rows} WHERE entries <> 0 OR evidence <> 0`
  if (table === 'figure_tally') return `${rows} WHERE entries <> 0 OR total <> 0`
  // Which of its day's numbers a record has depends on what came before it.
  return table === 'search_record'
    ? `(SELECT record_id, kind, number / ${PER_DAY}, words FROM ${rows})`
    : rows
}

/** Whether two sets of rows are not the same. */
const differ = (db: Db, one: string, other: string): boolean =>
  db
    .prepare(
      `SELECT EXISTS (SELECT * FROM ${one} EXCEPT SELECT * FROM ${other})
           OR EXISTS (SELECT * FROM ${other} EXCEPT SELECT * FROM ${one})`,
    )
    .pluck()
    .get() === 1

/**
 * Whether the index holds the words its records say, and of no other record. The sum over all words is taken in one
 * pass; `wordSum` is the same of one record.
 */
const searchProblems = (db: Db): StoreProblem[] => {
  db.exec(
    `CREATE VIRTUAL TABLE temp.search_word USING fts5vocab ('kept', 'search_index', 'instance')`,
  )
  const isWhole = db
    .prepare<[], 0 | 1>(
      `SELECT (SELECT total(words * (number % 1021 + 1)) FROM kept.search_record) =
              (SELECT total(${WORD_SUM} * (doc % 1021 + 1)) FROM temp.search_word)
          AND NOT EXISTS (SELECT number FROM kept.search_record
                          EXCEPT SELECT id FROM kept.search_index_docsize)
          AND NOT EXISTS (SELECT id FROM kept.search_index_docsize
                          EXCEPT SELECT number FROM kept.search_record)`,
    )
    .pluck()
    .get()
  db.exec('DROP TABLE temp.search_word')
  return isWhole === 1
    ? []
    : [{ code: 'search-index', message: '“搜索索引”与各项记录不一致。记录完好，可以重建。' }]
}

/** A word's share of `wordSum`. */
const WORD_SUM = `((unicode(term) * 3 + ifnull(unicode(substr(term, 2)), 0) * 5) % 65521)
  * (offset % 97 + 1)`

const foldProblem = (db: Db, table: string, label: string): StoreProblem[] => {
  return !differ(db, countedRows('kept', table), countedRows('main', table))
    ? []
    : [
        {
          code: `fold-${table}`,
          message: `“${label}”与修改记录不一致。修改记录完好，可以重建。`,
        },
      ]
}

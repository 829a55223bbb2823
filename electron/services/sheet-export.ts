import { sheetExportContract } from '../../shared/contract/sheet-export.ts'
import { chineseDate } from '../../shared/domain/date.ts'
import {
  LEDGER_COLUMN_IDS,
  LEDGER_COLUMN_SETS,
  type LedgerColumnId,
  ledgerColumnLabel,
} from '../../shared/domain/sheet/ledger-columns.ts'
import {
  itemTable,
  type TaskColumnSet,
  taskTable,
  type TaskTableSource,
} from '../../shared/domain/sheet/task-table.ts'
import { sha256Of, writeFileSafely } from '../files/write-file.ts'
import type { Dialogs } from '../ports.ts'
import type { ExportLedgerOutput } from '../sheets/export-ledger-job.ts'
import type { Workbook } from '../sheets/workbook.ts'
import type { LedgerFilter } from '../store/ledger-filter.ts'
import type { Deps } from './deps.ts'
import { requireOffice } from './directory.ts'
import { checkItemIdsOf } from './plan-lookup.ts'
import { readYearProgress } from './progress.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

const { extensions } = sheetExportContract['sheets.exportLedger'].saves

/** The name of an office; empty for none. */
export const officeNames = ({ store }: Deps) => {
  const names = new Map(store.directory.offices().map(({ id, name }) => [id, name]))
  return (id: string | undefined): string => names.get(id ?? '') ?? ''
}

/** Bureau and day, as they stand under the title of a table. */
export const noteOf = (deps: Deps, ...more: readonly string[]): string =>
  [deps.store.directory.setting('bureauName'), ...more, `制表日期：${chineseDate(deps.today())}`]
    .filter((part) => part !== '')
    .join('　')

/** Writes a workbook that fits in memory where the user wants it. */
export const saveWorkbook = async (
  deps: Deps,
  { saveFile }: Dialogs,
  suggestedName: string,
  workbook: Workbook,
) => {
  const bytes = await deps.work.run('writeWorkbook', workbook, { title: '生成表格' })
  const savedAs = await saveFile({ extensions, suggestedName }, (path) =>
    writeFileSafely(path, bytes),
  )
  return { savedAs, bytes: bytes.length, sha256: sha256Of(bytes) }
}

type LedgerExport = {
  readonly filter: LedgerFilter & { readonly year: number }
  readonly columns: readonly LedgerColumnId[]
}

const exportLedger = async (
  deps: Deps,
  { filter, columns }: LedgerExport,
  { saveFile }: Dialogs,
) => {
  const { year } = filter
  const office = officeNames(deps)(filter.officeId)
  const total = deps.store.ledger.count(filter)
  let written: ExportLedgerOutput | undefined
  const savedAs = await saveFile(
    { extensions, suggestedName: `${year}年度民政法治台账${office}.xlsx` },
    async (target) => {
      written = await deps.work.run(
        'exportLedger',
        {
          target,
          year,
          filter,
          columns,
          total,
          access: deps.storeAccess(),
          plan: deps.plan,
          title: `${year}年度民政法治建设工作台账`,
          note: noteOf(deps, office, `共${total}条`),
          madeOn: deps.today(),
        },
        { title: '导出台账', canCancel: true },
      )
    },
  )
  if (written === undefined) throw new Error('The door saved a file without letting it be written.')
  return { savedAs, ...written }
}

type TasksExport = {
  readonly year: number
  readonly officeId?: string | undefined
  readonly set: TaskColumnSet
}

const exportTasks = async (deps: Deps, { year, officeId, set }: TasksExport, dialogs: Dialogs) => {
  const progress = readYearProgress(deps, year)
  const office = officeNames(deps)
  const source: TaskTableSource = {
    plan: deps.plan,
    today: deps.today(),
    countOf: progress.countOf,
    office,
    checks: progress.checks.filter(
      (check) => officeId === undefined || check.officeId === officeId,
    ),
  }
  const [tasks, items] = [taskTable(source, set), itemTable(source, set)]
  const note = noteOf(deps, office(officeId))
  const saved = await saveWorkbook(deps, dialogs, `${year}年度任务清单${office(officeId)}.xlsx`, {
    madeOn: deps.today(),
    sheets: [
      { name: '任务清单', title: `${year}年度民政法治建设任务完成情况`, note, ...tasks },
      { name: '检查项清单', title: `${year}年度检查项完成情况`, note, ...items },
    ],
  })
  return { ...saved, rows: tasks.rows.length + items.rows.length }
}

/** Excel出去: tables made of the data. */
export const sheetExportService: ServiceOf<
  'sheets.columns' | 'sheets.exportLedger' | 'sheets.exportTasks'
> = (deps) => ({
  'sheets.columns': () => ({
    sets: Object.entries(LEDGER_COLUMN_SETS).map(([id, { label, columns }]) => ({
      id,
      label,
      columns: [...columns],
    })),
    columns: LEDGER_COLUMN_IDS.map((id) => ({ id, label: ledgerColumnLabel(id) })),
  }),
  'sheets.exportLedger': (
    { set, columns = LEDGER_COLUMN_SETS[set].columns, taskId, groupId, checkItemId, ...rest },
    { dialogs },
  ) => {
    requireWorkYear(deps, rest.year)
    if (rest.officeId !== undefined) requireOffice(deps, rest.officeId)
    const checkItemIds = checkItemIdsOf(deps, { taskId, groupId, checkItemId })
    const filter = { ...rest, checkItemIds, removed: false }
    return exportLedger(deps, { filter, columns }, dialogs)
  },
  'sheets.exportTasks': (wanted, { dialogs }) => {
    requireWorkYear(deps, wanted.year)
    if (wanted.officeId !== undefined) requireOffice(deps, wanted.officeId)
    return exportTasks(deps, wanted, dialogs)
  },
})

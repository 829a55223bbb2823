import type { CheckItem, Plan } from '../plan.ts'
import type { LedgerEntry } from '../ledger.ts'

/** A column of an exported table. Widths in characters of Latin script. */
export type TableColumn = {
  readonly head: string
  readonly kind: 'text' | 'number' | 'date'
  readonly width: number
}

/** What a cell of an exported table holds; a day as `YYYY-MM-DD`. */
export type TableCell = string | number | null

const text = (head: string, width: number): TableColumn => ({ head, kind: 'text', width })
const number = (head: string, width: number): TableColumn => ({ head, kind: 'number', width })
const date = (head: string): TableColumn => ({ head, kind: 'date', width: 12 })

/** Columns an exported ledger can have, in the order they stand in. */
export const LEDGER_COLUMNS = {
  serial: number('序号', 6),
  on: date('日期'),
  until: date('截止日期'),
  groups: text('所属部分', 12),
  tasks: text('任务序号', 10),
  taskTitles: text('对应任务', 30),
  items: text('检查项', 34),
  text: text('工作内容', 52),
  figures: text('数据', 24),
  office: text('股室', 14),
  documentNumber: text('发文字号', 20),
  evidenceCount: number('佐证份数', 9),
  evidenceNames: text('佐证材料', 30),
} as const satisfies Record<string, TableColumn>

/**
 * A column by name; `figureColumns` (数据分列) stands for as many as there are figures entered often, each numeric, so
 * that they can be added up.
 */
export const LEDGER_COLUMN_IDS = [
  ...(Object.keys(LEDGER_COLUMNS) as (keyof typeof LEDGER_COLUMNS)[]),
  'figureColumns',
] as const
export type LedgerColumnId = (typeof LEDGER_COLUMN_IDS)[number]

/** How a column is called where columns are picked. */
export const ledgerColumnLabel = (id: LedgerColumnId): string =>
  id === 'figureColumns' ? '数据分列（可求和）' : LEDGER_COLUMNS[id].head

/** 简表, 报送表, 全部: the sets of columns a clerk asks for by name. */
export const LEDGER_COLUMN_SETS = {
  brief: {
    label: '简表',
    columns: ['serial', 'on', 'text', 'figures', 'tasks', 'office'],
  },
  submission: {
    label: '报送表',
    columns: [
      'serial',
      'tasks',
      'taskTitles',
      'on',
      'text',
      'figures',
      'office',
      'documentNumber',
      'evidenceCount',
    ],
  },
  full: { label: '全部', columns: LEDGER_COLUMN_IDS },
} as const satisfies Record<
  string,
  { readonly label: string; readonly columns: readonly LedgerColumnId[] }
>

/** Figure columns at most: a page of A4 does not hold more. */
export const FIGURE_COLUMNS = 12

/** A figure that has a column of its own. */
export type FigureColumn = { readonly name: string; readonly unit: string }

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** The columns as they stand in the table: in the order asked for, each once. */
export const ledgerTableColumns = (
  ids: readonly LedgerColumnId[],
  figures: readonly FigureColumn[],
): TableColumn[] =>
  unique(ids).flatMap((id) =>
    id === 'figureColumns'
      ? figures.map(({ name, unit }) => number(unit === '' ? name : `${name}（${unit}）`, 12))
      : [LEDGER_COLUMNS[id]],
  )

/** `讲座 1 场；参训 64 人次`: readable, and read back by `figuresOfCell`. */
export const figuresCell = (figures: readonly { name: string; value: number; unit: string }[]) =>
  figures.map(({ name, value, unit }) => `${name} ${value} ${unit}`.trim()).join('；')

/** Names behind the ids an entry holds. */
export type LedgerNames = {
  readonly plan: Pick<Plan, 'groups' | 'tasks' | 'checkItems'>
  readonly office: (id: string) => string
}

type Served = {
  readonly groups: readonly string[]
  readonly numbers: readonly number[]
  readonly titles: readonly string[]
  readonly items: readonly string[]
}

/** Looks up what an entry serves. Built once for a table. */
const servedBy = ({ plan }: LedgerNames) => {
  const groups = new Map(plan.groups.map((group) => [group.id, group]))
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]))
  const items = new Map(plan.checkItems.map((item) => [item.id, item]))
  return (checkItemIds: readonly string[]): Served => {
    const linked = checkItemIds.flatMap((id): CheckItem[] => {
      const item = items.get(id)
      return item === undefined ? [] : [item]
    })
    const ofTask = unique(linked.map(({ taskId }) => taskId ?? ''))
      .flatMap((id) => tasks.get(id) ?? [])
      .toSorted((a, b) => a.number - b.number)
    return {
      groups: unique(ofTask.map(({ groupId }) => groups.get(groupId)?.number ?? '')),
      numbers: ofTask.map((task) => task.number),
      titles: ofTask.map((task) => `${task.number}．${task.title}`),
      items: linked.map((item) => item.text),
    }
  }
}

const sumOf = (entry: LedgerEntry, { name, unit }: FigureColumn): number | null => {
  const values = entry.figures.filter((figure) => figure.name === name && figure.unit === unit)
  if (values.length === 0) return null
  return Number(values.reduce((sum, { value }) => sum + value, 0).toFixed(4))
}

type Sources = { readonly serial: number; readonly entry: LedgerEntry; readonly served: Served }

const CELLS: Record<
  keyof typeof LEDGER_COLUMNS,
  (sources: Sources, names: LedgerNames) => TableCell
> = {
  serial: ({ serial }) => serial,
  on: ({ entry }) => entry.on,
  until: ({ entry }) => entry.until ?? null,
  groups: ({ served }) => served.groups.join('、'),
  tasks: ({ served }) => served.numbers.join('、'),
  taskTitles: ({ served }) => served.titles.join('\n'),
  items: ({ served }) => served.items.join('；'),
  text: ({ entry }) => entry.text,
  figures: ({ entry }) => figuresCell(entry.figures),
  office: ({ entry }, { office }) => (entry.officeId === undefined ? '' : office(entry.officeId)),
  documentNumber: ({ entry }) => entry.documentNumber ?? '',
  evidenceCount: ({ entry }) => entry.evidence.length,
  evidenceNames: ({ entry }) => entry.evidence.map(({ name }) => name).join('；'),
}

/** One row an entry. `serial` counts from 1. */
export const ledgerTableRow = (
  ids: readonly LedgerColumnId[],
  figures: readonly FigureColumn[],
  names: LedgerNames,
) => {
  const columns = unique(ids)
  const serve = servedBy(names)
  return (entry: LedgerEntry, serial: number): TableCell[] => {
    const sources = { serial, entry, served: serve(entry.checkItemIds) }
    return columns.flatMap((id) =>
      id === 'figureColumns'
        ? figures.map((figure) => sumOf(entry, figure))
        : [CELLS[id](sources, names)],
    )
  }
}

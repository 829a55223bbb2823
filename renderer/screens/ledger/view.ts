import type { AppClient } from '../../../shared/contract/index.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import { numberText } from '../../../shared/text/number-text.ts'
import { type PlanIndex, WHOLE_PLAN, itemLabel } from '../../entry/plan-index.ts'

/** How many entries are read at once while one scrolls. */
export const PAGE_SIZE = 100

/** How many entries are printed at most: about a hundred sheets. More than that is for the table of 导出. */
export const PRINT_LIMIT = 2000

/** What stands above the printed register. */
export const printedText = (printed: number, total: number, filtered: boolean): string => {
  const count = `${filtered ? '筛选出' : '共'}${numberText(total)}条`
  return printed < total
    ? `${count}，这里印了前${numberText(printed)}条。要全部的，请在台账里点【导出】，或先筛选再打印。`
    : count
}

/** What the register is narrowed to. Everything stands in the URL, so that “back” and links work. */
export type LedgerFilter = {
  readonly taskId?: string
  readonly itemId?: string
  readonly groupId?: string
  readonly officeId?: string
  readonly month?: number
  readonly hasEvidence?: boolean
  readonly text?: string
  readonly removed: boolean
  readonly sort: LedgerSort
  readonly descending: boolean
}

/** What the register can be put in order by: by day, or by office in the order of pinyin. */
export type LedgerSort = 'on' | 'office'

type Params = Readonly<Record<string, string | undefined>>

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined

const EVIDENCE = new Map([
  ['yes', true],
  ['no', false],
])

const SORTS = {
  'on-asc': { sort: 'on', descending: false },
  'office-asc': { sort: 'office', descending: false },
  'office-desc': { sort: 'office', descending: true },
} as const

const NEWEST_FIRST = { sort: 'on', descending: true } as const

const sortOf = (text: string | undefined): Pick<LedgerFilter, 'sort' | 'descending'> =>
  Object.entries(SORTS).find(([name]) => name === text)?.[1] ?? NEWEST_FIRST

/** The parameter of the URL after a click on the head of a column: its usual direction first, then the other. */
export const nextSort = (present: LedgerFilter, column: LedgerSort): string | undefined => {
  const usual = column === 'on'
  const descending = present.sort === column ? !present.descending : usual
  return column === 'on' && descending ? undefined : `${column}-${descending ? 'desc' : 'asc'}`
}

/** Reads the filter from the URL; what makes no sense there is left out. */
export const filterOf = (params: Params): LedgerFilter => {
  const month = wholeNumber(params['month']) ?? 0
  return {
    taskId: params['task'] || undefined,
    itemId: params['item'] || undefined,
    groupId: params['group'] || undefined,
    officeId: params['office'] || undefined,
    month: month >= 1 && month <= 12 ? month : undefined,
    hasEvidence: EVIDENCE.get(params['evidence'] ?? ''),
    text: params['q']?.trim() || undefined,
    removed: params['removed'] === '1',
    ...sortOf(params['sort']),
  }
}

/** The URL of no filter at all; the year and the screen stay. */
export const NO_FILTER: Readonly<Record<string, undefined>> = {
  task: undefined,
  item: undefined,
  group: undefined,
  office: undefined,
  month: undefined,
  evidence: undefined,
  q: undefined,
}

const UNFILTERING: ReadonlySet<string> = new Set(['removed', 'sort', 'descending'])

export const isFiltered = (filter: LedgerFilter): boolean =>
  Object.entries(filter).some(([name, value]) => !UNFILTERING.has(name) && value !== undefined)

/** The call behind a filter; `page` counts from 0. */
export const listInput = (
  year: number,
  filter: LedgerFilter,
  page = 0,
): Parameters<AppClient['ledger.list']>[0] => ({
  year,
  taskId: filter.taskId,
  checkItemId: filter.itemId,
  groupId: filter.groupId,
  officeId: filter.officeId,
  month: filter.month,
  hasEvidence: filter.hasEvidence,
  text: filter.text?.slice(0, 100),
  removed: filter.removed,
  sort: filter.sort,
  descending: filter.descending,
  offset: page * PAGE_SIZE,
  limit: PAGE_SIZE,
})

/** What an export of the register takes: all that the filters let through, whatever page is shown. */
export const exportInput = (
  year: number,
  filter: LedgerFilter,
): Parameters<AppClient['sheets.exportLedger']>[0] => {
  const {
    removed: _,
    offset: _offset,
    limit: _limit,
    sort: _sort,
    ...rest
  } = listInput(year, filter)
  const { descending: _descending, ...narrowed } = rest
  return { ...narrowed, year }
}

/** `2024-11-05`, `2024-11-05 至 11-07`, over New Year `2024-12-30 至 2025-01-03`. */
export const periodText = ({ on, until }: Pick<LedgerEntry, 'on' | 'until'>): string => {
  if (until === undefined || until === on) return on
  return `${on} 至 ${shortEnd(on, until)}`
}

const shortEnd = (on: IsoDate, until: IsoDate): IsoDate =>
  until.slice(0, 4) === on.slice(0, 4) ? until.slice(5) : until

/** A node of the filter by group, task and check item; `value` says which parameter of the URL it sets. */
export type PlanNode = {
  readonly value: string
  readonly title: string
  readonly children?: PlanNode[]
}

const PLACES = ['group', 'task', 'item'] as const
type Place = (typeof PLACES)[number]

export const planNodes = (plan: PlanIndex): PlanNode[] => {
  const itemsOf = (taskId: string | null): PlanNode[] =>
    plan.checkItems
      .filter((item) => item.taskId === taskId && item.removed !== true)
      .map((item) => ({ value: `item:${item.id}`, title: itemLabel(plan, item) }))
  const groups = plan.groups.map((group) => ({
    value: `group:${group.id}`,
    title: `${group.number} ${group.title}`,
    children: plan.tasks
      .filter(({ groupId }) => groupId === group.id)
      .map((task) => ({
        value: `task:${task.id}`,
        title: `${task.number} ${task.title}`,
        children: itemsOf(task.id),
      })),
  }))
  const whole = itemsOf(null)
  return whole.length === 0
    ? groups
    : [...groups, { value: 'whole', title: WHOLE_PLAN, children: whole }]
}

/** The node that shows the present filter. */
export const chosenNode = ({ itemId, taskId, groupId }: LedgerFilter): string | undefined => {
  if (itemId !== undefined) return `item:${itemId}`
  if (taskId !== undefined) return `task:${taskId}`
  return groupId === undefined ? undefined : `group:${groupId}`
}

/** The URL parameters of a node: one of group, task and item, never two. */
export const nodeParams = (value: string | undefined): Record<Place, string | undefined> => {
  const [place, ...id] = (value ?? '').split(':')
  const of = (wanted: Place) => (place === wanted ? id.join(':') : undefined)
  return { group: of('group'), task: of('task'), item: of('item') }
}

export const MONTHS: readonly { readonly value: number; readonly label: string }[] = Array.from(
  { length: 12 },
  (_, index) => ({ value: index + 1, label: `${index + 1}月` }),
)

/** The rows to draw: those in sight, and the one the keyboard is on wherever it is, so that the focus is never lost. */
export const rowsToDraw = (
  { first, last }: { readonly first: number; readonly last: number },
  active: number,
): readonly number[] => {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  if (active < 0 || (active >= first && active <= last)) return rows
  return active < first ? [active, ...rows] : [...rows, active]
}

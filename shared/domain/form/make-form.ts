import { chineseDate, type IsoDate } from '../date.ts'
import type { Check } from '../check.ts'
import type { EntryContent } from '../ledger-record.ts'
import type { Plan } from '../plan.ts'
import { demandOf, itemNumbers } from '../sheet/task-table.ts'
import type { TableCell, TableColumn } from '../sheet/ledger-columns.ts'
import { checkCells, entryCells, NO_ENTRY } from './form-cells.ts'
import { type FormFacts, type IssuedRecord, metaRows } from './form-record.ts'
import { formGuide } from './form-guide.ts'
import {
  CHECK_CELLS,
  CHECK_HEADS,
  type Cells,
  EMPTY_ROWS,
  ENTRY_CELLS,
  ENTRY_HEADS,
  FACT_HEADS,
  FORM_SHEETS,
  type FormColumn,
  SLOT_HEAD,
  STATUS_WORDS,
} from './layout.ts'

/** A record with the newest changes it has. */
export type Versioned<Content> = { readonly content: Content; readonly heads: readonly string[] }

export type FormSource = {
  readonly facts: Omit<FormFacts, 'records'>
  readonly plan: Plan
  /** The check items the office is asked about. */
  readonly checks: readonly Versioned<Check>[]
  /** Whether these are all there are, because none is known to be the office's. */
  readonly isEveryItem: boolean
  /** Its entries of the year, oldest first. */
  readonly entries: readonly (Versioned<EntryContent> & { readonly id: string })[]
  /** Who made the form. */
  readonly author: string
  readonly dueOn: IsoDate | undefined
}

/** A sheet of a form, as the writer of workbooks takes it. */
export type FormSheet = {
  readonly name: string
  readonly title?: string
  readonly note?: string
  readonly columns: readonly FormColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly isText?: boolean
  readonly isHidden?: boolean
  readonly isProtected?: boolean
}

const text = (head: string, width: number): FormColumn => ({ head, kind: 'text', width })
const hidden = (head: string): FormColumn => ({ head, kind: 'text', width: 10, isHidden: true })
const open = ({ head, kind, width }: TableColumn, choices?: FormColumn['choices']): FormColumn => ({
  head,
  kind,
  width,
  isOpen: true,
  ...(choices === undefined ? {} : { choices }),
})

/** `28-2 领导班子法治专题讲座`: how a check item is called in a form. */
const labels = (plan: Plan): Map<string, string> => {
  const numbers = itemNumbers(plan)
  return new Map(plan.checkItems.map(({ id, text: said }) => [id, `${numbers.get(id)} ${said}`]))
}

const STATUS_CHOICES = { sheet: FORM_SHEETS.statuses, count: STATUS_WORDS.length }

const CHECK_COLUMNS: readonly FormColumn[] = [
  text(FACT_HEADS.number, 8),
  text(FACT_HEADS.task, 24),
  text(FACT_HEADS.item, 36),
  text(FACT_HEADS.demand, 16),
  { head: FACT_HEADS.due, kind: 'date', width: 12 },
  { head: FACT_HEADS.entries, kind: 'number', width: 9 },
  open({ head: CHECK_HEADS.status, kind: 'text', width: 11 }, STATUS_CHOICES),
  open({ head: CHECK_HEADS.doneOn, kind: 'date', width: 12 }),
  open(text(CHECK_HEADS.reason, 24)),
  open(text(CHECK_HEADS.note, 20)),
  hidden(SLOT_HEAD),
]

const checkRow = ({ plan }: FormSource) => {
  const numbers = itemNumbers(plan)
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]))
  return (check: Check): TableCell[] => {
    const cells = checkCells(check)
    return [
      numbers.get(check.checkItemId) ?? '',
      titles.get(check.taskId ?? '') ?? '方案总体要求',
      check.text,
      demandOf(check) + (check.computed ? '（按台账自动计算）' : ''),
      check.due ?? null,
      check.entries,
      ...CHECK_CELLS.map((name) => cells[name]),
      check.checkItemId,
    ]
  }
}

const entryColumns = (items: number): readonly FormColumn[] => {
  const choices = { sheet: FORM_SHEETS.items, count: items }
  return [
    { head: FACT_HEADS.place, kind: 'number', width: 6 },
    open({ head: ENTRY_HEADS.on, kind: 'date', width: 12 }),
    open({ head: ENTRY_HEADS.until, kind: 'date', width: 12 }),
    open(text(ENTRY_HEADS.text, 44)),
    open(text(ENTRY_HEADS.figures, 24)),
    open(text(ENTRY_HEADS.documentNumber, 18)),
    open(text(ENTRY_HEADS.item1, 22), choices),
    open(text(ENTRY_HEADS.item2, 22), choices),
    open(text(ENTRY_HEADS.item3, 22), choices),
    hidden(SLOT_HEAD),
  ]
}

const entryRow = (cells: Cells<(typeof ENTRY_CELLS)[number]>, at: number, slot: string) => [
  at + 1,
  ...ENTRY_CELLS.map((name) => cells[name]),
  slot,
]

/** The place of a row that is handed out empty; what is written there is one entry for ever. */
const emptySlot = (at: number): string => `新-${String(at + 1).padStart(3, '0')}`

/** The items of the form first: that is where the office looks. */
const itemChoices = ({ plan, checks }: FormSource, label: Map<string, string>): string[][] => {
  const asked = checks.map(({ content }) => content.checkItemId)
  const ids = new Set([...asked, ...plan.checkItems.map(({ id }) => id)])
  return [...ids].map((id) => [label.get(id) ?? '', id])
}

const hiddenSheet = (name: string, rows: readonly (readonly string[])[]): FormSheet => ({
  name,
  rows,
  isText: true,
  isHidden: true,
  columns: Array.from({ length: 4 }, () => text('', 30)),
})

/**
 * 股室填报表: instructions, the check items with drop-downs, the entries of the year with empty rows under them, and
 * hidden from sight what the program needs to know everything again when the form comes back.
 */
export const makeForm = (source: FormSource): readonly FormSheet[] => {
  const { facts, checks, entries } = source
  const label = labels(source.plan)
  const shown = entries.map(({ id, content, heads }) => ({
    slot: id,
    heads,
    cells: entryCells(content, (item) => label.get(item) ?? ''),
  }))
  const issued: IssuedRecord[] = [
    ...checks.map(({ content, heads }) => ({
      kind: 'check' as const,
      slot: content.checkItemId,
      heads,
      cells: checkCells(content),
    })),
    ...shown.map((entry) => ({ kind: 'entry' as const, ...entry })),
  ]
  const items = itemChoices(source, label)
  const note = `${facts.bureau}　${facts.officeName}　制表日期：${chineseDate(facts.issuedOn)}`
  return [
    formGuide(source),
    {
      name: FORM_SHEETS.checks,
      title: `${facts.year}年度检查项完成情况（${facts.officeName}）`,
      note,
      columns: CHECK_COLUMNS,
      rows: checks.map(({ content }) => content).map(checkRow(source)),
      isProtected: true,
    },
    {
      name: FORM_SHEETS.entries,
      title: `${facts.year}年度民政法治工作台账（${facts.officeName}）`,
      note: `${note}　已登记${entries.length}条，新做的事写在空行里，一件事一行`,
      columns: entryColumns(items.length),
      rows: [
        ...shown.map(({ cells, slot }, at) => entryRow(cells, at, slot)),
        ...Array.from({ length: EMPTY_ROWS }, (_, at) =>
          entryRow(NO_ENTRY, shown.length + at, emptySlot(at)),
        ),
      ],
      isProtected: true,
    },
    hiddenSheet(FORM_SHEETS.items, items),
    hiddenSheet(
      FORM_SHEETS.statuses,
      STATUS_WORDS.map((word) => [word]),
    ),
    hiddenSheet(FORM_SHEETS.meta, metaRows(facts, issued)),
  ]
}

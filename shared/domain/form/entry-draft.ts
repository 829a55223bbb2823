import type { FoldedRecord } from '../change/fold.ts'
import { isoDateSchema } from '../date-schema.ts'
import { yearOf } from '../date.ts'
import type { FigureInput } from '../figure.ts'
import { LIMITS } from '../input-text.ts'
import type { LedgerDraft } from '../ledger.ts'
import type { EntryContent } from '../ledger-record.ts'
import { figuresOfCell } from './figures-cell.ts'
import { type FormContext, Unreadable } from './form-context.ts'
import { type Cells, ENTRY_CELLS, ENTRY_HEADS, type EntryCell } from './layout.ts'
import type { FormRow } from './form-table.ts'
import type { FormBack } from './read-form.ts'

type EntryCells = Cells<EntryCell>

/** What a row is compared with. */
export type EntryBase = {
  readonly record: FoldedRecord
  readonly content: EntryContent | null
  readonly cells: EntryCells
  readonly seen: readonly string[]
}

const ITEM_NAMES = ['item1', 'item2', 'item3'] as const

/** Whether nothing at all stands in a row. */
export const isBlank = (cells: EntryCells): boolean =>
  ENTRY_CELLS.every((name) => cells[name] === '')

/** The head of a column, without the example beside it. */
export const headOf = (name: EntryCell): string => ENTRY_HEADS[name].replace(/（.*$/u, '')

const dayOf = (cells: EntryCells, name: 'on' | 'until', { today }: FormContext): string => {
  const day = cells[name]
  if (name === 'until' && day === '') return ''
  if (!isoDateSchema.safeParse(day).success) {
    throw new Unreadable(`${headOf(name)}“${day}”看不懂，请写成2024-3-5这样`)
  }
  if (day > today) throw new Unreadable(`${headOf(name)}${day}还没有到，台账只记已经做了的事`)
  return day
}

const figuresOf = (cell: string): readonly FigureInput[] => {
  const read = figuresOfCell(cell)
  if ('problem' in read) throw new Unreadable(read.problem)
  if (read.figures.length > LIMITS.figures) {
    throw new Unreadable(`数据太多，一条最多${LIMITS.figures}个`)
  }
  return read.figures
}

const short = (text: string, limit: number, head: string): string => {
  if (text.length > limit) throw new Unreadable(`${head}太长，最多${limit}个字`)
  return text
}

const itemIn =
  ({ itemOf }: FormBack, { plan }: FormContext) =>
  (label: string): string => {
    const id = itemOf.get(label)
    if (id === undefined || !plan.checkItems.some((item) => item.id === id)) {
      throw new Unreadable(`检查项“${label}”不在下拉列表里，请从列表里选`)
    }
    return id
  }

/** Items shown and taken out go, items put in come, those there was no cell for stay. */
const itemsWanted = (
  cells: EntryCells,
  base: EntryBase,
  itemOf: (label: string) => string,
): readonly string[] => {
  const named = (of: EntryCells) => ITEM_NAMES.map((name) => of[name]).filter((one) => one !== '')
  const before = new Set(named(base.cells))
  const now = new Set(named(cells))
  const gone = new Set([...before].filter((label) => !now.has(label)).map(itemOf))
  const come = [...now].filter((label) => !before.has(label)).map(itemOf)
  const kept = (base.content?.checkItemIds ?? []).filter((id) => !gone.has(id))
  return [...new Set([...kept, ...come])]
}

/** First and last day, in the year of the form and in their order. */
const periodOf = ({
  cells,
  form,
  context,
  isChanged,
  base,
}: Draft): Pick<LedgerDraft, 'on'> & { readonly until: string | null } => {
  const on =
    base.content === null || isChanged('on') ? dayOf(cells, 'on', context) : base.content.on
  const typed = isChanged('until') ? dayOf(cells, 'until', context) : cells.until
  const until = typed === '' ? null : typed
  if (until !== null && until < on) throw new Unreadable(`截止日期${until}早于日期${on}`)
  if (yearOf(on) !== form.facts.year) {
    throw new Unreadable(`日期${on}不在${form.facts.year}年度内`)
  }
  return { on, until }
}

type Draft = {
  readonly cells: EntryCells
  readonly base: EntryBase
  readonly form: FormBack
  readonly context: FormContext
  readonly isChanged: (...names: readonly EntryCell[]) => boolean
}

/** What a row says, over what it held: cells nobody touched leave their field as it is. Throws `Unreadable`. */
export const entryDraft = (
  { cells }: FormRow<EntryCell>,
  base: EntryBase,
  form: FormBack,
  context: FormContext,
): LedgerDraft => {
  const isChanged: Draft['isChanged'] = (...names) =>
    names.some((name) => cells[name] !== base.cells[name])
  if (cells.text === '') throw new Unreadable('没有写工作内容')
  const text = isChanged('text')
    ? short(cells.text, LIMITS.entryText, '工作内容')
    : (base.content?.text ?? '')
  return {
    ...periodOf({ cells, base, form, context, isChanged }),
    text,
    ...(isChanged('documentNumber') && {
      documentNumber: short(cells.documentNumber, LIMITS.documentNumber, '发文字号') || null,
    }),
    ...(isChanged(...ITEM_NAMES) && {
      checkItemIds: [...itemsWanted(cells, base, itemIn(form, context))],
    }),
    ...(isChanged('figures') && { figures: [...figuresOf(cells.figures)] }),
  }
}

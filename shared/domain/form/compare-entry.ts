import { REMOVED_FIELD } from '../change/change.ts'
import { type FoldedRecord, foldRecord } from '../change/fold.ts'
import { patchTowards } from '../change/patch.ts'
import { isoDateSchema, yearOf } from '../date.ts'
import type { FigureInput } from '../figure.ts'
import { LIMITS } from '../input-text.ts'
import type { LedgerDraft } from '../ledger.ts'
import { type EntryContent, entryContentOf, entryPatch, figureIdsOf } from '../ledger-record.ts'
import { figuresOfCell } from './figures-cell.ts'
import { entryCells, formText, NO_ENTRY } from './form-cells.ts'
import { type FormContext, problem, type RowVerdict, Unreadable } from './form-context.ts'
import type { IssuedRecord } from './form-record.ts'
import { type Cells, ENTRY_CELLS, ENTRY_HEADS, type EntryCell } from './layout.ts'
import type { FormBack, FormRow } from './read-form.ts'
import { foldAt, type FormWrite, mergeInto } from './three-way.ts'

type EntryCells = Cells<EntryCell>

/** What a row is compared with. */
type Base = {
  readonly record: FoldedRecord
  readonly content: EntryContent | null
  readonly cells: EntryCells
  readonly seen: readonly string[]
}

const ITEM_NAMES = ['item1', 'item2', 'item3'] as const

const isBlank = (cells: EntryCells): boolean => ENTRY_CELLS.every((name) => cells[name] === '')

const headOf = (name: EntryCell): string => ENTRY_HEADS[name].replace(/（.*$/u, '')

const dayOf = (cells: EntryCells, name: 'on' | 'until', { today }: FormContext): string => {
  const day = cells[name]
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
  base: Base,
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

const draftOf = (
  { cells }: FormRow<EntryCell>,
  base: Base,
  form: FormBack,
  context: FormContext,
): LedgerDraft => {
  const isChanged = (...names: readonly EntryCell[]) =>
    names.some((name) => cells[name] !== base.cells[name])
  const on =
    isChanged('on') || base.content === null ? dayOf(cells, 'on', context) : base.content.on
  const until =
    cells.until === '' ? null : isChanged('until') ? dayOf(cells, 'until', context) : cells.until
  if (until !== null && until < on) throw new Unreadable(`截止日期${until}早于日期${on}`)
  if (yearOf(on) !== form.facts.year) {
    throw new Unreadable(`日期${on}不在${form.facts.year}年度内`)
  }
  if (cells.text === '') throw new Unreadable('没有写工作内容')
  return {
    on,
    until,
    text: isChanged('text')
      ? short(cells.text, LIMITS.entryText, '工作内容')
      : (base.content?.text ?? ''),
    ...(isChanged('documentNumber') && {
      documentNumber: short(cells.documentNumber, LIMITS.documentNumber, '发文字号') || null,
    }),
    ...(isChanged(...ITEM_NAMES) && {
      checkItemIds: [...itemsWanted(cells, base, itemIn(form, context))],
    }),
    ...(isChanged('figures') && { figures: [...figuresOf(cells.figures)] }),
  }
}

/** Ids of figures follow from entry, name and unit; those of one name after the first from their number as well. */
const figureIds = (id: string, record: FoldedRecord, { figureId }: FormContext) => {
  let further = 0
  return figureIdsOf(
    record,
    (name, unit) => figureId(id, name, unit),
    () => {
      further += 1
      return figureId(id, `#${further}`, String(record.fields.size))
    },
  )
}

const changedHeads = (cells: EntryCells, base: EntryCells): string =>
  [
    ...new Set(
      ENTRY_CELLS.filter((name) => cells[name] !== base[name]).map((name) =>
        name.startsWith('item') ? '对应检查项' : headOf(name),
      ),
    ),
  ].join('、')

const verdictOf = (
  row: FormRow<EntryCell>,
  base: Base,
  now: FoldedRecord,
  write: FormWrite,
): RowVerdict => {
  const heads = changedHeads(row.cells, base.cells)
  if (Object.keys(write.contested).length > 0) {
    return {
      outcome: 'conflict',
      reason: `改了${heads}；本机发表以后也改过，导入后在“冲突”里选用哪一个`,
      write,
    }
  }
  if (Object.keys(write.clear).length === 0) return { outcome: 'same', reason: '' }
  return now.latest === null || now.isRemoved
    ? { outcome: 'new', reason: '', write }
    : { outcome: 'changed', reason: `改了${heads}`, write }
}

/** An entry that was written into an empty place, for the first time or after it was taken back. */
const compareNew = (
  row: FormRow<EntryCell>,
  id: string,
  now: FoldedRecord,
  form: FormBack,
  context: FormContext,
): RowVerdict => {
  const empty = foldRecord([])
  const base: Base = { record: empty, content: null, cells: NO_ENTRY, seen: [] }
  const draft = draftOf(row, base, form, context)
  const { officeId, formId } = form.facts
  const wanted = entryPatch(
    empty,
    { ...draft, ...(context.hasOffice(officeId) ? { officeId } : {}) },
    figureIds(id, empty, context),
  )
  const clear = patchTowards(now, { ...wanted, ...(now.isRemoved ? { [REMOVED_FIELD]: 0 } : {}) })
  return verdictOf(row, base, now, {
    kind: 'form',
    record: 'ledgerEntry',
    id,
    clear,
    contested: {},
    seen: [],
    formId,
    officeId,
  })
}

const compareKnown = (
  row: FormRow<EntryCell>,
  id: string,
  base: Base,
  now: FoldedRecord,
  form: FormBack,
  context: FormContext,
): RowVerdict => {
  if (ENTRY_CELLS.every((name) => row.cells[name] === base.cells[name])) {
    return { outcome: 'same', reason: '' }
  }
  if (isBlank(row.cells)) {
    return { outcome: 'skipped', reason: '整行被清空了，台账里的这条记录保留不动' }
  }
  if (now.isRemoved) return problem('这条记录已经在回收站里，没有改动；需要的话先恢复它再导入')
  const draft = draftOf(row, base, form, context)
  const patch = entryPatch(base.record, draft, figureIds(id, base.record, context))
  const { formId, officeId } = form.facts
  return verdictOf(row, base, now, {
    kind: 'form',
    record: 'ledgerEntry',
    id,
    ...mergeInto(now, base.record, patch),
    seen: base.seen,
    formId,
    officeId,
  })
}

const labelIn = ({ itemOf }: FormBack) => {
  const labels = new Map([...itemOf].map(([label, id]) => [id, label]))
  return (id: string): string => labels.get(id) ?? ''
}

const issuedCells = ({ cells }: IssuedRecord): EntryCells =>
  // Sound because every name is set.
  Object.fromEntries(ENTRY_CELLS.map((name) => [name, formText(cells[name] ?? '')])) as EntryCells

/**
 * Compares a row of 台账 with what it held when the form was made, or with what it brought the last time, and with what
 * is here now.
 */
export const compareEntry = (
  row: FormRow<EntryCell>,
  issued: IssuedRecord | undefined,
  form: FormBack,
  context: FormContext,
): RowVerdict => {
  const { formId } = form.facts
  const id = issued?.slot ?? context.entryId(formId, row.slot)
  const changes = context.changesOf('ledgerEntry', id)
  const now = foldRecord(changes)
  const last = context.cameWith('ledgerEntry', id, formId).at(-1)
  if (last === undefined && issued === undefined) {
    if (isBlank(row.cells)) return { outcome: 'skipped', reason: '' }
    return compareNew(row, id, now, form, context)
  }
  const seen = last === undefined ? (issued?.heads ?? []) : [last.id]
  const record = foldAt(changes, seen)
  const content = entryContentOf(record)
  if (content === null || seen.some((head) => !changes.some((change) => change.id === head))) {
    return problem('这台电脑上没有这条记录当时的内容，无法比较；请先合并发表那台电脑的数据')
  }
  const cells =
    last === undefined && issued !== undefined
      ? issuedCells(issued)
      : entryCells(content, labelIn(form))
  return compareKnown(row, id, { record, content, cells, seen }, now, form, context)
}

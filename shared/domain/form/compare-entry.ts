import { REMOVED_FIELD } from '../change/change.ts'
import { type FoldedRecord, foldRecord } from '../change/fold.ts'
import { patchTowards } from '../change/patch.ts'
import { entryContentOf, entryPatch, figureIdsOf } from '../ledger-record.ts'
import { type EntryBase, entryDraft, headOf, isBlank } from './entry-draft.ts'
import { entryCells, formText, NO_ENTRY } from './form-cells.ts'
import { type FormContext, problem, type RowVerdict } from './form-context.ts'
import type { IssuedRecord } from './form-record.ts'
import { type Cells, ENTRY_CELLS, type EntryCell } from './layout.ts'
import type { FormRow } from './form-table.ts'
import type { FormBack } from './read-form.ts'
import { foldAt, type FormWrite, mergeInto } from './three-way.ts'

type EntryCells = Cells<EntryCell>

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
  base: EntryBase,
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
  const base: EntryBase = { record: empty, content: null, cells: NO_ENTRY, seen: [] }
  const draft = entryDraft(row, base, form, context)
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
  base: EntryBase,
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
  const draft = entryDraft(row, base, form, context)
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

/** What the office saw: what the form brought the last time, else what it held when it was made. */
const baseOf = (
  id: string,
  issued: IssuedRecord | undefined,
  form: FormBack,
  context: FormContext,
): EntryBase | undefined => {
  const changes = context.changesOf('ledgerEntry', id)
  const last = context.cameWith('ledgerEntry', id, form.facts.formId).at(-1)
  const seen = last === undefined ? (issued?.heads ?? []) : [last.id]
  if (seen.some((head) => !changes.some((change) => change.id === head))) return undefined
  const record = foldAt(changes, seen)
  const content = entryContentOf(record)
  if (content === null) return undefined
  const cells =
    last === undefined && issued !== undefined
      ? issuedCells(issued)
      : entryCells(content, labelIn(form))
  return { record, content, cells, seen }
}

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
  const now = foldRecord(context.changesOf('ledgerEntry', id))
  const isFirst = issued === undefined && context.cameWith('ledgerEntry', id, formId).length === 0
  if (isFirst && isBlank(row.cells)) return { outcome: 'skipped', reason: '' }
  if (isFirst) return compareNew(row, id, now, form, context)
  const base = baseOf(id, issued, form, context)
  return base === undefined
    ? problem('这台电脑上没有这条记录当时的内容，无法比较；请先合并发表那台电脑的数据')
    : compareKnown(row, id, base, now, form, context)
}

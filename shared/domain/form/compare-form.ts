import { Fault } from '../../fault.ts'
import type { SheetProblem, SheetRowPreview } from '../sheet/preview.ts'
import { countRows, type SheetReading } from '../sheet/sheet-reading.ts'
import type { Workbook } from '../sheet/workbook.ts'
import { chineseDate } from '../date.ts'
import { compareCheck } from './compare-check.ts'
import { compareEntry } from './compare-entry.ts'
import { figuresOfCell } from './figures-cell.ts'
import { type FormContext, judged, problem, type RowVerdict } from './form-context.ts'
import type { IssuedRecord } from './form-record.ts'
import { type CheckCell, type EntryCell, FORM_SHEETS } from './layout.ts'
import type { FormRow } from './form-table.ts'
import { leftOver } from './left-over.ts'
import { type FormBack, readForm } from './read-form.ts'
import type { FormWrite } from './three-way.ts'

type Judged = { readonly row: SheetRowPreview; readonly write: FormWrite | undefined }

const NEW_SLOT = /^新-\d+$/u

const requireOwn = ({ facts }: FormBack, { dataSet, bureau, years }: FormContext): void => {
  const isSameBureau = facts.bureau !== '' && facts.bureau === bureau
  if (facts.dataSet !== dataSet && !isSameBureau) {
    throw new Fault('sheet-form-foreign', { bureau: facts.bureau || '另一个单位' })
  }
  if (facts.year < years.from || facts.year > years.to) {
    throw new Fault('year-out-of-range', { ...years, year: facts.year })
  }
}

const key = ({ cells }: FormRow<string>): string => JSON.stringify(cells)

/** A row whose mark stands in an earlier row as well: it was copied. */
const copyVerdict = (row: FormRow<string>, first: FormRow<string>): RowVerdict =>
  key(row) === key(first)
    ? { outcome: 'skipped', reason: `与第${first.row}行相同，是复制出来的行` }
    : problem(`与第${first.row}行的记录编号相同，像是复制出来又改过的行；新的事请写在空行里`)

const entryVerdict = (
  row: FormRow<EntryCell>,
  issued: ReadonlyMap<string, IssuedRecord>,
  form: FormBack,
  context: FormContext,
): RowVerdict => {
  const isEmpty = Object.values(row.cells).every((cell) => cell === '')
  // A row put in by hand has no place of its own: what it says tells it apart.
  if (row.slot === '') {
    if (isEmpty) return { outcome: 'skipped', reason: '' }
    return judged(() => compareEntry({ ...row, slot: key(row) }, undefined, form, context))
  }
  const known = issued.get(row.slot)
  if (known === undefined && !NEW_SLOT.test(row.slot)) {
    return problem('记录编号不是这张表里的，像是从别的表复制来的，没有导入')
  }
  return judged(() => compareEntry(row, known, form, context))
}

const checkVerdict = (
  row: FormRow<CheckCell>,
  issued: ReadonlyMap<string, IssuedRecord>,
  form: FormBack,
  context: FormContext,
): RowVerdict => {
  const known = issued.get(row.slot)
  if (known !== undefined) return judged(() => compareCheck(row, known, form, context))
  return Object.values(row.cells).every((cell) => cell === '')
    ? { outcome: 'skipped', reason: '' }
    : problem('记录编号不是这张表里的，没有导入')
}

const judgeRows = <Name extends string>(
  rows: readonly FormRow<Name>[],
  judge: (row: FormRow<Name>) => RowVerdict,
): { readonly row: FormRow<Name>; readonly verdict: RowVerdict }[] => {
  const first = new Map<string, FormRow<Name>>()
  return rows.map((row) => {
    const earlier = row.slot === '' ? undefined : first.get(row.slot)
    if (earlier !== undefined) return { row, verdict: copyVerdict(row, earlier) }
    first.set(row.slot, row)
    return { row, verdict: row.unclear === undefined ? judge(row) : problem(row.unclear) }
  })
}

const entryPreview = (
  { sheet, row, cells }: FormRow<EntryCell>,
  { outcome, reason }: RowVerdict,
  { facts, itemOf }: FormBack,
): SheetRowPreview => {
  const figures = figuresOfCell(cells.figures)
  return {
    sheet,
    row,
    outcome,
    reason,
    ...(cells.on !== '' && { on: cells.on }),
    ...(cells.until !== '' && { until: cells.until }),
    text: cells.text,
    office: facts.officeName,
    ...(cells.documentNumber !== '' && { documentNumber: cells.documentNumber }),
    checkItemIds: [cells.item1, cells.item2, cells.item3].flatMap(
      (label) => itemOf.get(label) ?? [],
    ),
    figures: 'figures' in figures ? [...figures.figures] : [],
    notes: [],
  }
}

const checkPreview = (
  { sheet, row, slot, cells }: FormRow<CheckCell>,
  { outcome, reason }: RowVerdict,
  { itemOf }: FormBack,
): SheetRowPreview => {
  const label = [...itemOf].find(([, id]) => id === slot)?.[0] ?? slot
  const said = [cells.status, cells.doneOn, cells.reason, cells.note].filter((cell) => cell !== '')
  return {
    sheet,
    row,
    outcome,
    reason,
    text: `${label}：${said.join('，')}`,
    checkItemIds: itemOf.get(label) === undefined ? [] : [slot],
    figures: [],
    notes: [],
  }
}

const judgeAll = (form: FormBack, context: FormContext): Judged[] => {
  const issued = (kind: IssuedRecord['kind']) =>
    new Map(form.issued.filter((one) => one.kind === kind).map((one) => [one.slot, one]))
  const [checksThen, entriesThen] = [issued('check'), issued('entry')]
  const checks = judgeRows(form.checks, (row) => checkVerdict(row, checksThen, form, context))
  const entries = judgeRows(form.entries, (row) => entryVerdict(row, entriesThen, form, context))
  const isSeen = ({ outcome, reason }: RowVerdict) => outcome !== 'skipped' || reason !== ''
  return [
    ...checks
      .filter(({ verdict }) => isSeen(verdict))
      .map(({ row, verdict }) => ({ row: checkPreview(row, verdict, form), write: verdict.write })),
    ...entries
      .filter(({ verdict }) => isSeen(verdict))
      .map(({ row, verdict }) => ({ row: entryPreview(row, verdict, form), write: verdict.write })),
  ]
}

/** What a clerk wants to see first. Within an outcome the order of the form stays. */
const LOOKED_AT: readonly SheetRowPreview['outcome'][] = [
  'conflict',
  'problem',
  'changed',
  'new',
  'deleted',
  'skipped',
  'same',
]

/** Rows of the form that did not come back. */
const missingRows = (form: FormBack): SheetProblem[] => {
  const here = {
    check: new Set(form.checks.map(({ slot }) => slot)),
    entry: new Set(form.entries.map(({ slot }) => slot)),
  }
  return form.issued
    .filter(({ kind, slot }) => !here[kind].has(slot))
    .map(({ kind, slot, cells }) => ({
      sheet: kind === 'entry' ? FORM_SHEETS.entries : FORM_SHEETS.checks,
      row: null,
      severity: 'warning',
      reason: '表里删掉了这一行。没有跟着删除，要删请在台账里删',
      text: (cells['text'] ?? [...form.itemOf].find(([, id]) => id === slot)?.[0] ?? '').slice(
        0,
        80,
      ),
    }))
}

const aboutForm = ({ facts }: FormBack, year: number | undefined): SheetProblem => ({
  sheet: FORM_SHEETS.meta,
  row: null,
  severity: year !== undefined && year !== facts.year ? 'warning' : 'info',
  reason: `这是${chineseDate(facts.issuedOn)}发给${facts.officeName}的${facts.year}年度填报表，按${facts.year}年度导入`,
  text: '',
})

/**
 * A form that came back, as a merge: what the office did not touch changes nothing, what it changed is set against what
 * has been changed here since, and rows that cannot be taken are listed with the reason. Pure.
 *
 * Faults: `sheet-form-damaged`, `sheet-form-newer`, `sheet-form-foreign`, `year-out-of-range`.
 */
export const compareForm = (
  workbook: Workbook,
  context: FormContext,
  year: number | undefined,
): SheetReading => {
  const form = readForm(workbook)
  requireOwn(form, context)
  const judgedRows = judgeAll(form, context)
  const rows = judgedRows
    .map(({ row }) => row)
    .toSorted((a, b) => LOOKED_AT.indexOf(a.outcome) - LOOKED_AT.indexOf(b.outcome))
  const read = new Set([...form.checks, ...form.entries].map(({ sheet }) => sheet))
  const missing = missingRows(form)
  const { formId, bureau, officeName } = form.facts
  return {
    rows,
    kind: 'form',
    fileName: workbook.fileName,
    year: form.facts.year,
    sheets: workbook.sheets.map(({ name, isHidden, rows: { length } }, index) => ({
      index,
      name,
      hidden: isHidden,
      rows: length,
      isRead: read.has(index),
    })),
    columns: [],
    problems: [
      aboutForm(form, year),
      ...missing,
      ...leftOver(workbook),
      ...rows
        .filter(({ outcome }) => outcome === 'problem')
        .map(({ sheet, row, reason, text }) => ({
          sheet: workbook.sheets[sheet]?.name ?? '',
          row,
          severity: 'error' as const,
          reason,
          text: text.slice(0, 80),
        })),
    ],
    offices: [],
    counts: countRows(rows),
    writes: judgedRows.flatMap(({ write }) => write ?? []),
    layouts: [],
    form: { formId, bureau, officeName },
  }
}

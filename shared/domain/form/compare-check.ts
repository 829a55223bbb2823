import { type FieldValue, REMOVED_FIELD } from '../change/change.ts'
import { type FoldedRecord, foldRecord } from '../change/fold.ts'
import { patchTowards } from '../change/patch.ts'
import type { Check } from '../check.ts'
import { isoDateSchema } from '../date-schema.ts'
import { LIMITS } from '../input-text.ts'
import { checkCells, formText } from './form-cells.ts'
import { type FormContext, problem, type RowVerdict, Unreadable } from './form-context.ts'
import type { IssuedRecord } from './form-record.ts'
import { CHECK_CELLS, CHECK_HEADS, type CheckCell, type Cells, statusOfWord } from './layout.ts'
import type { FormRow } from './form-table.ts'
import type { FormBack } from './read-form.ts'
import { foldAt, mergeInto } from './three-way.ts'

type CheckCells = Cells<CheckCell>

type State = Pick<Check, 'status'> & {
  readonly doneOn: string | null
  readonly reason: string | null
}

const asState = (value: FieldValue | undefined): Partial<State> | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? // Sound because only states are written into this field.
      (value as Partial<State>)
    : undefined

/** What the cells held, after everything this form has brought before. */
const cellsBefore = (issued: IssuedRecord, changes: ReturnType<FormContext['cameWith']>) => {
  const cells = Object.fromEntries(
    CHECK_CELLS.map((name) => [name, formText(issued.cells[name] ?? '')]),
    // Sound because every name is set.
  ) as Record<CheckCell, string>
  for (const { patch } of changes) {
    const state = asState(patch['state'])
    if (state?.status !== undefined) {
      const { status, doneOn, reason } = state
      const { note: _note, ...shown } = checkCells({
        status,
        doneOn: doneOn ?? undefined,
        reason: reason ?? undefined,
        note: undefined,
      })
      Object.assign(cells, shown)
    }
    const note = patch['note']
    if (note !== undefined) cells.note = typeof note === 'string' ? formText(note) : ''
  }
  return cells
}

const requireMatch = ({ status: word, doneOn, reason }: CheckCells, status: Check['status']) => {
  if (doneOn !== '' && status !== 'done') {
    throw new Unreadable(`填了完成日期，但完成情况是“${word}”`)
  }
  if (reason !== '' && status !== 'not-applicable') {
    throw new Unreadable(`填了不涉及的原因，但完成情况是“${word}”`)
  }
  if (status === 'not-applicable' && reason === '') {
    throw new Unreadable('选了“不涉及”，还要写明原因')
  }
  if (reason.length > LIMITS.reason) throw new Unreadable(`原因太长，最多${LIMITS.reason}个字`)
}

const requireDay = (day: string, { today, years }: FormContext): void => {
  if (!isoDateSchema.safeParse(day).success) {
    throw new Unreadable(`完成日期“${day}”看不懂，请写成2024-3-5这样`)
  }
  if (day > today) throw new Unreadable(`完成日期${day}还没有到`)
  const year = Number(day.slice(0, 4))
  if (year < years.from || year > years.to) throw new Unreadable(`完成日期${day}不在可用年度内`)
}

const stateOf = (cells: CheckCells, check: Check, context: FormContext): State => {
  const status = statusOfWord(cells.status)
  if (status === undefined) {
    throw new Unreadable(`完成情况“${cells.status}”不在下拉列表里，请从列表里选`)
  }
  const isCounted = check.computed || check.target !== undefined
  if (isCounted && status !== 'not-applicable' && status !== 'not-started') {
    throw new Unreadable('这一项的完成情况按台账自动计算，不能填写；请在“台账”表里补记')
  }
  requireMatch(cells, status)
  if (cells.doneOn !== '') requireDay(cells.doneOn, context)
  return { status, doneOn: cells.doneOn || null, reason: cells.reason || null }
}

const wantedFields = (
  cells: CheckCells,
  before: CheckCells,
  check: Check,
  context: FormContext,
): Record<string, FieldValue> => {
  const isSaid = (['status', 'doneOn', 'reason'] as const).some(
    (name) => cells[name] !== before[name],
  )
  if (cells.note.length > LIMITS.note) throw new Unreadable(`备注太长，最多${LIMITS.note}个字`)
  return {
    checkItemId: check.checkItemId,
    year: check.year,
    ...(isSaid && { state: { ...stateOf(cells, check, context) } }),
    ...(cells.note !== before.note && { note: cells.note || null }),
  }
}

const verdictOf = (heads: string, write: NonNullable<RowVerdict['write']>): RowVerdict => {
  if (Object.keys(write.contested).length > 0) {
    return {
      outcome: 'conflict',
      reason: `改了${heads}；本机发表以后也改过，导入后在“冲突”里选用哪一个`,
      write,
    }
  }
  return Object.keys(write.clear).length === 0
    ? { outcome: 'same', reason: '' }
    : { outcome: 'changed', reason: `改了${heads}`, write }
}

/** What was taken back or went with the sample year is said anew and takes nothing over from it. */
const FRESH = { state: null, note: null, officeId: null, sample: null } as const

const baseRecord = (
  changes: ReturnType<FormContext['changesOf']>,
  seen: readonly string[],
): FoldedRecord => (seen.length === 0 ? foldRecord([]) : foldAt(changes, seen))

/** Compares a row of 检查项 with what it held when the form was made and with what is here now. */
export const compareCheck = (
  row: FormRow<CheckCell>,
  issued: IssuedRecord,
  form: FormBack,
  context: FormContext,
): RowVerdict => {
  const { year, formId, officeId } = form.facts
  const id = `${issued.slot}@${year}`
  const came = context.cameWith('check', id, formId)
  const before = cellsBefore(issued, came)
  const changed = CHECK_CELLS.filter((name) => row.cells[name] !== before[name])
  if (changed.length === 0) return { outcome: 'same', reason: '' }
  if (CHECK_CELLS.every((name) => row.cells[name] === '')) {
    return { outcome: 'skipped', reason: '整行被清空了，完成情况保留不动' }
  }
  const check = context.check(issued.slot, year)
  if (check === undefined) return problem('方案里已经没有这个检查项')
  const changes = context.changesOf('check', id)
  const last = came.at(-1)
  const seen = last === undefined ? issued.heads : [last.id]
  if (seen.some((head) => !changes.some((change) => change.id === head))) {
    return problem('这台电脑上没有这一项当时的情况，无法比较；请先合并发表那台电脑的数据')
  }
  const base = baseRecord(changes, seen)
  const now = foldRecord(changes)
  const wanted = wantedFields(row.cells, before, check, context)
  const heads = changed.map((name) => CHECK_HEADS[name]).join('、')
  return verdictOf(heads, {
    kind: 'form',
    record: 'check',
    id,
    ...(now.isRemoved
      ? { clear: { ...FRESH, ...wanted, [REMOVED_FIELD]: 0 }, contested: {} }
      : mergeInto(now, base, patchTowards(base, wanted))),
    seen,
    formId,
    officeId,
  })
}

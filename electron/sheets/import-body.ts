import type { ImportBody, ImportCounts } from '../../shared/domain/exchange/preview.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { SheetWrite } from '../../shared/domain/sheet/sheet-context.ts'
import { recordKindLabels } from '../../shared/text/describe-record.ts'
import type { LedgerStore } from '../store/store.ts'
import { replicaOfForm } from './form-context.ts'
import type { KeptReading, SheetPlan } from './sheet-plan.ts'

/** Who a table is from, where its sender cannot be known. */
const SENDER = { replica: '', unit: '', name: '表格文件', appVersion: '' }

/** A form is from the office it was made for. */
const senderOf = ({ form }: KeptReading): ImportBody['from'] =>
  form === undefined
    ? SENDER
    : {
        ...SENDER,
        replica: replicaOfForm(form.formId),
        unit: form.bureau,
        name: `${form.officeName}（填报表）`,
      }

/** Every record a form changes, by kind. */
const formKinds = (writes: readonly SheetWrite[]): ImportBody['byKind'] =>
  (['ledgerEntry', 'check'] as const).flatMap((kind) => {
    const of = writes.filter((write) => write.kind === 'form' && write.record === kind)
    if (of.length === 0) return []
    const conflicts = of.filter(
      (write) => write.kind === 'form' && Object.keys(write.contested).length > 0,
    ).length
    const changed = of.length - conflicts
    return [{ id: kind, name: recordKindLabels[kind], ...none, new: 0, changed, conflicts }]
  })

const PASTED = '粘贴的内容'

type Entry = Extract<SheetWrite, { readonly kind: 'entry' }>

const none = { changed: 0, deleted: 0, same: 0, conflicts: 0 }

const grouped = (
  entries: readonly Entry[],
  idsOf: (entry: Entry) => readonly (string | null)[],
  nameOf: (id: string) => string,
): ImportBody['byOffice'] => {
  const counts = new Map<string | null, number>()
  for (const entry of entries) {
    for (const id of new Set(idsOf(entry))) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].map(([id, count]) => ({
    id,
    name: id === null ? '' : nameOf(id),
    new: count,
    ...none,
  }))
}

/** The counts a journal keeps: rows that were no entries are not part of the data. */
export const importCountsOf = ({ counts }: Pick<KeptReading, 'counts'>): ImportCounts => ({
  new: counts.new,
  changed: counts.changed,
  deleted: counts.deleted,
  same: counts.same,
  conflicts: counts.conflicts,
})

/** The report of a table's import, as that of a colleague's file. */
export const importBodyOf = (
  store: LedgerStore,
  { plan, reading }: { readonly plan: SheetPlan; readonly reading: KeptReading },
  scheme: Plan,
): ImportBody => {
  const entries = reading.writes.filter((write) => write.kind === 'entry')
  const offices = reading.writes.filter((write) => write.kind === 'office')
  const taskOf = new Map(scheme.checkItems.map(({ id, taskId }) => [id, taskId]))
  const tasks = new Map(scheme.tasks.map(({ id, number, title }) => [id, `${number}. ${title}`]))
  const names = new Map([
    ...store.directory.offices().map(({ id, name }) => [id, name] as const),
    ...offices.map(({ id, name }) => [id, name] as const),
  ])
  const counts = importCountsOf(reading)
  const from = senderOf(reading)
  const office = { id: 'office', name: recordKindLabels.office, new: offices.length, ...none }
  return {
    from,
    files: [
      {
        name: plan.fileName === '' ? PASTED : plan.fileName,
        sha256: plan.digest,
        from,
        changes: reading.writes.length,
        known: reading.writes.length === 0,
      },
    ],
    counts,
    byKind:
      reading.form === undefined
        ? [
            { id: 'ledgerEntry', name: recordKindLabels.ledgerEntry, ...counts },
            ...(offices.length === 0 ? [] : [office]),
          ]
        : formKinds(reading.writes),
    byOffice: grouped(
      entries,
      ({ draft }) => [draft.officeId ?? null],
      (id) => names.get(id) ?? id,
    ),
    byTask: grouped(
      entries,
      ({ draft: { checkItemIds = [] } }) =>
        checkItemIds.length === 0 ? [null] : checkItemIds.map((id) => taskOf.get(id) ?? null),
      (id) => tasks.get(id) ?? id,
    ),
    warnings: [],
    evidence: { arriving: 0, missing: 0 },
  }
}

import type { ImportBody, ImportCounts } from '../../shared/domain/exchange/preview.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { SheetWrite } from '../../shared/domain/sheet/sheet-context.ts'
import { recordKindLabels } from '../../shared/text/describe-record.ts'
import type { LedgerStore } from '../store/store.ts'
import { replicaOfForm } from './form-context.ts'
import { countForm, type ReportNames } from './form-report.ts'
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

/** What a table brings by kind, office and task. */
const countTable = (
  reading: KeptReading,
  { office, task, taskOf }: ReportNames,
): Pick<ImportBody, 'byKind' | 'byOffice' | 'byTask'> => {
  const entries = reading.writes.filter((write) => write.kind === 'entry')
  const offices = reading.writes.filter((write) => write.kind === 'office').length
  const counts = importCountsOf(reading)
  return {
    byKind: [
      { id: 'ledgerEntry', name: recordKindLabels.ledgerEntry, ...counts },
      ...(offices === 0
        ? []
        : [{ id: 'office', name: recordKindLabels.office, new: offices, ...none }]),
    ],
    byOffice: grouped(entries, ({ draft }) => [draft.officeId ?? null], office),
    byTask: grouped(
      entries,
      ({ draft: { checkItemIds = [] } }) =>
        checkItemIds.length === 0 ? [null] : checkItemIds.map(taskOf),
      task,
    ),
  }
}

/** The report of a table's import, as that of a colleague's file. */
export const importBodyOf = (
  store: LedgerStore,
  { plan, reading }: { readonly plan: SheetPlan; readonly reading: KeptReading },
  scheme: Plan,
): ImportBody => {
  const offices = reading.writes.filter((write) => write.kind === 'office')
  const named = new Map([
    ...store.directory.offices().map(({ id, name }) => [id, name] as const),
    ...offices.map(({ id, name }) => [id, name] as const),
  ])
  const taskOf = new Map(scheme.checkItems.map(({ id, taskId }) => [id, taskId]))
  const tasks = new Map(scheme.tasks.map(({ id, number, title }) => [id, `${number}. ${title}`]))
  const names: ReportNames = {
    office: (id) => named.get(id) ?? reading.form?.officeName ?? id,
    task: (id) => tasks.get(id) ?? id,
    taskOf: (id) => taskOf.get(id) ?? null,
  }
  const from = senderOf(reading)
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
    counts: importCountsOf(reading),
    ...(reading.form === undefined
      ? countTable(reading, names)
      : countForm(
          store,
          reading.writes.filter((write) => write.kind === 'form'),
          names,
        )),
    warnings: [],
    evidence: { arriving: 0, missing: 0 },
  }
}

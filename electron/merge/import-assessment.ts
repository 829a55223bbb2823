import type { FieldValue, RecordKind } from '../../shared/domain/change/change.ts'
import type { FoldedRecord } from '../../shared/domain/change/fold.ts'
import type { Outcome } from '../../shared/domain/exchange/compare-record.ts'
import type { ImportBody, ImportCounts } from '../../shared/domain/exchange/preview.ts'
import { LINK } from '../../shared/domain/ledger-record.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { plainText } from '../../shared/text/describe-field.ts'
import { recordKindLabels } from '../../shared/text/describe-record.ts'
import type { ComparedRecord } from '../store/import-compare.ts'
import type { AllNames } from './record-names.ts'

type MutableCounts = { -readonly [K in keyof ImportCounts]: number }
type Groups = Map<string | null, MutableCounts>

const none = (): MutableCounts => ({ new: 0, changed: 0, deleted: 0, same: 0, conflicts: 0 })

const count = (groups: Groups, id: string | null, outcome: Outcome, conflicts: number): void => {
  const group = groups.get(id) ?? none()
  group[outcome] += 1
  group.conflicts += conflicts
  groups.set(id, group)
}

/** How many records of each kind the files are about. */
export type RecordsByKind = Readonly<Record<string, number>>

/** What the overview of a file counts: filled record by record. */
export type Assessment = {
  readonly add: (record: ComparedRecord) => void
  readonly result: (records: RecordsByKind, names: AllNames) => AssessedImport
}

export type AssessedImport = Pick<ImportBody, 'counts' | 'byKind' | 'byOffice' | 'byTask'> & {
  /** Evidence shown after the import, whose files may be missing. */
  readonly evidence: readonly string[]
  /** Records in conflict, the first of them. */
  readonly inConflict: readonly { readonly kind: RecordKind; readonly recordId: string }[]
  /** 文号 that arrive, by record. */
  readonly documentNumbers: ReadonlyMap<string, string>
  /** Records whose content a colleague has erased for good and this store still holds, by kind. */
  readonly erased: ReadonlyMap<RecordKind, number>
}

/** Conflicts shown with a preview; all are counted. */
const CONFLICTS_SHOWN = 50

const valueOf = (record: FoldedRecord, field: string): FieldValue =>
  record.fields.get(field)?.value ?? null

const tasksOf = ({ kind, after, recordId }: ComparedRecord, taskOf: Map<string, string | null>) => {
  const items =
    kind === 'check'
      ? [recordId.split('@')[0] ?? '']
      : [...after.fields]
          .filter(([field, { value }]) => field.startsWith(LINK) && value === true)
          .map(([field]) => field.slice(LINK.length))
  const tasks = new Set(items.map((item) => taskOf.get(item) ?? null))
  return tasks.size === 0 ? [null] : [...tasks]
}

/** Counts what an import does, by kind, office and task. */
export const createAssessment = (
  plan: Plan,
  arrivingItems: readonly (readonly [id: string, taskId: string])[],
): Assessment => {
  const taskOf = new Map<string, string | null>([
    ...arrivingItems,
    ...plan.checkItems.map(({ id, taskId }) => [id, taskId] as const),
  ])
  const counts = none()
  const byKind: Groups = new Map()
  const byOffice: Groups = new Map()
  const byTask: Groups = new Map()
  const evidence = new Set<string>()
  const inConflict: { kind: RecordKind; recordId: string }[] = []
  const documentNumbers = new Map<string, string>()
  const touched = new Map<RecordKind, number>()
  const erased = new Map<RecordKind, number>()

  const noteContent = ({ kind, recordId, before, after }: ComparedRecord): void => {
    if (after.isRemoved) return
    if (kind === 'evidence') evidence.add(plainText(valueOf(after, 'sha256')))
    if (kind !== 'ledgerEntry') return
    const number = plainText(valueOf(after, 'documentNumber'))
    if (number !== '' && number !== plainText(valueOf(before, 'documentNumber'))) {
      documentNumbers.set(recordId, number)
    }
  }

  const add = (record: ComparedRecord): void => {
    const { kind, recordId, outcome, conflicts, after } = record
    counts[outcome] += 1
    counts.conflicts += conflicts
    touched.set(kind, (touched.get(kind) ?? 0) + 1)
    if (record.isErased) erased.set(kind, (erased.get(kind) ?? 0) + 1)
    count(byKind, kind, outcome, conflicts)
    if (kind === 'ledgerEntry' || kind === 'check') {
      const office = plainText(valueOf(after, 'officeId'))
      count(byOffice, office === '' ? null : office, outcome, conflicts)
      for (const task of tasksOf(record, taskOf)) count(byTask, task, outcome, conflicts)
    }
    if (conflicts > 0 && inConflict.length < CONFLICTS_SHOWN) inConflict.push({ kind, recordId })
    noteContent(record)
  }

  const named = (groups: Groups, nameOf: (id: string) => string) =>
    [...groups].map(([id, group]) => ({ id, name: id === null ? '' : nameOf(id), ...group }))

  /** Records all of whose changes are known were never compared: they stay the same. */
  const addKnown = (records: RecordsByKind): void => {
    for (const [name, inFile] of Object.entries(records)) {
      // Sound because the counts were made by kind of record.
      const kind = name as RecordKind
      const known = inFile - (touched.get(kind) ?? 0)
      const group = byKind.get(kind) ?? none()
      group.same += known
      counts.same += known
      byKind.set(kind, group)
    }
  }

  return {
    add,
    result: (records, names) => {
      addKnown(records)
      const tasks = new Map(plan.tasks.map(({ id, number, title }) => [id, `${number}. ${title}`]))
      const kinds: Readonly<Record<string, string>> = recordKindLabels
      return {
        counts,
        evidence: [...evidence],
        inConflict,
        documentNumbers,
        erased,
        byKind: named(byKind, (id) => kinds[id] ?? id),
        byOffice: named(byOffice, names.office),
        byTask: named(byTask, (id) => tasks.get(id) ?? id),
      }
    },
  }
}

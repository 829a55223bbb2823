import type { ImportBody } from '../../shared/domain/exchange/preview.ts'
import type { FormWrite } from '../../shared/domain/form/three-way.ts'
import { LINK } from '../../shared/domain/ledger-record.ts'
import { recordKindLabels } from '../../shared/text/describe-record.ts'
import type { LedgerStore } from '../store/store.ts'

type Group = ImportBody['byKind'][number]
type Outcome = 'new' | 'changed' | 'conflicts'

/** What the names in a report stand for. */
export type ReportNames = {
  readonly office: (id: string) => string
  readonly task: (id: string) => string
  /** The task of a check item; null for what the plan asks as a whole. */
  readonly taskOf: (checkItemId: string) => string | null
}

const outcomeOf = (store: LedgerStore, { record, id, contested }: FormWrite): Outcome => {
  if (Object.keys(contested).length > 0) return 'conflicts'
  if (record === 'check') return 'changed'
  return store.ledger.find(id)?.removed === false ? 'changed' : 'new'
}

/** The check items a record is about, after it was written. */
const itemsOf = (store: LedgerStore, { record, id, clear, contested }: FormWrite): string[] => {
  if (record === 'check') return [id.slice(0, id.lastIndexOf('@'))]
  const links = new Set(store.ledger.find(id)?.checkItemIds)
  for (const [field, value] of Object.entries({ ...clear, ...contested })) {
    if (!field.startsWith(LINK)) continue
    const item = field.slice(LINK.length)
    if (value === null) links.delete(item)
    else links.add(item)
  }
  return [...links]
}

/** Counts records under names; one may count under several. */
const createGroups = (nameOf: (id: string) => string) => {
  const groups = new Map<string | null, Group>()
  return {
    count: (ids: readonly (string | null)[], outcome: Outcome): void => {
      for (const id of new Set(ids)) {
        const name = id === null ? '' : nameOf(id)
        const group = groups.get(id) ?? { id, name, ...NOTHING }
        groups.set(id, { ...group, [outcome]: group[outcome] + 1 })
      }
    },
    all: (): Group[] => [...groups.values()],
  }
}
const NOTHING = { new: 0, changed: 0, deleted: 0, same: 0, conflicts: 0 }

/** What a form brings by kind, office and task. To be asked before it is written. */
export const countForm = (
  store: LedgerStore,
  writes: readonly FormWrite[],
  names: ReportNames,
): Pick<ImportBody, 'byKind' | 'byOffice' | 'byTask'> => {
  const kinds = createGroups((id) => (id === 'check' ? recordKindLabels.check : ENTRY_LABEL))
  const offices = createGroups(names.office)
  const tasks = createGroups(names.task)
  for (const write of writes) {
    const outcome = outcomeOf(store, write)
    const items = itemsOf(store, write)
    kinds.count([write.record], outcome)
    offices.count([write.officeId], outcome)
    tasks.count(items.length === 0 ? [null] : items.map(names.taskOf), outcome)
  }
  return { byKind: kinds.all(), byOffice: offices.all(), byTask: tasks.all() }
}
const ENTRY_LABEL = recordKindLabels.ledgerEntry

import { type Change, REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { REPLICA_DIGITS } from '../../shared/domain/change/hybrid-clock.ts'
import { historyOf, type HistoryStep } from '../../shared/domain/change/history.ts'
import { notFound } from '../../shared/fault.ts'
import {
  describeFieldName,
  describeFieldValue,
  type Names,
  plainText,
} from '../../shared/text/describe-field.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'

const namesOf = ({ store, plan }: Deps): Names => {
  const offices = new Map(store.directory.offices().map(({ id, name }) => [id, name]))
  const items = new Map(plan.checkItems.map(({ id, text }) => [id, text]))
  return { office: (id) => offices.get(id) ?? id, checkItem: (id) => items.get(id) ?? id }
}

type Origin = 'import' | 'import-undone' | 'import-redone'

/** Tells changes that came with an import, took one back, or applied it again, from those somebody typed here. */
const importOrigins = ({ store }: Deps) => {
  const own = store.exchange.ownReplicas()
  return ({ id, kind, recordId }: Change): { origin?: Origin } => {
    const tag = store.imports.tagsOf({ kind, recordId }).get(id)
    if (tag === undefined) return {}
    if (tag < 0) return { origin: 'import-undone' }
    return { origin: own.has(id.slice(-REPLICA_DIGITS)) ? 'import-redone' : 'import' }
  }
}

/** What happened to an entry and to its evidence, field by field, newest first. */
export const ledgerHistoryService: ServiceOf<'ledger.history'> = (deps) => {
  const { store } = deps
  return {
    'ledger.history': ({ id }) => {
      if (store.ledger.find(id) === undefined) notFound('ledgerEntry', id)
      const names = namesOf(deps)
      const authors = new Map(store.directory.authors().map((author) => [author.id, author.name]))
      const originOf = importOrigins(deps)
      const line = (change: Change, field: string, from: string, to: string) => ({
        ...originOf(change),
        changeId: change.id,
        at: new Date(change.wall).toISOString(),
        author: authors.get(change.author) ?? '',
        field,
        from,
        to,
      })
      const own = historyOf(store.log.changesOf('ledgerEntry', id)).map((step) =>
        line(
          step.change,
          describeFieldName(step.field),
          describeFieldValue(step.field, step.from, names),
          describeFieldValue(step.field, step.to, names),
        ),
      )
      const files = store.evidence
        .idsOfEntry(id)
        .flatMap((evidenceId) => historyOf(store.log.changesOf('evidence', evidenceId)))
        .flatMap((step) => evidenceLine(step, line))
      return [...own, ...files].toSorted((a, b) =>
        a.changeId === b.changeId ? 0 : a.changeId < b.changeId ? 1 : -1,
      )
    },
  }
}

/** A file added or removed is one line; what it consists of is not the clerk's concern. */
const evidenceLine = <T>(
  { change, field, from, to }: HistoryStep,
  line: (change: Change, field: string, from: string, to: string) => T,
): T[] => {
  switch (field) {
    case 'name':
      return [line(change, '佐证材料', plainText(from), plainText(to))]
    case 'on':
    case 'caption':
      return from === null && change.parents.length === 0
        ? []
        : [line(change, field === 'on' ? '佐证日期' : '佐证说明', plainText(from), plainText(to))]
    case REMOVED_FIELD:
      return [line(change, '佐证材料', to === 1 ? '' : '已删除', to === 1 ? '已删除' : '已恢复')]
    default:
      return []
  }
}

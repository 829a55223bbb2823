import type { RecordKind } from '../../shared/domain/change/change.ts'
import { type FoldedRecord, foldRecord } from '../../shared/domain/change/fold.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { plainText } from '../../shared/text/describe-field.ts'
import { describeRecord, type RecordNames } from '../../shared/text/describe-record.ts'
import type { ImportStaging } from '../store/import-staging.ts'
import type { LedgerStore } from '../store/store.ts'

/** Names for everything an id can stand for, people included. */
export type AllNames = RecordNames & { readonly author: (id: string) => string }

type Named = { readonly id: string; readonly name: string }

/** Names a file brings along; those of this store come first. */
const arrivingNames = (
  staging: ImportStaging | undefined,
  kind: RecordKind,
  field: 'name' | 'text' = 'name',
): [string, string][] =>
  (staging?.ofKind(kind) ?? []).flatMap(({ recordId, patch }) => {
    const name = patch[field]
    return typeof name === 'string' ? [[recordId, name] as [string, string]] : []
  })

/** Looks names up in the store, and in a file that is looked at. */
export const recordNames = (store: LedgerStore, plan: Plan, staging?: ImportStaging): AllNames => {
  const entries = (all: readonly Named[]) => all.map(({ id, name }) => [id, name] as const)
  const offices = new Map([
    ...arrivingNames(staging, 'office'),
    ...entries(store.directory.offices()),
  ])
  const authors = new Map([
    ...arrivingNames(staging, 'author'),
    ...entries(store.directory.authors()),
  ])
  const items = new Map([
    ...arrivingNames(staging, 'checkItem', 'text'),
    ...plan.checkItems.map(({ id, text }) => [id, text] as const),
  ])
  const foldOf = (kind: RecordKind, id: string): FoldedRecord =>
    foldRecord([...(staging?.changesOf(kind, id) ?? []), ...store.log.changesOf(kind, id)])
  const names: AllNames = {
    office: (id) => offices.get(id) ?? id,
    // What came with a form is signed by the office that filled it in.
    author: (id) => authors.get(id) ?? offices.get(id) ?? '',
    checkItem: (id) => items.get(id) ?? id,
    entry: (id) => describeRecord('ledgerEntry', id, foldOf('ledgerEntry', id), names),
    report: (id) => plainText(foldOf('report', id).fields.get('title')?.value) || '报告',
  }
  return names
}

import { createHash } from 'node:crypto'
import type { Change } from '../../shared/domain/change/change.ts'
import { REPLICA_DIGITS } from '../../shared/domain/change/hybrid-clock.ts'
import { importBodySchema } from '../../shared/domain/exchange/preview.ts'
import type { FormContext } from '../../shared/domain/form/form-context.ts'
import type { FormWrite } from '../../shared/domain/form/three-way.ts'
import { nameId } from '../name-id.ts'
import { readYearProgress } from '../services/progress.ts'
import type { LedgerStore } from '../store/store.ts'
import { sheetContextOf } from './sheet-context.ts'

/** What a form stands for in the id of a change: a PC of its own, the same however often it comes back. */
export const replicaOfForm = (formId: string): string =>
  createHash('sha256').update(`form/${formId}`).digest('hex').slice(0, REPLICA_DIGITS)

/** The imports a form has come with that stand: their numbers. */
const standingImports = (store: LedgerStore, formId: string): ReadonlySet<number> => {
  const replica = replicaOfForm(formId)
  return new Set(
    store.imports
      .list()
      .filter(({ undone_at, report }) => {
        if (undone_at !== null) return false
        const body = importBodySchema.safeParse(JSON.parse(report))
        return body.success && body.data.from.replica === replica
      })
      .map(({ seq }) => seq),
  )
}

/** What is known about the ledger of a store, for a form that comes back to it. */
export const formContextOf = (store: LedgerStore, now: number): FormContext => {
  const { today, years, plan } = sheetContextOf(store, now)
  const imports = new Map<string, ReadonlySet<number>>()
  const importsOf = (formId: string): ReadonlySet<number> => {
    const known = imports.get(formId) ?? standingImports(store, formId)
    imports.set(formId, known)
    return known
  }
  const cameWith = (kind: FormWrite['record'], recordId: string, formId: string): Change[] => {
    const standing = importsOf(formId)
    if (standing.size === 0) return []
    const tags = store.imports.tagsOf({ kind, recordId })
    return store.log.changesOf(kind, recordId).filter(({ id }) => standing.has(tags.get(id) ?? 0))
  }
  const checks = new Map<
    number,
    Map<string, ReturnType<typeof readYearProgress>['checks'][number]>
  >()
  const checksOf = (year: number) => {
    const known =
      checks.get(year) ??
      new Map(
        readYearProgress({ store, plan, today: () => today }, year).checks.map((check) => [
          check.checkItemId,
          check,
        ]),
      )
    checks.set(year, known)
    return known
  }
  return {
    today,
    years,
    plan,
    cameWith,
    dataSet: store.identity.dataSet,
    bureau: store.directory.setting('bureauName'),
    hasOffice: (id) => store.directory.offices().some((one) => one.id === id && !one.removed),
    changesOf: (kind, id) => store.log.changesOf(kind, id),
    check: (checkItemId, year) => checksOf(year).get(checkItemId),
    entryId: (formId, slot) => nameId('formEntry', JSON.stringify([formId, slot])),
    figureId: (entryId, name, unit) => nameId('figure', JSON.stringify([entryId, name, unit])),
  }
}

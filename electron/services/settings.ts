import type { z } from 'zod'
import type { AppContract } from '../../shared/contract/index.ts'
import { REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { notFound } from '../../shared/fault.ts'
import { CURRENT_AUTHOR } from '../store/store.ts'
import type { Deps, ReportDeps } from './deps.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

/** Settings that travel with the data. The others belong to this PC. */
const SHARED = [
  'bureauName',
  'implementationRecipient',
  'annualRecipient',
  'layoutProfile',
] as const

const LAST_YEAR = 'lastYear'

/** The recipient of the implementation report that fits every bureau of the plan. */
const USUAL_RECIPIENT = '市民政局'

type Settings = z.input<AppContract['settings.get']['output']>

/** Everything that can be set, with what holds when nothing was. */
export const readSettings = (deps: ReportDeps): Settings => {
  const { directory } = deps.store
  const lastYear = directory.local(LAST_YEAR)
  const bureauName = directory.setting('bureauName')
  return {
    bureauName,
    implementationRecipient: directory.setting('implementationRecipient') || USUAL_RECIPIENT,
    annualRecipient: directory.setting('annualRecipient'),
    layoutProfile: directory.setting('layoutProfile') === 'strict' ? 'strict' : 'office',
    currentAuthorId: directory.local(CURRENT_AUTHOR) || undefined,
    lastYear: lastYear === '' ? undefined : Number(lastYear),
    isSetUp: bureauName !== '',
    hasSample: deps.store.ledger.hasSample(),
    dataDirectory: deps.dataDirectory,
    version: deps.version,
    today: deps.today(),
  }
}

/** Writes one setting that travels with the data. */
export const writeSetting = (deps: Deps, name: (typeof SHARED)[number], value: string): void => {
  deps.store.log.write('setting', name, (record) =>
    patchTowards(record, { value, [REMOVED_FIELD]: 0 }),
  )
}

/** 设置. */
export const settingsService: ServiceOf<'settings.get' | 'settings.save'> = (deps) => ({
  'settings.get': () => readSettings(deps),
  'settings.save': (input) => {
    const { directory, atomically } = deps.store
    const { currentAuthorId, lastYear } = input
    if (lastYear != null) requireWorkYear(deps, lastYear)
    return atomically(() => {
      for (const name of SHARED) {
        const value = input[name]
        if (value !== undefined) writeSetting(deps, name, value)
      }
      if (
        currentAuthorId != null &&
        !directory.authors().some(({ id }) => id === currentAuthorId)
      ) {
        notFound('author', currentAuthorId)
      }
      if (currentAuthorId !== undefined) directory.saveLocal(CURRENT_AUTHOR, currentAuthorId ?? '')
      if (lastYear !== undefined) directory.saveLocal(LAST_YEAR, String(lastYear ?? ''))
      return readSettings(deps)
    })
  },
})

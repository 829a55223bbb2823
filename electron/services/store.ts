import { keepLastCheck, readLastCheck } from '../backups/last-check.ts'
import { readableProblems } from '../backups/readable-problems.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'

/** Checks the data in depth and keeps what was found. Changes nothing of the data. Faults: `cancelled`. */
export const checkInDepth = async (deps: Deps) => {
  const { dataDirectory, work, directory } = deps
  const title = { title: '数据检查', canCancel: true }
  const problems = readableProblems(deps, await work.run('checkStore', { dataDirectory }, title))
  keepLastCheck(directory, { at: new Date(deps.now()).toISOString(), problems })
  return problems
}

/** 数据检查. */
export const storeService: ServiceOf<'store.check' | 'store.state'> = (deps) => ({
  'store.check': async () => {
    const problems = await checkInDepth(deps)
    return { ok: problems.length === 0, problems }
  },
  'store.state': () => {
    const last = readLastCheck(deps.directory)
    const newest = deps.store.ledger.newestDay()
    return {
      dayToCome: newest !== undefined && newest > deps.today() ? newest : null,
      checkedAt: last?.at ?? null,
      problems: last?.problems ?? [],
      lastBackupAt: deps.backups.lastAt(),
      backupFault: deps.backups.lastFault(),
      backupPlace: deps.backups.placeState(),
    }
  },
})

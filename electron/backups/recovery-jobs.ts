import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from '../../shared/domain/change/change.ts'
import { Fault } from '../../shared/fault.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { type DataDirectory, prepareDataDirectory } from '../files/data-directory.ts'
import { aboutThisPcOf, buildStore, type StoreParts } from '../store/build-store.ts'
import { carveChanges } from '../store/carve-changes.ts'
import { type Db, sqliteCode } from '../store/db.ts'
import { replicaFile } from '../store/identity.ts'
import { closeStore, openStore } from '../store/open-store.ts'
import { type Rebuilt, rebuildStore } from '../store/rebuild-store.ts'
import { damagedRecords, sampleRecords } from '../store/record-rows.ts'
import { soundChangesOf } from '../store/sound-changes.ts'
import { checkStoreFile, type StoreProblem } from '../store/store-check.ts'
import { withStoreFaults } from '../store/store-fault.ts'
import { openUntrusted, requireOurShape, requireWholePages } from '../store/untrusted-store.ts'
import type { JobTools } from '../jobs/job.ts'
import { soundBackups } from './backup-jobs.ts'
import { checkEvidence } from './check-evidence.ts'
import { setAsideFolder } from './put-in-place.ts'
import { readyFile, stagingFolder } from './restore.ts'
import type { ShelvedBackup } from './shelf.ts'

type Where = { readonly dataDirectory: string }

const stopIfAsked = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Fault('cancelled')
}

/** When these are broken, the tables do not say which evidence there should be. */
const UNTOLD = new Set(['sqlite', 'fold-evidence'])

/** 数据检查, in depth: the store, then every evidence file. Changes nothing. Faults: `cancelled`. */
export const checkStore = async (
  { dataDirectory }: Where,
  { report, signal }: JobTools,
): Promise<readonly StoreProblem[]> => {
  const directory = prepareDataDirectory(dataDirectory)
  report({ stage: '核对修改记录', done: 0, total: null })
  const step = (stage: string) => (done: number, total: number) => {
    stopIfAsked(signal)
    report({ stage, done, total })
  }
  const inStore = await checkStoreFile(directory.store, anshunPlan, step('核对各张表'))
  if (inStore.some(({ code }) => UNTOLD.has(code))) return inStore
  return [...inStore, ...(await checkEvidence(directory, step('核对佐证材料'), signal))]
}

/** Records a quick look compares. */
const LOOKED_AT = 100

/** A cheap look at a store: its pages, and the hashes of some records' changes. Changes nothing. */
export const looksSound = async ({ dataDirectory }: Where): Promise<boolean> => {
  const db = openUntrusted(prepareDataDirectory(dataDirectory).store)
  try {
    requireWholePages(db)
    return damagedRecords(db, sampleRecords(db, LOOKED_AT, Math.random)).length === 0
  } catch (error) {
    if (error instanceof Fault || sqliteCode(error) !== undefined) return false
    throw error
  } finally {
    db.close()
  }
}

/** 重建: fetches damaged changes from the backups and makes every table anew. Writes to the store. */
export const rebuildTables = async ({ dataDirectory }: Where): Promise<Rebuilt> => {
  const directory = prepareDataDirectory(dataDirectory)
  const opened = soundBackups(dataDirectory).flatMap(openBackup)
  try {
    return withStoreFaults(() => {
      const db = openStore(directory.store, directory.backups)
      try {
        return rebuildStore(db, anshunPlan, opened, (rows) => {
          const folder = setAsideFolder(directory)
          mkdirSync(folder, { recursive: true, mode: 0o700 })
          const file = join(folder, `damaged-changes-${randomBytes(6).toString('hex')}.ndjson`)
          const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
          writeFileSync(file, lines, { mode: 0o600, flush: true })
        })
      } finally {
        closeStore(db)
      }
    })
  } finally {
    for (const db of opened) db.close()
  }
}

const openBackup = ({ path }: ShelvedBackup): Db[] => {
  const db = openUntrusted(path)
  try {
    requireOurShape(db)
    return [db]
  } catch {
    // One that is not ours after all has nothing to give.
    db.close()
    return []
  }
}

/** How many changes can be read out of the store as it lies there. */
export const countReadable = async ({ dataDirectory }: Where): Promise<number> => {
  const { store } = prepareDataDirectory(dataDirectory)
  const ids = new Set<string>()
  for (const carved of carveChanges(store)) if ('change' in carved) ids.add(carved.change.id)
  return ids.size
}

/**
 * Makes a store ready from every sound change of the present one, page by page, and of the newest sound backup of the
 * same line of work. A backup of another line would bring back what a restore took away on purpose; it is asked only
 * when nothing else is left. Faults: `nothing-readable`, `disk-full`.
 */
export const prepareSalvage = async (
  { dataDirectory }: Where,
  { report }: JobTools,
): Promise<{ readonly folder: string; readonly changes: number; readonly lost: number }> => {
  const directory = prepareDataDirectory(dataDirectory)
  report({ stage: '逐页读取', done: 0, total: null })
  const backups = soundBackups(dataDirectory)
  const replica = presentReplica(directory)
  const related = backups.find((backup) => backup.replica === replica)
  const folder = stagingFolder(directory)
  try {
    const first = related === undefined ? [] : [related]
    const salvaged = buildFrom(directory, readyFile(folder), first)
    const [newest] = backups
    const whole =
      salvaged.changes === 0 && newest !== undefined
        ? buildAgain(directory, readyFile(folder), newest)
        : salvaged
    if (whole.changes === 0) throw new Fault('nothing-readable')
    return { folder, ...whole }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

const buildAgain = (directory: DataDirectory, file: string, backup: ShelvedBackup) => {
  rmSync(file)
  return buildFrom(directory, file, [backup])
}

/** The id this PC wrote under, from beside the store. */
const presentReplica = (directory: DataDirectory): string => {
  try {
    return readFileSync(replicaFile(directory.root), 'utf8').trim()
  } catch {
    return ''
  }
}

const buildFrom = (
  directory: DataDirectory,
  file: string,
  backups: readonly ShelvedBackup[],
): { readonly changes: number; readonly lost: number } => {
  const opened = backups.flatMap(openBackup)
  try {
    const damaged = new Set<string>()
    const changes = buildStore(file, {
      plan: anshunPlan,
      ...aboutPresent(directory, opened),
      changes: everySoundChange(directory.store, opened, damaged),
    })
    return { changes, lost: lostIn(file, damaged) }
  } finally {
    for (const db of opened) db.close()
  }
}

const everySoundChange = function* (
  store: string,
  backups: readonly Db[],
  damaged: Set<string>,
): Generator<Change> {
  for (const carved of carveChanges(store)) {
    if ('change' in carved) yield carved.change
    else damaged.add(carved.damagedId)
  }
  for (const backup of backups) yield* soundChangesOf(backup)
}

const NO_IMPORTS = { journal: [], records: [], tags: [] }

/** What is known about this PC: from its store, as far as SQLite still opens it, else from a backup. */
const aboutPresent = (
  directory: DataDirectory,
  backups: readonly Db[],
): Omit<StoreParts, 'plan' | 'changes'> => {
  const replica = presentReplica(directory)
  const sources = [readStore(directory.store), ...backups.map(aboutThisPcOf)]
  const best = sources.find((about) => about !== undefined && about.dataSet !== '')
  const ownReplicas = [...(best?.ownReplicas ?? []), ...(replica === '' ? [] : [replica])]
  return {
    dataSet: best?.dataSet ?? '',
    imports: best?.imports ?? NO_IMPORTS,
    localSettings: best?.localSettings ?? [],
    ownReplicas,
  }
}

const readStore = (file: string): ReturnType<typeof aboutThisPcOf> | undefined => {
  try {
    const db = openUntrusted(file)
    try {
      return aboutThisPcOf(db)
    } finally {
      db.close()
    }
  } catch {
    return undefined
  }
}

/** Changes that are known to have been there: named as seen by another one, or found damaged. */
const lostIn = (file: string, damaged: ReadonlySet<string>): number => {
  const db = openUntrusted(file)
  try {
    const unknown = db
      .prepare<[], string>(
        `SELECT DISTINCT value FROM change, json_each(change.parents)
          WHERE value NOT IN (SELECT id FROM change)`,
      )
      .pluck()
      .all()
    const has = db.prepare('SELECT 1 FROM change WHERE id = ?')
    const lost = [...damaged].filter((id) => has.get(id) === undefined)
    return new Set([...unknown, ...lost]).size
  } finally {
    db.close()
  }
}

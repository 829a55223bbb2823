import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PER_DAY } from '../../electron/store/search-number.ts'
import Database from 'better-sqlite3'
import { openTestApplication, type TestApplication } from './open-test-application.ts'

/** How many random histories a property is tried on; `npm run faults` asks for more. */
const RUNS = Number(process.env['MINZHENG_PROPERTY_RUNS'] ?? 200)

/** Where only the verdict counts, nobody looks for the smallest history. */
export const PROPERTY = {
  numRuns: RUNS,
  endOnFailure: process.env['MINZHENG_VERDICT_ONLY'] !== undefined,
}

/** In memory where there is such a place: what is tried here is the merge, not the disk. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

const CLERKS = ['王敏', '李建国', '罗晓'] as const

/** Three PCs set up apart from each other, thrown away afterwards. */
export type Replicas = {
  readonly programs: readonly TestApplication[]
  readonly close: () => void
}

/** Directories of programs that were set up once, to be copied: a copy takes an id of its own when it is opened. */
export const createReplicaTemplates = (count: number = CLERKS.length) => {
  const room = mkdtempSync(join(ROOM, 'minzheng-replicas-'))
  const templates = CLERKS.slice(0, count).map((name, index) => {
    const dataDirectory = join(room, `template-${index}`)
    openTestApplication({ dataDirectory, authorName: name, today: '2024-06-01' }).close()
    return dataDirectory
  })
  let made = 0
  return {
    open: (): Replicas => {
      made += 1
      const directories = templates.map((template, index) => {
        const directory = join(room, `run-${made}-${index}`)
        cpSync(template, directory, { recursive: true })
        return directory
      })
      const programs = directories.map((dataDirectory, index) =>
        openTestApplication({
          dataDirectory,
          today: '2024-06-01',
          ...(CLERKS[index] === undefined ? {} : { authorName: CLERKS[index] }),
        }),
      )
      return {
        programs,
        close: () => {
          for (const program of programs) program.close()
          for (const directory of directories) rmSync(directory, { recursive: true, force: true })
        },
      }
    },
    remove: () => rmSync(room, { recursive: true, force: true }),
  }
}

/** What is this PC's own and no part of the data. */
const OWN = new Set(['replica', 'own_replica', 'local_setting', 'import_journal', 'import_record'])

/** How the words lie in the index depends on the order they came in; what is found does not. */
const isOfIndex = (table: string): boolean => table.startsWith('search_index')

/** Everything two PCs must agree on, as text: the log, its fold, the conflicts. */
export const sharedState = ({ dataDirectory }: TestApplication): string => {
  const db = new Database(join(dataDirectory, 'store.db'), { readonly: true })
  try {
    const tables = db
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .pluck()
      .all()
      .filter((name) => !OWN.has(name) && !isOfIndex(name))
    return tables
      .flatMap((table) =>
        db
          .prepare(`SELECT * FROM "${table}"`)
          .all()
          .map((row) => `${table} ${JSON.stringify(row, withoutImport)}`)
          .filter((row) => !isEmptySum(row))
          .toSorted(),
      )
      .join('\n')
  } finally {
    db.close()
  }
}

/** Which import a change came with is this PC's own matter, and so is the number of a record within its day. */
const withoutImport = (key: string, value: unknown): unknown => {
  if (key === 'number') return Math.floor(Number(value) / PER_DAY)
  return key === 'import_seq' ? undefined : value
}

const isEmptySum = (row: string): boolean =>
  /^(tally|figure_tally) .*"entries":0,"(evidence|total)":0\}$/.test(row)

/** A change as the log holds it. */
export type LoggedChange = {
  readonly id: string
  readonly record_kind: string
  readonly record_id: string
  readonly patch: string
  readonly parents: string
}

/** The log of a program, oldest first. */
export const logOf = ({ dataDirectory }: TestApplication): LoggedChange[] => {
  const db = new Database(join(dataDirectory, 'store.db'), { readonly: true })
  try {
    return db
      .prepare<[], LoggedChange>(
        'SELECT id, record_kind, record_id, patch, parents FROM change ORDER BY id',
      )
      .all()
  } finally {
    db.close()
  }
}

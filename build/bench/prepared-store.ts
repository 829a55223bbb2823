import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadStore } from './load-store.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where filled stores are kept. On the disk of the project, not in memory: a benchmark of commits must commit. */
const CACHE = join(root, 'node_modules', '.cache', 'bench')

/** What a filled store follows from. Another text in any of these makes another store. */
const INGREDIENTS = [
  'build/bench/{generate,load-store,phrases,random}.ts',
  'electron/store/{change-log,open-store,search-index,search-number,search-source}.ts',
  'electron/store/{migrations,projections}/*.ts',
  'shared/domain/{figure,input-text,ledger,ledger-record}.ts',
  'shared/domain/{change,search}/*.ts',
  'shared/{plans,sample}/**/*.ts',
]

const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const file of globSync(INGREDIENTS, { cwd: root }).toSorted()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Removes what a benchmark left behind that was stopped half way. */
export const removeLeftovers = (): void => {
  for (const name of globSync('{run,unfinished}-*', { cwd: CACHE })) {
    if (!isRunning(Number(name.split('-')[1]))) rmSync(join(CACHE, name), { recursive: true })
  }
}

/** The directory of a store with so many entries; filled first unless one of the same ingredients is there. */
const filledStore = async (count: number): Promise<string> => {
  const name = `${count}-${fingerprint()}`
  const directory = join(CACHE, name)
  if (existsSync(directory)) return directory
  const unfinished = join(CACHE, `unfinished-${process.pid}-${count}`)
  mkdirSync(unfinished, { recursive: true })
  await loadStore(unfinished, count)
  for (const stale of globSync(`${count}-*`, { cwd: CACHE, exclude: [name] })) {
    rmSync(join(CACHE, stale), { recursive: true, force: true })
  }
  // Another benchmark may have been faster; both filled it alike.
  if (existsSync(directory)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, directory)
  return directory
}

/** A directory for what a run makes, inside the project so that what is bundled there finds its packages. */
export const emptyRoom = (): string => {
  mkdirSync(CACHE, { recursive: true })
  return mkdtempSync(join(CACHE, `run-${process.pid}-`))
}

/** Works on a copy of a filled store, beside it on the same disk, and removes it. */
export const withCopy = async <T>(
  count: number,
  work: (directory: string) => Promise<T>,
): Promise<T> => {
  const filled = await filledStore(count)
  const copy = emptyRoom()
  try {
    cpSync(filled, copy, { recursive: true })
    return await work(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

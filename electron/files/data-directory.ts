import { chmodSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../shared/fault.ts'

const NAME = 'minzheng-ledger'

/** Where everything of one set of data lies. */
export type DataDirectory = {
  readonly root: string
  readonly store: string
  readonly evidence: string
  readonly backups: string
  readonly exports: string
  /** Files taken in for a look. Emptied at every start. */
  readonly imports: string
  /** Copies of evidence that was opened. Emptied at every start. */
  readonly viewing: string
  readonly logs: string
}

/**
 * The data directory of this account: local, never roaming, never shared with other accounts of the PC.
 * `MINZHENG_LEDGER_DATA` overrides it.
 */
export const defaultDataDirectory = (): string => {
  const { MINZHENG_LEDGER_DATA, LOCALAPPDATA, XDG_DATA_HOME } = process.env
  if (MINZHENG_LEDGER_DATA) return MINZHENG_LEDGER_DATA
  switch (process.platform) {
    case 'win32':
      return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), NAME)
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', NAME)
    default:
      return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), NAME)
  }
}

/** Makes the folders of a data directory, for this account only. Faults: `store-read-only`, `disk-full`. */
export const prepareDataDirectory = (root: string): DataDirectory => {
  const directory: DataDirectory = {
    root,
    store: join(root, 'store.db'),
    evidence: join(root, 'evidence'),
    backups: join(root, 'backups'),
    exports: join(root, 'exports'),
    imports: join(root, 'import'),
    viewing: join(root, 'viewing'),
    logs: join(root, 'logs'),
  }
  try {
    for (const path of [
      root,
      directory.evidence,
      directory.backups,
      directory.exports,
      directory.imports,
      directory.viewing,
      directory.logs,
    ]) {
      mkdirSync(path, { recursive: true, mode: 0o700 })
    }
    chmodSync(root, 0o700)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    throw new Fault(code === 'ENOSPC' ? 'disk-full' : 'store-read-only', {}, { cause: error })
  }
  return directory
}

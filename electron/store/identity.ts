import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { REPLICA_DIGITS } from '../../shared/domain/change/hybrid-clock.ts'
import type { Db } from './db.ts'

type ReplicaRow = { readonly id: string; readonly data_set: string; readonly home: string }

/** Who writes into this copy of the data, and which set of data it is. */
export type Identity = { readonly replica: string; readonly dataSet: string }

const newReplica = (): string => randomBytes(REPLICA_DIGITS / 2).toString('hex')

/** The replica id beside the store. */
export const replicaFile = (directory: string): string => join(directory, 'replica')

/** Where a store lives, as a hash: this computer, this account, this directory. */
const homeOf = (directory: string): string =>
  createHash('sha256')
    .update([hostname(), userInfo().username, realpathSync(directory)].join('\n'))
    .digest('hex')

/**
 * The replica id of this copy, kept in the store and beside it. A store that was copied, moved or put back from a
 * backup gets a new one before its first write: two PCs writing under one id is the one way to break every merge
 * (RELIABILITY §2.4).
 */
export const readIdentity = (db: Db, directory: string): Identity => {
  const beside = replicaFile(directory)
  const home = homeOf(directory)
  const row = db.prepare<[], ReplicaRow>('SELECT id, data_set, home FROM replica').get()
  const known = existsSync(beside) ? readFileSync(beside, 'utf8').trim() : ''
  if (row !== undefined && row.home === home && row.id === known) {
    return { replica: row.id, dataSet: row.data_set }
  }
  const replica = newReplica()
  const dataSet = row?.data_set ?? newReplica()
  db.transaction(() => {
    db.prepare('DELETE FROM replica').run()
    db.prepare('INSERT INTO replica (id, data_set, home) VALUES (?, ?, ?)').run(
      replica,
      dataSet,
      home,
    )
    // What was written under an earlier id of this PC is still this PC's own.
    db.prepare('INSERT OR IGNORE INTO own_replica (id) VALUES (?)').run(replica)
  }).immediate()
  writeFileSync(beside, replica, { mode: 0o600 })
  return { replica, dataSet }
}

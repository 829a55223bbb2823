import type { Db } from './db.ts'

const revisions = new WeakMap<Db, number>()

/** How often something was said of check items on this connection. */
export const itemRevision = (db: Db): number => revisions.get(db) ?? 0

/** Notes that something was said of a check item, whether or not it comes to be kept. */
export const noteItemChange = (db: Db): void => {
  revisions.set(db, itemRevision(db) + 1)
}

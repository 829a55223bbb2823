import { migrations } from './migrations/index.ts'

/** `mzLG`: marks the file as ours (SQLite `application_id`). */
export const APPLICATION_ID = 0x6d7a4c47

/** The version this program writes: that of its last migration. */
export const NEWEST_VERSION = migrations.at(-1)?.version ?? 0

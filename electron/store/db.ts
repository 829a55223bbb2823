import Database from 'better-sqlite3'

/** An open connection. Only this folder knows what stands behind it. */
export type Db = Database.Database

/** A compiled statement. */
export type Statement<Parameters extends unknown[], Row> = Database.Statement<Parameters, Row>

/** Opens a connection to an existing or new file. The caller sets the pragmas. */
export const connect = (file: string, options: Database.Options = {}): Db =>
  new Database(file, options)

/** The code of an SQLite failure, or undefined for any other error. */
export const sqliteCode = (error: unknown): string | undefined =>
  error instanceof Database.SqliteError ? error.code : undefined

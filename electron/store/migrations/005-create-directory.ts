/** The fold of offices, authors and settings. */
export const createDirectory = `
  CREATE TABLE office (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    position   REAL NOT NULL,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE author (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    office_id  TEXT,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`

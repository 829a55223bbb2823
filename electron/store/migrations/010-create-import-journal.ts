/**
 * What exchange with colleagues needs: the list of conflicts (a fold of the change log), the journal of imports, which
 * import a change came with, and the ids this PC has written under.
 */
export const createImportJournal = `
  CREATE TABLE conflict (
    record_kind TEXT NOT NULL,
    record_id   TEXT NOT NULL,
    field       TEXT NOT NULL,
    winner_id   TEXT NOT NULL,
    loser_ids   TEXT NOT NULL,
    PRIMARY KEY (record_kind, record_id, field)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE own_replica (
    id TEXT NOT NULL PRIMARY KEY
  ) STRICT, WITHOUT ROWID;
  INSERT INTO own_replica SELECT id FROM replica;

  -- report: what the import brought, as JSON. files: their SHA-256 by name, as JSON.
  CREATE TABLE import_journal (
    seq       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    at        INTEGER NOT NULL,
    author    TEXT NOT NULL,
    report    TEXT NOT NULL,
    backup_id TEXT,
    digest    TEXT NOT NULL,
    undone_at INTEGER
  ) STRICT;

  -- The import a change came with; minus that number for changes that took the import back.
  ALTER TABLE change ADD COLUMN import_seq INTEGER;
`

/** The change log and the identity of this copy of it. Everything else in the store can be rebuilt from here. */
export const createChangeLog = `
  CREATE TABLE replica (
    id       TEXT NOT NULL,
    data_set TEXT NOT NULL,
    home     TEXT NOT NULL
  ) STRICT;

  CREATE TABLE change (
    id          TEXT NOT NULL PRIMARY KEY,
    record_kind TEXT NOT NULL,
    record_id   TEXT NOT NULL,
    patch       TEXT NOT NULL,
    parents     TEXT NOT NULL,
    wall        INTEGER NOT NULL,
    author      TEXT NOT NULL,
    sha256      TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX change_by_record ON change (record_id, record_kind);

  CREATE TABLE local_setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`

/**
 * The fold of ledger entries and evidence, and the tallies the overview reads instead of counting.
 * No foreign keys between folded tables: a child whose parent has not arrived yet is kept (RELIABILITY §2.5 rule 5).
 */
export const createLedger = `
  CREATE TABLE ledger_entry (
    id              TEXT NOT NULL PRIMARY KEY,
    on_date         TEXT NOT NULL,
    until_date      TEXT,
    year            INTEGER NOT NULL,
    text            TEXT NOT NULL,
    office_id       TEXT,
    document_number TEXT,
    is_sample       INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    is_removed      INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    updated_at      INTEGER NOT NULL,
    updated_by      TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- The office comes last only to be found without the row.
  CREATE INDEX ledger_entry_by_day ON ledger_entry (is_removed, year, on_date, id, office_id);

  CREATE INDEX ledger_entry_sample ON ledger_entry (is_removed) WHERE is_sample = 1;

  CREATE TABLE entry_link (
    entry_id      TEXT NOT NULL,
    check_item_id TEXT NOT NULL,
    year          INTEGER NOT NULL,
    on_date       TEXT NOT NULL,
    is_removed    INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    PRIMARY KEY (entry_id, check_item_id)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX entry_link_by_item
    ON entry_link (check_item_id, is_removed, year, on_date, entry_id);

  CREATE TABLE figure (
    entry_id TEXT NOT NULL,
    id       TEXT NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    value    REAL NOT NULL,
    unit     TEXT NOT NULL,
    PRIMARY KEY (entry_id, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE evidence (
    id         TEXT NOT NULL PRIMARY KEY,
    entry_id   TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    name       TEXT NOT NULL,
    size       INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    on_date    TEXT NOT NULL,
    caption    TEXT,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    updated_at INTEGER NOT NULL,
    updated_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX evidence_by_entry ON evidence (entry_id, is_removed);

  -- subject_id: a check item, a task, a group, or '*' for the whole register.
  CREATE TABLE tally (
    year       INTEGER NOT NULL,
    subject_id TEXT NOT NULL,
    entries    INTEGER NOT NULL,
    evidence   INTEGER NOT NULL,
    PRIMARY KEY (year, subject_id)
  ) STRICT, WITHOUT ROWID;

  -- total: in 1/10000, exact.
  CREATE TABLE figure_tally (
    year    INTEGER NOT NULL,
    name    TEXT NOT NULL,
    unit    TEXT NOT NULL,
    entries INTEGER NOT NULL,
    total   INTEGER NOT NULL,
    PRIMARY KEY (year, name, unit)
  ) STRICT, WITHOUT ROWID;
`

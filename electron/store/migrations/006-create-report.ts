/** The fold of reports and their blocks. */
export const createReport = `
  CREATE TABLE report (
    id              TEXT NOT NULL PRIMARY KEY,
    template_id     TEXT NOT NULL,
    year            INTEGER NOT NULL,
    title           TEXT NOT NULL,
    recipient       TEXT NOT NULL,
    cc              TEXT NOT NULL,
    document_number TEXT NOT NULL,
    signer          TEXT NOT NULL,
    issuer          TEXT NOT NULL,
    dated_on        TEXT NOT NULL,
    profile         TEXT NOT NULL CHECK (profile IN ('office', 'strict')),
    is_sample       INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    is_removed      INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    updated_at      INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE report_block (
    id         TEXT NOT NULL PRIMARY KEY,
    report_id  TEXT NOT NULL,
    position   TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('heading', 'paragraph', 'gap', 'task-table')),
    level      INTEGER,
    text       TEXT NOT NULL,
    origin     TEXT NOT NULL CHECK (origin IN ('drafted', 'own')),
    slot       TEXT,
    basis      TEXT,
    entry_ids  TEXT NOT NULL,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    updated_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX report_block_by_report ON report_block (report_id, position, id);
`

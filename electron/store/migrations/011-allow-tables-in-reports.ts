/**
 * Tables and annexes of a report that was made of an existing text. The table is made anew because SQLite cannot
 * change a CHECK.
 */
export const allowTablesInReports = `
  CREATE TABLE report_block_with_tables (
    id         TEXT NOT NULL PRIMARY KEY,
    report_id  TEXT NOT NULL,
    position   TEXT NOT NULL,
    kind       TEXT NOT NULL
                 CHECK (kind IN ('heading', 'paragraph', 'table', 'gap', 'annex', 'task-table')),
    level      INTEGER,
    text       TEXT NOT NULL,
    origin     TEXT NOT NULL CHECK (origin IN ('drafted', 'own')),
    slot       TEXT,
    basis      TEXT,
    entry_ids  TEXT NOT NULL,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    updated_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  INSERT INTO report_block_with_tables SELECT * FROM report_block;

  DROP TABLE report_block;
  ALTER TABLE report_block_with_tables RENAME TO report_block;

  CREATE INDEX report_block_by_report ON report_block (report_id, position, id);
`

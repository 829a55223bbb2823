/** The fold of findings of the check before export that were set aside, each with its reason. */
export const createFindingNote = `
  CREATE TABLE finding_note (
    id         TEXT NOT NULL PRIMARY KEY,
    report_id  TEXT NOT NULL,
    rule       INTEGER NOT NULL,
    block_id   TEXT,
    excerpt    TEXT NOT NULL,
    reason     TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    updated_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX finding_note_by_report ON finding_note (report_id, rule);
`

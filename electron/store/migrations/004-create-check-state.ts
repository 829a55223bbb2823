/** The fold of what was said about a check item in a year. Counts are not here: they are computed. */
export const createCheckState = `
  CREATE TABLE check_state (
    check_item_id TEXT NOT NULL,
    year          INTEGER NOT NULL,
    status        TEXT NOT NULL
      CHECK (status IN ('not-started', 'in-progress', 'done', 'not-applicable')),
    done_on       TEXT,
    reason        TEXT,
    note          TEXT,
    office_id     TEXT,
    updated_at    INTEGER NOT NULL,
    updated_by    TEXT NOT NULL,
    PRIMARY KEY (year, check_item_id)
  ) STRICT, WITHOUT ROWID;
`

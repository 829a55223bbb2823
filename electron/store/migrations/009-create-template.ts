/** The fold of templates a bureau made. A removed one stays: reports may follow it. */
export const createTemplate = `
  CREATE TABLE template (
    id         TEXT NOT NULL PRIMARY KEY,
    title      TEXT NOT NULL,
    definition TEXT NOT NULL,
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    updated_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`

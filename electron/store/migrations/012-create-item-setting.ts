/**
 * What the bureau says of check items (own ones, hidden ones, their order, who answers for them), who answers for one
 * in a single year, and what was taken over from last year and not brought up to date yet.
 */
export const createItemSetting = `
  CREATE TABLE check_item_setting (
    id          TEXT NOT NULL PRIMARY KEY,
    task_id     TEXT,
    text        TEXT,
    requirement TEXT,
    from_year   INTEGER,
    hidden_from INTEGER,
    position    TEXT,
    duties      TEXT NOT NULL,
    is_sample   INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    is_removed  INTEGER NOT NULL CHECK (is_removed IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE check_state ADD COLUMN person TEXT;

  CREATE TABLE entry_draft (
    id             TEXT NOT NULL PRIMARY KEY,
    year           INTEGER NOT NULL,
    text           TEXT NOT NULL,
    office_id      TEXT,
    source_on      TEXT,
    source_year    INTEGER NOT NULL,
    entry_id       TEXT,
    check_item_ids TEXT NOT NULL,
    figures        TEXT NOT NULL,
    used_as        TEXT,
    is_removed     INTEGER NOT NULL CHECK (is_removed IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX entry_draft_by_year ON entry_draft (year, is_removed, id);
`

/** Rows of a plan revision: written from the built-in data, not from the change log. */
export const createPlan = `
  CREATE TABLE plan (
    id         TEXT NOT NULL PRIMARY KEY,
    revision   INTEGER NOT NULL,
    title      TEXT NOT NULL,
    issuer     TEXT NOT NULL,
    from_year  INTEGER NOT NULL,
    to_year    INTEGER NOT NULL,
    report_due TEXT NOT NULL
  ) STRICT;

  CREATE TABLE plan_group (
    id       TEXT NOT NULL PRIMARY KEY,
    plan_id  TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number   TEXT NOT NULL,
    title    TEXT NOT NULL
  ) STRICT;

  CREATE TABLE task (
    id       TEXT NOT NULL PRIMARY KEY,
    plan_id  TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES plan_group (id),
    number   INTEGER NOT NULL,
    title    TEXT NOT NULL
  ) STRICT;

  CREATE TABLE check_item (
    id        TEXT NOT NULL PRIMARY KEY,
    plan_id   TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    task_id   TEXT REFERENCES task (id),
    position  INTEGER NOT NULL,
    text      TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('annual', 'ratio', 'once', 'standing', 'event')),
    times     INTEGER,
    due       TEXT,
    share     REAL,
    only_year INTEGER
  ) STRICT;
`

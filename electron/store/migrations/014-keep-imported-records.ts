/**
 * What an import did to each record, for its report; and the newest change there was afterwards, so that what was
 * written later can be told apart. Imports from before have neither.
 */
export const keepImportedRecords = `
  CREATE TABLE import_record (
    seq         INTEGER NOT NULL,
    record_kind TEXT NOT NULL,
    record_id   TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    conflicts   INTEGER NOT NULL,
    PRIMARY KEY (seq, record_kind, record_id)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE import_journal ADD COLUMN newest TEXT NOT NULL DEFAULT '';
`

/**
 * The rest of a report's head: 版头, 版记, the choices of the layout, and the profile `custom`.
 *
 * One column of JSON and not two dozen: no query asks for any of them, a report has few, and each is still a field of
 * its own in the change log, where merging needs it. Only fields that differ from their default are in it, so `{}` is
 * what an old report folds to as well. The table is made anew because SQLite cannot change a CHECK.
 */
export const addReportHeadFields = `
  CREATE TABLE report_with_head (
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
    profile         TEXT NOT NULL CHECK (profile IN ('office', 'strict', 'custom')),
    head_extra      TEXT NOT NULL CHECK (json_type(head_extra) = 'object'),
    is_sample       INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    is_removed      INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    updated_at      INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  INSERT INTO report_with_head
    SELECT id, template_id, year, title, recipient, cc, document_number, signer, issuer, dated_on,
           profile, '{}', is_sample, is_removed, updated_at
      FROM report;

  DROP TABLE report;
  ALTER TABLE report_with_head RENAME TO report;
`

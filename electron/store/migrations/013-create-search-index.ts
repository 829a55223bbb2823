/**
 * The index the search reads: words are pairs of neighbouring characters made by the program, so that every character
 * but white space is part of a word (RELIABILITY §3.2). It keeps no texts of its own. The number of a record in it is
 * its kind, its day and a counter, so that the newest come first without sorting (`search-number.ts`).
 * `words` is a sum over a record's words; `search_rules` says by which rules they were made, and is empty until then.
 */
export const createSearchIndex = `
  CREATE TABLE search_record (
    number    INTEGER NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL
                CHECK (kind IN ('entry', 'evidence', 'report', 'paragraph', 'removedEntry')),
    record_id TEXT NOT NULL,
    words     INTEGER NOT NULL
  ) STRICT;

  CREATE UNIQUE INDEX search_record_by_record ON search_record (record_id, kind);

  CREATE VIRTUAL TABLE search_index USING fts5 (
    words,
    content = '',
    contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
  );

  CREATE TABLE search_rules (revision INTEGER NOT NULL) STRICT;
`

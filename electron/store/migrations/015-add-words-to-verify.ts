/** What is still to be looked at in a paragraph that was taken from an earlier report. */
export const addWordsToVerify = `
  ALTER TABLE report_block ADD COLUMN to_verify TEXT NOT NULL DEFAULT '[]';
`

/** Every opened entry asks where else its files are used; without this that reads all evidence there is. */
export const indexEvidenceByHash = `
  CREATE INDEX evidence_by_hash ON evidence (sha256);
`

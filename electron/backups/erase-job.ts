import { createEvidenceVault } from '../files/evidence-vault.ts'
import { prepareDataDirectory } from '../files/data-directory.ts'
import { closeStore, openStore } from '../store/open-store.ts'
import type { RecordKey } from '../store/record-rows.ts'
import { withStoreFaults } from '../store/store-fault.ts'
import { wipe } from '../store/wipe.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'

/** What a real erasure did. */
export type Erased = { readonly erased: number; readonly files: number }

/**
 * Takes the content of records out of the data for good (RELIABILITY §2.5 rule 7): out of their changes, out of the
 * tables, and out of the pages SQLite would only mark as free. Evidence files nothing names any more go as well.
 * Backups and sticks keep what they hold.
 */
export const eraseRecords = async ({
  access,
  records,
  files,
}: {
  readonly access: StoreAccess
  readonly records: readonly RecordKey[]
  /** SHA-256 of the evidence files these records name. */
  readonly files: readonly string[]
}): Promise<Erased> => {
  const { store: file, backups, evidence } = prepareDataDirectory(access.dataDirectory)
  const store = openStoreBeside(access)
  const { erased, unnamed } = (() => {
    try {
      return store.atomically(() => {
        const counts = records.map(({ kind, recordId }) => store.log.erase(kind, recordId))
        return {
          erased: counts.reduce((sum, count) => sum + count, 0),
          unnamed: files.filter((sha256) => !store.evidence.isNamed(sha256)),
        }
      })
    } finally {
      store.close()
    }
  })()
  withStoreFaults(() => {
    const db = openStore(file, backups)
    try {
      wipe(db)
    } finally {
      closeStore(db)
    }
  })
  const vault = createEvidenceVault(evidence)
  let deleted = 0
  for (const sha256 of new Set(unnamed)) if (await vault.erase(sha256)) deleted += 1
  return { erased, files: deleted }
}

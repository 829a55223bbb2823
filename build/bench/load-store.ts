import { v7 } from 'uuid'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { entryPatch } from '../../shared/domain/ledger-record.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { prepareDataDirectory } from '../../electron/files/data-directory.ts'
import { createEvidenceVault, type VaultedFile } from '../../electron/files/evidence-vault.ts'
import { type LedgerStore, openLedgerStore } from '../../electron/store/store.ts'
import { type GeneratedEntry, generateLedger } from './generate.ts'

/** Offices of the generated bureau. Their ids are their names, so that what is generated does not depend on a store. */
export const OFFICES = [
  ...(['办公室', '政策法规股', '社会救助股', '社会事务股', '基层政权股'] as const),
  ...(['养老服务股', '儿童福利股', '社会组织管理股'] as const),
] as const

const AUTHOR = '基准测试员'

/** Large enough that commits do not count, small enough for the write-ahead log to stay small. */
const ENTRIES_PER_CHANGE = 5000

/** The entries a store of this size is filled with. */
export const entriesOf = (count: number): Generator<GeneratedEntry> =>
  generateLedger({ count, seed: 20_241_210, officeIds: OFFICES, checkItems: anshunPlan.checkItems })

const writeDirectory = ({ log, directory, atomically }: LedgerStore): void =>
  atomically(() => {
    log.write('setting', 'bureauName', (record) => patchTowards(record, { value: '西秀县民政局' }))
    log.write('author', AUTHOR, (record) => patchTowards(record, { name: AUTHOR }))
    directory.saveLocal('currentAuthorId', AUTHOR)
    for (const [index, name] of OFFICES.entries()) {
      log.write('office', name, (record) => patchTowards(record, { name, order: index + 1 }))
    }
  })

const writeEntry = ({ log }: LedgerStore, entry: GeneratedEntry, proof: VaultedFile): void => {
  log.write('ledgerEntry', entry.id, (record) => entryPatch(record, entry.draft, () => v7()))
  for (const name of entry.evidence) {
    log.write('evidence', v7({ msecs: entry.enteredAt }), (record) =>
      patchTowards(record, {
        name,
        entryId: entry.id,
        on: entry.draft.on,
        mediaType: 'application/pdf',
        sha256: proof.sha256,
        size: proof.size,
      }),
    )
  }
}

/**
 * Fills an empty data directory with so many entries, by the way every save takes: the change log and its projections.
 * All evidence is one and the same small file.
 */
export const loadStore = async (root: string, count: number): Promise<void> => {
  const directory = prepareDataDirectory(root)
  const proof = await createEvidenceVault(directory.evidence).putBytes(
    new TextEncoder().encode('基准测试用的佐证材料'),
  )
  let now = Date.UTC(2021, 0, 1)
  const store = openLedgerStore({
    directory,
    plan: anshunPlan,
    now: () => now,
    author: () => AUTHOR,
  })
  try {
    writeDirectory(store)
    const entries = entriesOf(count)
    for (let next = entries.next(); next.done !== true;) {
      store.atomically(() => {
        for (let written = 0; written < ENTRIES_PER_CHANGE && next.done !== true; written += 1) {
          now = next.value.enteredAt
          writeEntry(store, next.value, proof)
          next = entries.next()
        }
      })
    }
  } finally {
    store.close()
  }
}

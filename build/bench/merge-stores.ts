import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { prepareDataDirectory } from '../../electron/files/data-directory.ts'
import { openLedgerStore } from '../../electron/store/store.ts'
import type { Patch } from '../../shared/domain/change/change.ts'
import type { FoldedRecord } from '../../shared/domain/change/fold.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { entryPatch } from '../../shared/domain/ledger-record.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { type GeneratedEntry, generateLedger } from './generate.ts'

/** Ids as the program gives them; a data file takes no others. */
const OFFICE_IDS = ['office-1', 'office-2', 'office-3', 'office-4'] as const

/** Large enough that commits do not count, small enough for the write-ahead log to stay small. */
const AT_ONCE = 5000

/** Shares of the colleague's records: 70 % the same, 20 % changed there, 5 % changed on both sides, 5 % new. */
const BOTH = 0.05
const THEIRS = 0.2
const NEW = 0.05

type Decide = (record: FoldedRecord, entry: GeneratedEntry) => Patch

const asTyped: Decide = (record, { draft }) => entryPatch(record, draft, () => v7())
const rewrite =
  (words: string): Decide =>
  (record, { draft }) =>
    patchTowards(record, { text: `${words}${draft.text}` })

const generate = (count: number, seed: number): readonly GeneratedEntry[] => [
  ...generateLedger({ count, seed, officeIds: OFFICE_IDS, checkItems: anshunPlan.checkItems }),
]

const write = (
  root: string,
  entries: readonly GeneratedEntry[],
  decide: Decide,
  day: number,
): void => {
  let now = Date.UTC(2025, 0, day)
  const store = openLedgerStore({
    directory: prepareDataDirectory(root),
    plan: anshunPlan,
    now: () => now,
    author: () => '',
  })
  try {
    for (let start = 0; start < entries.length; start += AT_ONCE) {
      store.atomically(() => {
        for (const entry of entries.slice(start, start + AT_ONCE)) {
          now += 10
          store.log.write('ledgerEntry', entry.id, (record) => decide(record, entry))
        }
      })
    }
  } finally {
    store.close()
  }
}

/** Two PCs that worked apart for a while on the same register. */
export type MergeStores = {
  readonly ours: string
  readonly theirs: string
  /** What a merge has to find. */
  readonly expected: { readonly new: number; readonly changed: number; readonly conflicts: number }
  /** A copy of ours to be worked on. */
  readonly copyOfOurs: () => string
  readonly remove: () => void
}

/** Fills two data directories with so many entries each. */
export const fillMergeStores = (count: number): MergeStores => {
  const room = mkdtempSync(join(tmpdir(), 'minzheng-bench-merge-'))
  const [ours, theirs] = [join(room, 'ours'), join(room, 'theirs')]
  const entries = generate(count, 1)
  const both = entries.slice(0, Math.round(count * BOTH))
  const changed = entries.slice(both.length, both.length + Math.round(count * THEIRS))
  const added = generate(Math.round(count * NEW), 2)
  write(ours, entries, asTyped, 1)
  cpSync(ours, theirs, { recursive: true })
  write(ours, both, rewrite('本机改过：'), 2)
  write(theirs, [...both, ...changed], rewrite('同事改过：'), 3)
  write(theirs, added, asTyped, 4)
  let copies = 0
  return {
    ours,
    theirs,
    expected: {
      new: added.length,
      changed: both.length + changed.length,
      conflicts: both.length,
    },
    copyOfOurs: () => {
      copies += 1
      const copy = join(room, `copy-${copies}`)
      cpSync(ours, copy, { recursive: true })
      return copy
    },
    remove: () => rmSync(room, { recursive: true, force: true }),
  }
}

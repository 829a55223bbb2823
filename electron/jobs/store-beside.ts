import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { prepareDataDirectory } from '../files/data-directory.ts'
import { type LedgerStore, openLedgerStore } from '../store/store.ts'

/** What a job needs to open the store on its own connection. Data only: it crosses into another thread. */
export type StoreAccess = {
  readonly dataDirectory: string
  /** Who works in this session; empty when nobody was chosen. */
  readonly authorId: string
  /** How far the program's clock is ahead of this PC's, ms. */
  readonly clockAhead: number
}

/** A job goes through the store once: what it has read it hardly needs again. KiB. */
const CACHE = 8000

/** A second connection to the store of a program that is open. The job closes it. Faults: those of opening. */
export const openStoreBeside = ({
  dataDirectory,
  authorId,
  clockAhead,
}: StoreAccess): LedgerStore =>
  openLedgerStore({
    directory: prepareDataDirectory(dataDirectory),
    plan: anshunPlan,
    now: () => Date.now() + clockAhead,
    author: () => authorId,
    cache: CACHE,
  })

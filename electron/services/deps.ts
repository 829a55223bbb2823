import type { BackupRoom } from '../backups/backup-room.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import type { Fault } from '../../shared/fault.ts'
import type { ReadDocument } from '../../shared/domain/existing-text/document.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import type { EvidenceVault } from '../files/evidence-vault.ts'
import type { LedgerStore } from '../store/store.ts'
import type { StoreAccess } from '../jobs/store-beside.ts'
import type { Work } from '../jobs/work.ts'
import type { PickedFile } from '../ports.ts'
import type { WordFile, WordOrder } from './report-export.ts'

/** What calls work with that are answered whether the store opens or not. */
export type StandingDeps = {
  readonly directory: DataDirectory
  readonly work: Work
  readonly backups: BackupRoom
  /** The store, or why it does not open. */
  readonly opened: () => LedgerStore | Fault
  /**
   * Closes the store, lets the work put another in its place, and opens what is there then. No other call runs
   * meanwhile, and long work under way is stopped first.
   */
  readonly replaceStore: <T>(work: () => Promise<T>) => Promise<T>
  /** The present instant, UTC ms, as this PC believes it. */
  readonly now: () => number
  /** What a job needs to open the store on a connection of its own. */
  readonly storeAccess: () => StoreAccess
}

/** What the use cases work with. Everything that differs between a door and a test comes in here. */
export type Deps = StandingDeps & {
  readonly store: LedgerStore
  readonly vault: EvidenceVault
  /** The plan as the bureau works to it now: read it anew for every call. */
  readonly plan: Plan
  /** The present day on this PC. */
  readonly today: () => string
  /** A new record id, UUIDv7. */
  readonly newId: () => string
  /** The id of a thing two PCs would make independently of each other, from its kind and name. */
  readonly nameId: (
    kind:
      | 'office'
      | 'author'
      | 'sample'
      | 'findingNote'
      | 'figure'
      | 'checkItem'
      | 'entryDraft'
      | 'phrase',
    name: string,
  ) => string
  readonly renderReport: (document: ReportDocument) => Promise<Uint8Array>
  /** Reads a file and recognises its text, which may be a whole book: beside the window where there is one. */
  readonly recogniseFile: (file: PickedFile) => Promise<ReadDocument>
  /** A report as it is now, as a Word file. */
  readonly wordFile: (order: WordOrder) => Promise<WordFile>
  /**
   * Runs a job that writes to the store on a connection of its own: other calls that write wait for its end, those
   * that only read go on.
   */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>
  readonly dataDirectory: string
  readonly version: string
}

/** What the calls about one report need: little enough to be had in a thread beside the window too. */
export type ReportDeps = Pick<
  Deps,
  | 'store'
  | 'plan'
  | 'today'
  | 'newId'
  | 'nameId'
  | 'renderReport'
  | 'recogniseFile'
  | 'dataDirectory'
  | 'version'
>

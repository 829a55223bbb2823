import type { Change } from '../../shared/domain/change/change.ts'
import type { ChangeLine, KnownLine, StoredLine } from '../../shared/domain/exchange/change-line.ts'
import type { Manifest } from '../../shared/domain/exchange/manifest.ts'
import type { ExchangeScope } from '../../shared/domain/exchange/preview.ts'

/** What a long step is doing; `done` of `total` are bytes. */
export type ExchangeStep = {
  readonly stage: 'collect' | 'pack' | 'verify' | 'copy' | 'decrypt' | 'unpack'
  readonly done: number
  readonly total: number
}

/** How a caller follows and ends a long step. The functions run in any thread and yield after every MiB. */
export type ExchangeTools = {
  readonly onProgress?: (step: ExchangeStep) => void
  /** Aborting ends the step with the fault `cancelled` and leaves nothing behind. */
  readonly signal?: AbortSignal
}

/** What a file says about itself. */
export type ExchangeFacts = {
  readonly appVersion: string
  readonly from: { readonly replica: string; readonly unit: string; readonly name: string }
  readonly dataSet: string
  /** The version of the sender's tables. */
  readonly schema: number
  /** The newest change id the sender has of each replica. */
  readonly have: Readonly<Record<string, string>>
  readonly scope: ExchangeScope
}

/** A piece of evidence to be packed: where its bytes lie. */
export type EvidenceSource = {
  readonly sha256: string
  readonly size: number
  readonly path: string
}

export type WriteExchangeInput = ExchangeTools & {
  /** Where the file is to lie: usually on a stick. */
  readonly target: string
  /** Whether a file of that name may be replaced: only when the clerk said so. Otherwise the fault `target-exists`. */
  readonly replace?: boolean
  /** A private directory on this PC for the lines, until they are packed. */
  readonly scratch: string
  readonly facts: ExchangeFacts
  /** Sorted by id, each id once. Read once; the event loop runs in between. */
  readonly changes: Iterable<Change>
  readonly evidence: readonly EvidenceSource[]
  /** Encrypts the file. Not empty. */
  readonly password?: string
}

/** A file that lies on its medium, was read back and is what was meant to be written. */
export type WrittenExchangeFile = {
  readonly bytes: number
  readonly sha256: string
  readonly changes: number
  readonly records: number
  /** Pieces of evidence in it. */
  readonly files: number
  /** Evidence that was to go along and is not in it, because its bytes are not here or not what they were. */
  readonly unsound: readonly { readonly sha256: string; readonly state: 'missing' | 'damaged' }[]
}

export type ReceiveOptions = ExchangeTools & {
  readonly password?: string
  /** Evidence that is here already: verified in the file, but not laid out once more. */
  readonly hasEvidence?: (sha256: string) => boolean
  /**
   * Whether a file of the same bytes was imported before, and all its evidence is here. Then it is not unpacked again:
   * `known` is true, `changes` yields nothing and there is no evidence.
   */
  readonly isKnown?: (file: { readonly sha256: string; readonly manifest: Manifest }) => boolean
}

/** A change as it came, with the canonical text of its patch, so that nobody has to make it again. */
export type ReceivedChange = ChangeLine

/** What the store has under an id. */
export type FindStoredLine = (id: string) => StoredLine | undefined

/**
 * A colleague's file in our own directory: copied, decrypted, every member verified against the manifest. The stick
 * may be pulled.
 */
export type ReceivedFile = {
  /** The private directory of this file; `drop` removes it. */
  readonly directory: string
  /** SHA-256 and size of the file as it was carried. */
  readonly sha256: string
  readonly bytes: number
  readonly encrypted: boolean
  /** What `isKnown` said. */
  readonly known: boolean
  readonly manifest: Manifest
  /**
   * The changes, validated one by one as they are read, in order of their ids. Can be read any number of times, also
   * inside a transaction. Nothing may be kept before the whole of it was read once: the last line may be the bad one.
   * Faults: `exchange-line`, `exchange-damaged` (another number of lines than the manifest says).
   */
  readonly changes: () => Generator<ReceivedChange, void, undefined>
  /** As `changes`; lines the store holds just so are not parsed, which is most of a colleague's file. */
  readonly newChanges: (
    stored: FindStoredLine,
  ) => Generator<ReceivedChange | KnownLine, void, undefined>
  /** Verified evidence that was not here yet; move the files into the vault by hash. Not synced. */
  readonly evidence: readonly EvidenceSource[]
  /** Every piece of evidence the file holds, also what was here already. */
  readonly evidenceNames: readonly string[]
  /** Removes everything this file left in the private directory. */
  readonly drop: () => Promise<void>
}

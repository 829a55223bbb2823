import { sha256Of } from '../files/write-file.ts'

/** A file of a pack: made by the program, or copied from this PC's own disk. */
export type PackMember = {
  /** Within the pack, `/` between folders; every part is a safe file name. */
  readonly path: string
  readonly size: number
  readonly sha256: string
} & ({ readonly content: Uint8Array } | { readonly from: string })

/** A file made of bytes. */
export const madeMember = (path: string, content: Uint8Array): PackMember => ({
  path,
  content,
  size: content.length,
  sha256: sha256Of(content),
})

/** How a caller follows and ends the writing of a pack. */
export type PackTools = {
  /** Bytes written so far. */
  readonly onBytes: (done: number) => void
  /** Bytes read back so far, of those written. */
  readonly onVerify: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** A pack that lies on its medium, was read back and is what was meant to be written. */
export type WrittenPack = {
  readonly bytes: number
  /** Of the zip; of a folder that of the list of its files and their hashes. */
  readonly sha256: string
}

/** Bytes of all members together. */
export const sizeOfMembers = (members: readonly PackMember[]): number =>
  members.reduce((sum, { size }) => sum + size, 0)

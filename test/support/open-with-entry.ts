import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anEntry } from './builders.ts'
import type { usePrograms } from './programs.ts'

/** A program with one entry, and a folder with files to pick from. */
export const openWithEntry = async (programs: ReturnType<typeof usePrograms>) => {
  const program = programs.open()
  const folder = programs.directory()
  const { id: entryId } = await program.call('ledger.save', anEntry())
  const fileWith = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const vault = join(program.dataDirectory, 'evidence')
  const blobs = (): string[] =>
    readdirSync(vault, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ name }) => name)
  const blobPath = (sha256: string): string => join(vault, sha256.slice(0, 2), sha256)
  return { ...program, entryId, folder, fileWith, blobs, blobPath }
}

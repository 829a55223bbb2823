import { readFile, stat } from 'node:fs/promises'
import type { ExistingNote } from '../../shared/domain/existing-text/document.ts'
import { itemsOfText } from '../../shared/domain/existing-text/read-existing-text.ts'
import type { SourceItem } from '../../shared/domain/existing-text/source-item.ts'
import { Fault } from '../../shared/fault.ts'
import { readFault } from '../files/disk-fault.ts'
import { fileKindOf } from '../files/file-head.ts'
import type { PickedFile } from '../ports.ts'
import { decodeText } from './decode-text.ts'
import { oleKind } from './ole-kind.ts'
import { readWordFile } from './read-word-file.ts'

/** An existing text as its file has it, before it is understood. */
export type FileContent = {
  readonly items: readonly SourceItem[]
  readonly notes: readonly ExistingNote[]
}

/** A text file longer than this cannot be within the limit of characters, whatever its encoding. */
const TEXT_BYTES = 4 * 1_048_576

/** Office files with pictures are larger than their text; what is not read costs nothing. */
const FILE_BYTES = 200 * 1_048_576

/** How files begin that are no text and are not read either: PDF, RTF, and pages saved with an Office name. */
const FOREIGN = /^\s{0,8}(?:%PDF-|\{\\rtf|<!DOCTYPE|<html|<\?xml|MIME-Version:)/iu

const limitText = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`

const readTextFile = (bytes: Buffer, name: string): FileContent => {
  const text = decodeText(bytes)
  if (FOREIGN.test(bytes.subarray(0, 64).toString('latin1'))) {
    throw new Fault('document-not-word', { name })
  }
  if (text === undefined) throw new Fault('document-not-text', { name })
  return { items: itemsOfText(text), notes: [] }
}

/** What a file of the old Office container holds: never anything this program reads. */
const refuseOle = (bytes: Buffer, name: string): never => {
  throw new Fault(oleKind(bytes) === 'encrypted' ? 'document-encrypted' : 'document-old-format', {
    name,
  })
}

/**
 * Reads the words of a .docx or .txt file that was picked. The file is only read. Faults: `document-…`, those of a
 * file that cannot be read.
 */
export const readDocumentFile = async ({ name, path }: PickedFile): Promise<FileContent> => {
  try {
    const { size } = await stat(path)
    if (size === 0) throw new Fault('document-empty', { name })
    if (size > FILE_BYTES) {
      throw new Fault('document-too-long', { name, limit: limitText(FILE_BYTES) })
    }
    const kind = await fileKindOf(path)
    if (kind === 'zip') return await readWordFile(path, name)
    if (kind === 'ole') return refuseOle(await readFile(path), name)
    if (size > TEXT_BYTES) {
      throw new Fault('document-too-long', { name, limit: limitText(TEXT_BYTES) })
    }
    return readTextFile(await readFile(path), name)
  } catch (error) {
    throw error instanceof Fault ? error : readFault(error, name)
  }
}

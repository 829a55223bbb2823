import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { gridOfText } from '../../shared/domain/sheet/grid-of-text.ts'
import { SHEET_LIMITS, type Workbook } from '../../shared/domain/sheet/workbook.ts'
import { Fault } from '../../shared/fault.ts'
import { decodeText } from '../documents/decode-text.ts'
import { oleKind } from '../documents/ole-kind.ts'
import { readFault } from '../files/disk-fault.ts'
import { fileKindOf } from '../files/file-head.ts'
import type { PickedFile } from '../ports.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { sheetZip } from './sheet-zip.ts'

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`

const requireSize = (size: number, limit: number, name: string): void => {
  if (size > limit) throw new Fault('sheet-too-large', { name, limit: megabytes(limit) })
}

/** Other programs give their tables names of Excel; what they write is values apart by tabs or commas, or a web page. */
const looksLikeTable = (text: string): boolean => /^[^\n<]*[\t,]/u.test(text)

/** A table as text: values apart by commas, tabs or semicolons. */
const readText = (bytes: Buffer, name: string): Workbook => {
  const text = decodeText(bytes)
  const isText = text !== undefined && /^\.(?:csv|tsv|txt)$/iu.test(extname(name))
  if (text === undefined || (!isText && !looksLikeTable(text)))
    throw new Fault('sheet-not-workbook', { name })
  return gridOfText(text, name)
}

/**
 * Reads a workbook that was picked: .xlsx, .xls, .et as WPS saves it, .csv in UTF-8 or GB18030. The file is only read,
 * and no formula is evaluated. `breathe` is awaited now and then.
 *
 * Faults: `sheet-…`, those of a file that cannot be read, `cancelled` of `breathe`.
 */
export const readWorkbook = async (
  { name, path }: PickedFile,
  breathe: () => Promise<void>,
): Promise<Workbook> => {
  try {
    const { size } = await stat(path)
    if (size === 0) throw new Fault('sheet-empty', { name })
    const kind = await fileKindOf(path)
    requireSize(size, kind === 'zip' ? SHEET_LIMITS.fileBytes : SHEET_LIMITS.plainBytes, name)
    if (kind === 'zip') return parseWorkbook(await sheetZip(path, name, breathe), name)
    const bytes = await readFile(path)
    await breathe()
    if (kind === 'other') return readText(bytes, name)
    if (oleKind(bytes) === 'encrypted') throw new Fault('sheet-encrypted', { name })
    return parseWorkbook({ bytes, hasStyles: true }, name)
  } catch (error) {
    throw error instanceof Fault ? error : readFault(error, name)
  }
}

import { Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import { annexTableXml } from './annex-table-xml.ts'
import { composeFile } from './compose-file.ts'
import { corePropertiesXml } from './core-properties-xml.ts'
import { fontSetOf } from './font-set.ts'
import { fontTableXml } from './font-table-xml.ts'
import { annexTextArea, geometryOf } from './page-geometry.ts'
import { settingsXml } from './settings-xml.ts'
import { insertTables, type TablesByAnnex } from './table-place.ts'

/** The earliest date a zip can bear, in local time as fflate reads it. docx would write the clock's. */
const ZIP_DATE = new Date(1980, 0, 1)

const tablesOf = (document: ReportDocument): TablesByAnnex => {
  const geometry = geometryOf(document)
  return new Map(
    document.annexes.map((annex, index) => [
      index,
      annexTableXml(annex, annexTextArea(annex.orientation, geometry)),
    ]),
  )
}

/**
 * Turns a report into the bytes of a .docx laid out by GB/T 9704-2012.
 *
 * docx writes the parts; the ones it cannot write, or not fast enough, take their places here. The same document
 * gives the same bytes: nothing of the moment or the machine is in them.
 */
export const renderReport = async (document: ReportDocument): Promise<Uint8Array> => {
  const fonts = fontSetOf(document)
  const { 'word/document.xml': documentXml, ...parts } = unzipSync(
    await Packer.toBuffer(composeFile(document, fonts)),
  )
  if (documentXml === undefined) throw new Error('docx wrote no word/document.xml')
  return zipSync(
    {
      ...parts,
      'word/document.xml': strToU8(insertTables(strFromU8(documentXml), tablesOf(document))),
      'word/settings.xml': strToU8(settingsXml()),
      'word/fontTable.xml': strToU8(fontTableXml(fonts)),
      'docProps/core.xml': strToU8(corePropertiesXml(document.properties)),
    },
    { mtime: ZIP_DATE },
  )
}

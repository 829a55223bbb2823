import { Packer } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { DocumentAnnex, ReportDocument } from '../../shared/domain/report/document.ts'
import { annexTableXml } from './annex-table-xml.ts'
import { composeFile } from './compose-file.ts'
import { corePropertiesXml } from './core-properties-xml.ts'
import { type FontSet, fontSetOf } from './font-set.ts'
import { fontTableXml } from './font-table-xml.ts'
import { annexTextArea, geometryOf } from './page-geometry.ts'
import { settingsXml } from './settings-xml.ts'
import { insertTables, type TablesByNumber, textTables } from './table-place.ts'
import { insertTexts, shortenReport } from './text-place.ts'
import { zipParts } from './zip-parts.ts'

const tablesOf = (document: ReportDocument): TablesByNumber => {
  const { annexes } = document
  const geometry = geometryOf(document)
  const areaOf = (orientation: DocumentAnnex['orientation']) => annexTextArea(orientation, geometry)
  const { inBody, inAnnexes } = textTables(document)
  const inText = [
    ...inBody.map((table) => annexTableXml(table, areaOf('portrait'))),
    ...annexes.flatMap(({ orientation }, index) =>
      (inAnnexes[index] ?? []).map((table) => annexTableXml(table, areaOf(orientation))),
    ),
  ]
  return new Map(
    [
      ...annexes.map((annex) => annexTableXml(annex, areaOf(annex.orientation))),
      ...inText,
    ].entries(),
  )
}

/** More marks than this are in no report; then docx has begun to cut the texts. */
const MARKS = 9

type Parts = Readonly<Record<string, Uint8Array>>

/** What docx writes of a report, word/document.xml apart and with the long texts in it, without its tables. */
const partsOf = async (
  document: ReportDocument,
  fonts: FontSet,
  attempt = 0,
): Promise<{ readonly documentXml: string; readonly parts: Parts }> => {
  if (attempt === MARKS) throw new Error('The texts of the report found no places')
  const shortened = shortenReport(document, `TextPlace${attempt}x`)
  const { 'word/document.xml': xml, ...parts } = unzipSync(
    await Packer.toBuffer(composeFile(shortened.document, fonts)),
  )
  if (xml === undefined) throw new Error('docx wrote no word/document.xml')
  const documentXml = insertTexts(strFromU8(xml), shortened)
  return documentXml === undefined ? partsOf(document, fonts, attempt + 1) : { documentXml, parts }
}

/**
 * Turns a report into the bytes of a .docx laid out by GB/T 9704-2012.
 *
 * docx writes the parts; the ones it cannot write, or not fast enough, take their places here. The same document
 * gives the same bytes: nothing of the moment or the machine is in them.
 */
export const renderReport = async (document: ReportDocument): Promise<Uint8Array> => {
  const fonts = fontSetOf(document)
  const { documentXml, parts } = await partsOf(document, fonts)
  return zipParts({
    ...parts,
    'word/document.xml': strToU8(insertTables(documentXml, tablesOf(document))),
    'word/settings.xml': strToU8(settingsXml()),
    'word/fontTable.xml': strToU8(fontTableXml(fonts)),
    'docProps/core.xml': strToU8(corePropertiesXml(document.properties)),
  })
}

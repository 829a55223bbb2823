import { Packer } from 'docx'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import { composeFile } from './compose-file.ts'
import { corePropertiesXml } from './core-properties-xml.ts'
import { OFFICIAL_FONTS } from './font-set.ts'
import { fontTableXml } from './font-table-xml.ts'
import { settingsXml } from './settings-xml.ts'
import { clearZipDates } from './zip-dates.ts'

/**
 * Turns a report into the bytes of a .docx laid out by GB/T 9704-2012.
 *
 * The same document gives the same bytes: nothing of the moment or the machine is written.
 */
export const renderReport = async (document: ReportDocument): Promise<Uint8Array> => {
  const bytes = await Packer.toBuffer(composeFile(document, OFFICIAL_FONTS), false, [
    { path: 'word/settings.xml', data: settingsXml() },
    { path: 'word/fontTable.xml', data: fontTableXml() },
    { path: 'docProps/core.xml', data: corePropertiesXml(document.properties) },
  ])
  clearZipDates(bytes)
  return bytes
}

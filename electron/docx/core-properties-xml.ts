import type { ReportDocument } from '../../shared/domain/report/document.ts'
import { XML_DECLARATION, xmlText } from './xml-text.ts'

/**
 * Writes docProps/core.xml with title and author only.
 *
 * docx would add the moment of writing and `Un-named` as the last editor. OPC makes both optional: without them the
 * same report gives the same bytes, and the file claims nothing that is not so.
 */
export const corePropertiesXml = ({ title, author }: ReportDocument['properties']): string =>
  [
    XML_DECLARATION,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>`,
    '</cp:coreProperties>',
  ].join('')

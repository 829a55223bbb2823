import { strToU8, zipSync } from 'fflate'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'

const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`

/** The XML of word/document.xml around a body. */
export const documentXml = (body: string): string => part('document', `<w:body>${body}</w:body>`)

/** A paragraph with properties and runs as XML. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** 自动编号 of a level of the numbering `1`. */
export const numbered = (text: string, level = 0, id = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`)

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

/** Numbering `1`: 一、 （一） 1. · `2`: the same, begun anew · `3`: bullets. */
export const NUMBERING = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="7">${level(0, 'japaneseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '•')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>',
)

/** Styles as WPS and Word name them: a heading with an automatic number of its own, and a title. */
export const STYLES = part(
  'styles',
  '<w:style w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:styleId="9"><w:name w:val="Title"/></w:style>' +
    '<w:style w:styleId="3"><w:name w:val="child"/><w:basedOn w:val="2"/></w:style>',
)

/** The XML of footnotes.xml with one note of id 1. */
export const footnotes = (text: string): string =>
  part('footnotes', `<w:footnote w:id="1">${p(text)}</w:footnote>`)

/** The bytes of a .docx with these parts. */
export const wordFile = (
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': documentXml(body),
        ...parts,
      }).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )

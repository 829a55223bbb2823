import type { FontSet } from './font-set.ts'
import { CHARACTER_SPACING } from './page-geometry.ts'
import {
  exact,
  FIRST_LINE,
  fonts,
  fontsOf,
  NO_SPACING,
  type ParagraphStyle,
  size,
  styleXml,
} from './paragraph-style.ts'
import { WORD_NAMESPACE, XML_DECLARATION } from './xml-text.ts'

/** Ids of the paragraph styles. The body, its headings and the cells carry no formatting of their own: all of it is here. */
export const STYLE = {
  body: 'OfficialBody',
  title: 'Title',
  heading: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  annexLabel: 'OfficialAnnexLabel',
  cell: 'OfficialCell',
  denseCell: 'OfficialDenseCell',
  cellHead: 'OfficialCellHead',
  denseCellHead: 'OfficialDenseCellHead',
  pageNumber: 'OfficialPageNumber',
  sectionEnd: 'OfficialSectionEnd',
} as const

/** 字号 in half-points: 二号, 三号, 四号, 小四, 五号. */
export const FONT_SIZE = { title: 44, body: 32, pageNumber: 28, cell: 24, denseCell: 21 } as const

/** Exact line heights in twips, where the body's is not meant. A cell that inherited the body's would swell (FORMAT §2.6). */
export const LINE_HEIGHT = { title: 720, cell: 360, pageNumber: 280, sectionEnd: 20 } as const

/**
 * The body of every page: FORMAT §2.4. `snapToGrid` is off because LibreOffice would move lines of another height
 * (D4), `widowControl` because a page would end at 21 lines, and the `autoSpace` pair keeps digits on the grid.
 */
const normalXml = (set: FontSet, line: number): string =>
  [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:topLinePunct w:val="0"/>',
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>`,
    `<w:rPr>${fontsOf(set, set.body)}<w:spacing w:val="${CHARACTER_SPACING}"/>`,
    `${size(FONT_SIZE.body)}</w:rPr></w:style>`,
  ].join('')

/** GB/T 9704 §7.3.3: 黑体, 楷体, 仿宋, 仿宋. The third level is bold by practice, not by the standard (FORMAT §1.3). */
const headingStyles = (set: FontSet): readonly ParagraphStyle[] =>
  [
    fonts(set.bold, set.bold, set.latin ?? set.bold),
    fontsOf(set, set.kai),
    `${fontsOf(set, set.body)}<w:b/><w:bCs/>`,
    fontsOf(set, set.body),
  ].map((run, index) => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    next: STYLE.body,
    paragraph: `<w:keepNext/>${FIRST_LINE}<w:outlineLvl w:val="${index}"/>`,
    run,
  }))

const tableStyles = (set: FontSet): readonly ParagraphStyle[] => {
  const head = {
    paragraph: '<w:jc w:val="center"/>',
    run: fonts(set.bold, set.bold, set.latin ?? set.bold),
  }
  return [
    {
      id: STYLE.cell,
      name: '公文表格',
      paragraph: `${exact(LINE_HEIGHT.cell)}<w:jc w:val="left"/>`,
      run: NO_SPACING + size(FONT_SIZE.cell),
    },
    {
      id: STYLE.denseCell,
      name: '公文表格（密）',
      basedOn: STYLE.cell,
      run: size(FONT_SIZE.denseCell),
    },
    { id: STYLE.cellHead, name: '公文表头', basedOn: STYLE.cell, ...head },
    { id: STYLE.denseCellHead, name: '公文表头（密）', basedOn: STYLE.denseCell, ...head },
  ]
}

const ownStyles = (set: FontSet): readonly ParagraphStyle[] => [
  { id: STYLE.body, name: '公文正文', paragraph: FIRST_LINE },
  {
    id: STYLE.title,
    name: 'Title',
    next: 'Normal',
    paragraph: `${exact(LINE_HEIGHT.title)}<w:jc w:val="center"/>`,
    run: fontsOf(set, set.title) + NO_SPACING + size(FONT_SIZE.title),
  },
  ...headingStyles(set),
  {
    id: STYLE.annexLabel,
    name: '公文附件标识',
    run: fonts(set.bold, set.bold, set.latin ?? set.bold),
  },
  ...tableStyles(set),
  {
    id: STYLE.pageNumber,
    name: '公文页码',
    paragraph: exact(LINE_HEIGHT.pageNumber),
    run: fonts(set.song, set.song, set.song) + NO_SPACING + size(FONT_SIZE.pageNumber),
  },
  // Word wants a paragraph after a table; as high as a body line it could open an empty page.
  {
    id: STYLE.sectionEnd,
    name: '公文节末',
    paragraph: exact(LINE_HEIGHT.sectionEnd),
    run: size(2),
  },
]

/**
 * Writes the styles of a report whose body lines are `line` twips high, and those of the parts it has besides the
 * usual. Given to docx as `externalStyles` (D5).
 */
export const stylesXml = (
  set: FontSet,
  line: number,
  furniture: readonly ParagraphStyle[] = [],
): string =>
  [
    XML_DECLARATION,
    `<w:styles xmlns:w="${WORD_NAMESPACE}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontsOf(set, set.body)}${size(FONT_SIZE.body)}`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    normalXml(set, line),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    ...[...ownStyles(set), ...furniture].map(styleXml),
    '</w:styles>',
  ].join('')

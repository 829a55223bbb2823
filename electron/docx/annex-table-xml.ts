import type { DocumentAnnex, DocumentColumn } from '../../shared/domain/report/document.ts'
import { widthInCharacters } from './character-width.ts'
import type { TextArea } from './page-geometry.ts'
import { linesOf } from './paragraph-text.ts'
import { FONT_SIZE, LINE_HEIGHT, STYLE } from './styles-xml.ts'
import { xmlText } from './xml-text.ts'

/** Air inside a cell in twips: one line and its air make a row of 480. */
const CELL_MARGIN = { top: 60, left: 108, bottom: 60, right: 108 } as const

/** Width of the table's rules in eighths of a point. */
const RULE = 4

/** A table with more columns than this is set in 五号 instead of 小四: its columns hold few characters. */
const ROOMY_COLUMNS = 6

type CellType = { readonly body: string; readonly head: string; readonly halfPoints: number }

const ROOMY: CellType = { body: STYLE.cell, head: STYLE.cellHead, halfPoints: FONT_SIZE.cell }
const DENSE: CellType = {
  body: STYLE.denseCell,
  head: STYLE.denseCellHead,
  halfPoints: FONT_SIZE.denseCell,
}

/** What the rows of one table share. `width` of a column in twips. */
type TableLayout = {
  readonly columns: readonly (DocumentColumn & { readonly width: number })[]
  readonly type: CellType
  /** Lines of a row from which it may go on over the page. */
  readonly linesToBreak: number
}

/** Rounds the edges and not the widths, so that the columns add up to the table. */
const columnsWithin = (
  columns: readonly DocumentColumn[],
  width: number,
): TableLayout['columns'] => {
  let share = 0
  return columns.map((column) => {
    const left = Math.round(share * width)
    share += column.share
    return { ...column, width: Math.round(share * width) - left }
  })
}

/**
 * Estimates whether a text takes more lines in a cell than a number. Breaking early at marks that may not begin a line
 * is not seen. Looks no further than it must, since a cell may hold hundreds of entries.
 */
const takesMoreLines = (text: string, most: number, perLine: number): boolean => {
  // Every character is at least half a square wide, so a longer text takes more lines by its beginning alone.
  const enough = text.slice(0, Math.ceil(2 * perLine * (most + 1)))
  const lines = linesOf(enough).map((line) => Math.ceil(widthInCharacters(line) / perLine))
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0) > most
}

/**
 * Tells a row that may go on over the page: one that would take more than half of it.
 *
 * A row that must stay whole leaves the rest of a page white, and one higher than a page would lose its text.
 */
const mayBreak = (
  cells: readonly string[],
  { columns, type, linesToBreak }: TableLayout,
): boolean =>
  columns.some(({ width }, index) => {
    const room = width - CELL_MARGIN.left - CELL_MARGIN.right
    const perLine = Math.max(1, Math.floor(room / (type.halfPoints * 10)))
    return takesMoreLines(cells[index] ?? '', linesToBreak, perLine)
  })

/** A line of a cell: tabs need an element of their own. */
const lineXml = (line: string): string =>
  line
    .split('\t')
    .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`))
    .join('<w:tab/>')

/** The run of a cell. Its lines stay in one paragraph; the hint makes “ ” … — Chinese (D7). */
const runXml = (text: string): string =>
  text === ''
    ? ''
    : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${linesOf(text).map(lineXml).join('<w:br/>')}</w:r>`

type Cell = {
  readonly text: string
  readonly width: number
  readonly style: string
  readonly centered: boolean
  readonly verticalAlign: 'center' | 'top'
}

const cellXml = ({ text, width, style, centered, verticalAlign }: Cell): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="${verticalAlign}"/></w:tcPr>` +
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${centered ? '<w:jc w:val="center"/>' : ''}</w:pPr>` +
  `${runXml(text)}</w:p></w:tc>`

const headXml = ({ columns, type }: TableLayout): string => {
  const cells = columns.map(({ title, width }) =>
    cellXml({
      text: title,
      width,
      style: type.head,
      centered: false,
      verticalAlign: 'center',
    }),
  )
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`
}

const rowXml = (row: readonly string[], layout: TableLayout): string => {
  const { columns, type } = layout
  if (row.length !== columns.length) {
    throw new Error(`A row of ${row.length} cells in a table of ${columns.length} columns`)
  }
  const breaks = mayBreak(row, layout)
  const cells = columns.map(({ width, align }, index) =>
    cellXml({
      text: row[index] ?? '',
      width,
      style: type.body,
      centered: align === 'center',
      // The middle of a row on two pages is on neither: its short cells begin where it begins.
      verticalAlign: breaks ? 'top' : 'center',
    }),
  )
  return `<w:tr>${breaks ? '' : '<w:trPr><w:cantSplit/></w:trPr>'}${cells.join('')}</w:tr>`
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="${RULE}" w:space="0" w:color="000000"/>`)
  .join('')

const MARGINS = Object.entries(CELL_MARGIN)
  .map(([side, twips]) => `<w:${side} w:w="${twips}" w:type="dxa"/>`)
  .join('')

const propertiesXml = (width: number): string =>
  `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
  `<w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>`

/**
 * 附表 as the XML of a `w:tbl`: fixed columns as wide as the text area, the head repeated on every page (FORMAT §2.6).
 *
 * Written as text, without docx: an annex may have thousands of rows, and docx makes a dozen objects of each cell,
 * which takes two to three times as long as the same report without them.
 */
export const annexTableXml = (
  annex: Pick<DocumentAnnex, 'columns' | 'rows'>,
  area: TextArea,
): string => {
  const layout: TableLayout = {
    columns: columnsWithin(annex.columns, area.width),
    type: annex.columns.length > ROOMY_COLUMNS ? DENSE : ROOMY,
    linesToBreak: area.height / 2 / LINE_HEIGHT.cell,
  }
  const grid = layout.columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')
  const rows = annex.rows.map((row) => rowXml(row, layout))
  // An annex may be nothing but its title; a table without columns would not be valid.
  if (layout.columns.length === 0) return ''
  return `<w:tbl>${propertiesXml(area.width)}<w:tblGrid>${grid}</w:tblGrid>${headXml(layout)}${rows.join('')}</w:tbl>`
}

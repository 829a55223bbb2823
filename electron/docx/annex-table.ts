import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DocumentAnnex, DocumentColumn } from '../../shared/domain/report/document.ts'
import { widthInCharacters } from './character-width.ts'
import type { TextArea } from './page-geometry.ts'
import { brokenTextRuns, linesOf } from './paragraph-text.ts'
import { FONT_SIZE, LINE_HEIGHT, STYLE } from './styles-xml.ts'

/** Air inside a cell in twips: one line and its air make a row of 480. */
const CELL_MARGIN = { top: 60, right: 108, bottom: 60, left: 108 } as const

/** A table with more columns than this is set in 五号 instead of 小四: its columns hold few characters. */
const ROOMY_COLUMNS = 6

type CellType = { readonly body: string; readonly head: string; readonly halfPoints: number }

const ROOMY: CellType = { body: STYLE.cell, head: STYLE.cellHead, halfPoints: FONT_SIZE.cell }
const DENSE: CellType = {
  body: STYLE.denseCell,
  head: STYLE.denseCellHead,
  halfPoints: FONT_SIZE.denseCell,
}

/** One column as the table needs it. `width` in twips. */
type Column = DocumentColumn & { readonly width: number }

/** Rounds the edges and not the widths, so that the columns add up to the table. */
const columnsWithin = (columns: readonly DocumentColumn[], width: number): readonly Column[] => {
  let share = 0
  return columns.map((column) => {
    const left = Math.round(share * width)
    share += column.share
    return { ...column, width: Math.round(share * width) - left }
  })
}

/** Estimates the lines a text takes in a cell. Breaking early at marks that may not begin a line is not seen. */
const estimateLines = (text: string, width: number, halfPoints: number): number => {
  const characterWidth = halfPoints * 10
  const perLine = Math.max(
    1,
    Math.floor((width - CELL_MARGIN.left - CELL_MARGIN.right) / characterWidth),
  )
  return linesOf(text).reduce(
    (lines, line) => lines + Math.max(1, Math.ceil(widthInCharacters(line) / perLine)),
    0,
  )
}

/**
 * Tells a row that may go on over the page: one that would take more than half of it.
 *
 * A row that must stay whole leaves the rest of a page white, and one higher than a page would lose its text.
 */
const mayBreak = (
  cells: readonly string[],
  columns: readonly Column[],
  type: CellType,
  pageHeight: number,
): boolean => {
  const lines = Math.max(
    ...columns.map(({ width }, index) => estimateLines(cells[index] ?? '', width, type.halfPoints)),
  )
  return lines * LINE_HEIGHT.cell > pageHeight / 2
}

type CellOptions = {
  readonly style: string
  readonly centered: boolean
  readonly verticalAlign: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable]
}

const tableCell = (text: string, width: number, options: CellOptions): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: options.verticalAlign,
    children: [
      new Paragraph({
        style: options.style,
        ...(options.centered ? { alignment: AlignmentType.CENTER } : {}),
        children: brokenTextRuns(text),
      }),
    ],
  })

const headRow = (columns: readonly Column[], type: CellType): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, width }) =>
      tableCell(title, width, {
        style: type.head,
        centered: false,
        verticalAlign: VerticalAlignTable.CENTER,
      }),
    ),
  })

const bodyRow = (
  cells: readonly string[],
  columns: readonly Column[],
  type: CellType,
  pageHeight: number,
): TableRow => {
  if (cells.length !== columns.length) {
    throw new Error(`A row of ${cells.length} cells in a table of ${columns.length} columns`)
  }
  const breaks = mayBreak(cells, columns, type, pageHeight)
  return new TableRow({
    // Only when true: docx writes a false one as an element of its own.
    ...(breaks ? {} : { cantSplit: true }),
    children: columns.map(({ width, align }, index) =>
      tableCell(cells[index] ?? '', width, {
        style: type.body,
        centered: align === 'center',
        // The middle of a row on two pages is on neither: its short cells begin where it begins.
        verticalAlign: breaks ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
      }),
    ),
  })
}

/** 附表: fixed columns as wide as the text area, the head repeated on every page (FORMAT §2.6). */
export const annexTable = (annex: DocumentAnnex, area: TextArea): Table => {
  const type = annex.columns.length > ROOMY_COLUMNS ? DENSE : ROOMY
  const columns = columnsWithin(annex.columns, area.width)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: area.width, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    margins: CELL_MARGIN,
    rows: [
      headRow(columns, type),
      ...annex.rows.map((cells) => bodyRow(cells, columns, type, area.height)),
    ],
  })
}

import { AlignmentType, Paragraph, TabStopType, type TextRun } from 'docx'
import type { DocumentLetterhead } from '../../shared/domain/report/document.ts'
import { widthInCharacters } from './character-width.ts'
import { styled, type CopyMark } from './copy-marks.ts'
import { FURNITURE } from './furniture-styles.ts'
import { CHARACTER } from './page-geometry.ts'
import { lineParagraph, oneLine, styledRuns, textRuns } from './paragraph-text.ts'

const HEADING = '签发人：'
const HEADING_WIDTH = widthInCharacters(HEADING)

/** One character between two names of a row. */
const NAME_GAP = 1

const pairsOf = (names: readonly string[]): readonly (readonly string[])[] =>
  names.flatMap((_, index) => (index % 2 === 0 ? [names.slice(index, index + 2)] : []))

/** Runs that go to the next tab stop first. */
const tabbed = (runs: readonly TextRun[]): readonly TextRun[] => [...textRuns('\t'), ...runs]

type Columns = {
  /** Where 签发人： begins, the first names and the second names, in twips from the left margin. */
  readonly heading: number
  readonly first: number
  readonly second: number
}

/** The block of names ends one character off the right margin; names stand under the first of their column. */
const columnsOf = (rows: readonly (readonly string[])[], width: number): Columns => {
  const widthOfColumn = (column: number): number =>
    Math.max(0, ...rows.map((row) => widthInCharacters(row[column] ?? '')))
  const second = widthOfColumn(1)
  const secondWidth = second === 0 ? 0 : second + NAME_GAP
  const end = width - CHARACTER
  const first = end - (widthOfColumn(0) + secondWidth) * CHARACTER
  return {
    heading: Math.round(first - HEADING_WIDTH * CHARACTER),
    first: Math.round(first),
    second: Math.round(end - second * CHARACTER),
  }
}

/**
 * 上行文: the number one character off the left margin, 签发人 one off the right, its names in 楷体. Several stand two to
 * a row, the host's first, and the number shares the last row (GB/T 9704 §7.2.5 and §7.2.6).
 */
const numberWithSigners = (
  number: string,
  signers: readonly string[],
  width: number,
): readonly Paragraph[] => {
  const rows = pairsOf(signers.map((name) => oneLine(name)))
  const columns = columnsOf(rows, width)
  return rows.map(([first = '', second], index) => {
    const isHeaded = index === 0
    // A name directly behind the colon: a tab from there would go past its own column.
    const start = isHeaded ? columns.heading : columns.first
    return new Paragraph({
      alignment: AlignmentType.LEFT,
      indent: { left: CHARACTER },
      tabStops: [start, columns.second].map((position) => ({
        type: TabStopType.LEFT,
        position: Math.max(2 * CHARACTER, position),
      })),
      children: [
        ...textRuns(index === rows.length - 1 ? number : ''),
        ...tabbed(textRuns(isHeaded ? HEADING : '')),
        ...styledRuns(first, FURNITURE.kai),
        ...(second === undefined ? [] : tabbed(styledRuns(second, FURNITURE.kai))),
      ],
    })
  })
}

/** 发文字号: centred, or beside 签发人. A document that has no number yet keeps its line. */
export const documentNumber = (
  { number, signers }: DocumentLetterhead,
  width: number,
): readonly Paragraph[] =>
  signers.length === 0
    ? [lineParagraph(oneLine(number), { alignment: AlignmentType.CENTER })]
    : numberWithSigners(oneLine(number), signers, width)

/** The first line of 信函: what marks the copy at the left, if anything, the number at the right margin (§10.1). */
export const letterNumber = (
  first: CopyMark | undefined,
  number: string,
  width: number,
): Paragraph =>
  new Paragraph({
    ...styled(first?.style),
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...textRuns(oneLine(first?.text ?? '')), ...tabbed(textRuns(oneLine(number)))],
  })

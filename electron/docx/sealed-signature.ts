import { Paragraph, TabStopType } from 'docx'
import { titleLines } from '../../shared/domain/report/title-lines.ts'
import { widthInCharacters } from './character-width.ts'
import { CHARACTER, LINE_CHARACTERS } from './page-geometry.ts'
import { emptyLine, lineParagraph, textRuns } from './paragraph-text.ts'
import { type AfterDate, rightAligned } from './signature-line.ts'

/** How far the date stays off the right margin, in characters (GB/T 9704 §7.3.5.1). */
const DATE_OFFSET = 4

/** Lines a seal of 42 mm needs above the issuer, so that it covers issuer and date and not the body. */
const ROOM_ABOVE = 2

/** Lines between two rows of seals, so that they do not touch. */
const ROOM_BETWEEN = 4

/** A seal is a quarter of the text wide: more than three side by side would touch (§7.3.5.1). */
const SEALS_IN_ROW = 3

/** A longer name is broken between words, as a title is. */
const LONGEST_LINE = 24

const emptyLines = (count: number): readonly Paragraph[] =>
  Array.from({ length: count }, () => emptyLine({ keepNext: true }))

/**
 * One issuer: centred on the date, which stands four characters in. An issuer too long for that stands at the margin
 * and takes the date with it.
 */
const single = (issuer: string, dated: string, after: AfterDate): readonly Paragraph[] => {
  const lines = widthInCharacters(issuer) > LONGEST_LINE ? titleLines(issuer, []) : [issuer]
  const widest = Math.max(...lines.map(widthInCharacters))
  const datedWidth = widthInCharacters(dated)
  const centre = Math.max(DATE_OFFSET + datedWidth / 2, widest / 2)
  return [
    ...lines.map((line) =>
      rightAligned(line, centre - widthInCharacters(line) / 2, { keepNext: true }),
    ),
    rightAligned(dated, centre - datedWidth / 2, after),
  ]
}

const rowsOf = (issuers: readonly string[], size: number): readonly (readonly string[])[] =>
  issuers.flatMap((_, index) => (index % size === 0 ? [issuers.slice(index, index + size)] : []))

/** A row that is not full stands at the right: its last issuer has the date below it. */
const tabbedRow = (names: readonly string[], columns: number): Paragraph => {
  const width = (LINE_CHARACTERS * CHARACTER) / columns
  const first = columns - names.length
  return new Paragraph({
    keepNext: true,
    keepLines: true,
    tabStops: names.map((_, index) => ({
      type: TabStopType.CENTER,
      position: Math.round((first + index + 0.5) * width),
    })),
    children: names.flatMap((name) => [...textRuns('\t'), ...textRuns(name)]),
  })
}

/** Several issuers in rows, each with room for its seal; the last one's covers the date. */
const joint = (
  issuers: readonly string[],
  dated: string,
  after: AfterDate,
): readonly Paragraph[] => {
  const widest = Math.max(...issuers.map(widthInCharacters))
  const columns = Math.max(
    1,
    Math.min(SEALS_IN_ROW, issuers.length, Math.floor(LINE_CHARACTERS / (widest + 1))),
  )
  const centre = (LINE_CHARACTERS / columns) * (columns - 0.5)
  const datedOffset = Math.max(0, LINE_CHARACTERS - centre - widthInCharacters(dated) / 2)
  return [
    ...rowsOf(issuers, columns).flatMap((row, index) => [
      ...emptyLines(index === 0 ? 0 : ROOM_BETWEEN),
      tabbedRow(row, columns),
    ]),
    lineParagraph(dated, {
      ...after,
      keepLines: true,
      indent: { right: Math.round(datedOffset * CHARACTER) },
      alignment: 'right',
    }),
  ]
}

/** 署名 and 成文日期 with room for seals; the seals themselves are pressed on paper (FORMAT §3.4). */
export const sealedSignature = (
  issuers: readonly string[],
  dated: string,
  after: AfterDate,
): readonly Paragraph[] => {
  const [only = ''] = issuers
  return [
    ...emptyLines(ROOM_ABOVE),
    ...(issuers.length > 1 ? joint(issuers, dated, after) : single(only, dated, after)),
  ]
}

import { z } from 'zod'

/** 自定义版式: 页边距 in millimetres, line height in points. */
export type PageValues = {
  readonly topMm: number
  readonly bottomMm: number
  readonly leftMm: number
  readonly rightMm: number
  readonly linePt: number
}

/** What the built-in layout `office` has; where a clerk's own values begin. */
export const OFFICE_VALUES: PageValues = {
  topMm: 37,
  bottomMm: 35,
  leftMm: 28,
  rightMm: 26,
  linePt: 28.95,
}

const marginSchema = z.number().min(10).max(80)

/** Wide enough for every house rule; inside the bounds some text always fits, so nothing more is refused. */
export const pageValuesSchema = z.object({
  topMm: marginSchema,
  bottomMm: marginSchema,
  leftMm: marginSchema,
  rightMm: marginSchema,
  linePt: z.number().min(18).max(60),
})

/** GB/T 9704 §5.2.3. */
const LINES = 22
const CHARACTERS = 28

const TWIPS_PER_MM = 56.6929
const PAGE_HEIGHT = 16838
const PAGE_WIDTH = 11906

/** One 三号 character as the body sets it, in twips (FORMAT D2). */
const CHARACTER = 315

/** Word keeps lengths in whole twips; a line that fits only before rounding does not fit. */
export const millimetresInTwips = (millimetres: number): number =>
  Math.round(millimetres * TWIPS_PER_MM)

export const pointsInTwips = (points: number): number => Math.round(points * 20)

/** Lines of a full page, as Word and LibreOffice count them (FORMAT §1.6). */
export const linesPerPage = (topMm: number, bottomMm: number, linePt: number): number => {
  const height = PAGE_HEIGHT - millimetresInTwips(topMm) - millimetresInTwips(bottomMm)
  return Math.max(0, Math.floor(height / pointsInTwips(linePt)))
}

/** Characters of a full line. */
export const charactersPerLine = (leftMm: number, rightMm: number): number => {
  const width = PAGE_WIDTH - millimetresInTwips(leftMm) - millimetresInTwips(rightMm)
  return Math.max(0, Math.floor(width / CHARACTER))
}

/** What a page of these values holds. `fits` is the standard's 22 lines; a bureau may want otherwise and is only told. */
export type PageFit = {
  readonly lines: number
  readonly characters: number
  readonly fits: boolean
  /** What to tell the clerk; empty when the page is the standard's. */
  readonly warning: string
}

const linesWarning = (lines: number): readonly string[] => {
  if (lines === LINES) return []
  const advice = lines < LINES ? '请减小行距或上下页边距' : '请加大行距或上下页边距'
  return [`每页${lines}行，公文一般为${LINES}行，${advice}`]
}

const charactersWarning = (characters: number): readonly string[] => {
  if (characters === CHARACTERS) return []
  const advice = characters < CHARACTERS ? '请减小左右页边距' : '请加大左右页边距'
  return [`每行${characters}字，公文一般为${CHARACTERS}字，${advice}`]
}

/** Counts lines and characters of a page while its values are being typed. */
export const fits22Lines = (values: PageValues): PageFit => {
  const lines = linesPerPage(values.topMm, values.bottomMm, values.linePt)
  const characters = charactersPerLine(values.leftMm, values.rightMm)
  const warnings = [...linesWarning(lines), ...charactersWarning(characters)]
  return {
    lines,
    characters,
    fits: lines === LINES,
    warning: warnings.length === 0 ? '' : `${warnings.join('；')}。`,
  }
}

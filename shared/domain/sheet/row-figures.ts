import { FIGURE_MAX, type FigureInput, figureInputSchema } from '../figure.ts'
import { figuresInText } from '../figures-in-text.ts'
import { LIMITS } from '../input-text.ts'
import { measureOfHead } from './head-words.ts'
import type { SheetCell } from './workbook.ts'

/** Figures of a row and what of its numbers could not be taken, in Chinese. */
export type RowFigures = {
  readonly figures: readonly FigureInput[]
  readonly notes: readonly string[]
  /** What stood in a column of numbers and is words. */
  readonly words: readonly string[]
}

type NumberCell = { readonly head: string; readonly cell: SheetCell }

const MEASURED = /^(?<value>[\d,]+(?:\.\d+)?)(?:余|多)?(?<unit>[万亿]?\p{Script=Han}{0,3}|%)$/u

const exact = (value: number): number => Number(value.toFixed(4))

const measured = (
  cell: SheetCell,
): { readonly value: number; readonly unit: string } | undefined => {
  if (cell.number !== undefined) {
    // 95 % lies in a cell as 0.95.
    return cell.text.endsWith('%')
      ? { value: exact(cell.number * 100), unit: '%' }
      : { value: exact(cell.number), unit: '' }
  }
  const groups = MEASURED.exec(cell.text.normalize('NFKC').replaceAll(/\s+/gu, ''))?.groups
  if (groups === undefined) return undefined
  return {
    value: exact(Number((groups['value'] ?? '').replaceAll(',', ''))),
    unit: groups['unit'] ?? '',
  }
}

/** 活动规模 over 场次 and 人数 says only that there are numbers below. */
const OVER_NUMBERS = /^(?:活动|工作|完成|开展|落实)*(?:情况|规模|数据|成效|成果|统计|数量|指标)$/u

const nameParts = (head: string): string =>
  head
    .split('·')
    .filter((part, at, parts) => at === parts.length - 1 || !OVER_NUMBERS.test(part))
    .join('')

const readNumber = ({ head, cell }: NumberCell): RowFigures => {
  const nothing: RowFigures = { figures: [], notes: [], words: [] }
  const title = head.split('·').join('')
  if (cell.isError) return { ...nothing, notes: [`“${title}”是公式错误${cell.text}，没有记`] }
  if (cell.hasNoValue) return { ...nothing, notes: [`“${title}”的公式没有存下结果，没有记`] }
  const found = measured(cell)
  if (found === undefined) return { ...nothing, words: [`${title}：${cell.text}`] }
  if (found.value === 0) return nothing
  const { name, unit } = measureOfHead(nameParts(head))
  const figure = {
    name: name.slice(0, LIMITS.figureName),
    value: found.value,
    unit: (found.unit === '' ? unit : found.unit).slice(0, LIMITS.figureUnit),
  }
  const sound = figureInputSchema.safeParse(figure)
  if (!sound.success) {
    return { ...nothing, notes: [`“${title}”的${cell.text}超出0至${FIGURE_MAX}，没有记`] }
  }
  return { ...nothing, figures: [sound.data] }
}

/** The figures of a row: its columns of numbers, and those its words tell that no column has. */
export const figuresOfRow = (numbers: readonly NumberCell[], text: string): RowFigures => {
  const read = numbers.map(readNumber)
  const own = read.flatMap(({ figures }) => figures)
  const told = figuresInText(text).filter(
    (figure) => !own.some(({ value, unit }) => value === figure.value && unit === figure.unit),
  )
  const all = [...own, ...told]
  const notes = read.flatMap((one) => one.notes)
  if (all.length > LIMITS.figures)
    notes.push(`数据多于${LIMITS.figures}个，只记前${LIMITS.figures}个`)
  return {
    figures: all.slice(0, LIMITS.figures),
    notes,
    words: read.flatMap(({ words }) => words),
  }
}

import {
  type FigureCandidate,
  type FigureIndex,
  numbersIn,
  type PlacedFigure,
  placeFigures,
} from './placed-figure.ts'
import { tableRows } from './table-text.ts'

/** The words of a head or a row without the marks around its unit: 参训（人次） is called 参训人次. */
const labelOf = (words: string): string => words.replace(/[（）()〔〕[\]：:、,，\s\u3000]/gu, '')

const isNumber = (words: string): boolean => /^[\d０-９.．,，%％\s]*$/u.test(words)

/** What a number in a cell may be called: the head of its column, and the words before it in its row. */
const labelsAt = (
  head: readonly string[],
  row: readonly string[],
  column: number,
): readonly string[] => {
  const before = row.slice(0, column).filter((words) => !isNumber(words))
  return [head[column] ?? '', ...before, before.join('')]
    .map(labelOf)
    .filter((label) => label !== '')
}

/** How many letters of a label name a figure, its unit counted; none when the label is called otherwise. */
const namedLetters = (label: string, { name, unit }: FigureCandidate): number => {
  const short = name.endsWith(unit) ? name.slice(0, name.length - unit.length) : name
  const calls = [`${short}${unit}`, short]
  return calls.find((call) => call !== '' && label.endsWith(call))?.length ?? 0
}

type Call = { readonly candidate: FigureCandidate; readonly letters: number }

/** Those a number without its name in the cell may be, the one called longest first. */
const callsOf = (
  cell: string,
  labels: readonly string[],
  byValue: FigureIndex,
): readonly Call[] => {
  const [number, ...others] = numbersIn(cell)
  if (number === undefined || others.length > 0) return []
  if (cell.slice(0, number.start).trim() !== '') return []
  return number.readings
    .flatMap(({ value, unitAt }) => {
      const unit = cell.slice(unitAt).trim()
      return (byValue.get(value) ?? [])
        .filter((candidate) => unit === '' || unit === candidate.unit)
        .map((candidate) => ({
          candidate,
          letters: Math.max(0, ...labels.map((label) => namedLetters(label, candidate))),
        }))
    })
    .filter(({ letters }) => letters > 0)
    .toSorted((one, other) => other.letters - one.letters)
}

const fromSame = (one: FigureCandidate, other: FigureCandidate): boolean =>
  [...one.entryIds].toSorted().join('\n') === [...other.entryIds].toSorted().join('\n')

/** The figure a whole cell is; none when it may be two. */
const figureOfCell = (
  cell: string,
  labels: readonly string[],
  byValue: FigureIndex,
): PlacedFigure | undefined => {
  const [best, ...others] = callsOf(cell, labels, byValue)
  if (best === undefined) return undefined
  const isDoubtful = others.some(
    ({ letters, candidate }) => letters === best.letters && !fromSame(candidate, best.candidate),
  )
  if (isDoubtful) return undefined
  const { name, unit, entryIds } = best.candidate
  const start = cell.length - cell.trimStart().length
  return { start, end: cell.trimEnd().length, name, unit, entryIds: [...entryIds] }
}

/** The figures of one row, counted from its beginning. */
const figuresOfRow = (
  head: readonly string[],
  row: readonly string[],
  byValue: FigureIndex,
): readonly PlacedFigure[] => {
  let at = 0
  return row.flatMap((cell, column) => {
    const from = at
    at += cell.length + 1
    const said = placeFigures(cell, byValue, { needsName: true })
    const whole = figureOfCell(cell, labelsAt(head, row, column), byValue)
    const found = said.length > 0 || whole === undefined ? said : [whole]
    return found.map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
  })
}

/**
 * The figures of a table among those of the ledger: a number in a cell is called by the words before it in the cell, by
 * the head of its column, or by the words before it in its row. A number nothing names, or that may be two, is none.
 */
export const figuresOfTable = (text: string, byValue: FigureIndex): readonly PlacedFigure[] => {
  if (byValue.size === 0) return []
  const lines = text.split('\n')
  const [head = []] = tableRows(text)
  let at = 0
  return lines.flatMap((line, index) => {
    const from = at
    at += line.length + 1
    if (index === 0) return []
    return figuresOfRow(head, line.split('\t'), byValue).map((one) => ({
      ...one,
      start: one.start + from,
      end: one.end + from,
    }))
  })
}

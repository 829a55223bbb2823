import type { Line } from './measure.ts'

const HEAD = ['work', 'floor ms', 'ours ms', 'ratio', 'goal', '']

const milliseconds = (time: number): string => time.toFixed(time < 10 ? 2 : 0)

const goalOf = ({ goal, within }: Line): string => {
  const parts = [
    ...(goal === undefined ? [] : [`≤ ${goal}×`]),
    ...(within === undefined ? [] : [`≤ ${within} ms`]),
  ]
  return parts.join(', ')
}

const verdictOf = ({ floor, ours, goal, within }: Line): string => {
  if (goal === undefined && within === undefined) return ''
  const isKept = ours <= floor * (goal ?? Infinity) && ours <= (within ?? Infinity)
  return isKept ? 'ok' : 'over'
}

const cellsOf = (line: Line): readonly string[] => [
  line.work,
  milliseconds(line.floor),
  milliseconds(line.ours),
  `${(line.ours / line.floor).toFixed(2)}×`,
  goalOf(line),
  verdictOf(line),
]

/** The lines as a table for a terminal: names to the left, numbers to the right. */
export const resultsTable = (lines: readonly Line[]): string => {
  const rows = [HEAD, ...lines.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 0 || column > 3 ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

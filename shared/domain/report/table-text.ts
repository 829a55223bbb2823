/** The rows and cells of a table's text: a row a line, tabs between cells. Every row gets as many cells as the longest. */
export const tableRows = (text: string): string[][] => {
  const rows = text.split('\n').map((line) => line.split('\t'))
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

/** The text of a table. Breaks and tabs inside a cell become a space, or they would part cells. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim()).join('\t')).join('\n')

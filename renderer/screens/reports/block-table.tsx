import { BlockLine, type ShownBlock } from './block-line.tsx'
import { cellOffsets, cellsOf } from './table-cells.ts'
import './block-table.css'

/** A table of the text as it will print: its first row is the head. */
export const BlockTable = (props: ShownBlock) => {
  const [head = [], ...rows] = cellsOf(props.block.text)
  const [headOffsets = [], ...offsets] = cellOffsets(props.block.text)
  return (
    <table className="reports-table">
      <thead>
        <tr>
          {head.map((cell, column) => (
            <th key={column} data-offset={headOffsets[column]}>
              <Cell {...props} start={headOffsets[column]} text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, column) => (
              <td key={column} data-offset={offsets[line]?.[column]}>
                <Cell {...props} start={offsets[line]?.[column]} text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The words of a cell; an empty one stays empty, so that a click in it finds the cell itself. */
const Cell = ({
  start,
  text,
  ...shown
}: ShownBlock & { readonly start: number | undefined; readonly text: string }) =>
  start === undefined || text === '' ? null : <BlockLine {...shown} start={start} text={text} />

import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { cellOffsets, cellsOf } from './table-cells.ts'
import './block-table.css'

/** A table of the text as it will print: its first row is the head. */
export const BlockTable = ({ block }: { readonly block: ReportBlock }) => {
  const [head = [], ...rows] = cellsOf(block.text)
  const [headOffsets = [], ...offsets] = cellOffsets(block.text)
  return (
    <table className="reports-table">
      <thead>
        <tr>
          {head.map((cell, column) => (
            <th key={column} data-offset={headOffsets[column]}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, column) => (
              <td key={column} data-offset={offsets[line]?.[column]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

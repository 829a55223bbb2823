import { useMemo } from 'react'
import type { Office } from '../../../shared/domain/office.ts'
import { numberText } from '../../../shared/text/number-text.ts'
import type { PlanIndex } from '../../entry/plan-index.ts'
import { COLUMNS } from './grid-keys.ts'
import { cellContent, columnTitle } from './ledger-cells.tsx'
import type { LedgerPrint } from './use-ledger-print.ts'
import { type LedgerFilter, isFiltered, printedText } from './view.ts'
import './print.css'

type PrintListProps = {
  readonly printed: LedgerPrint
  readonly filter: LedgerFilter
  readonly plan: PlanIndex
  readonly offices: readonly Office[]
}

/** The register for the printer alone: every entry that the filters let through, each with its whole text. */
export const PrintList = ({ printed, filter, plan, offices }: PrintListProps) => {
  const officeNames = useMemo(() => new Map(offices.map(({ id, name }) => [id, name])), [offices])
  const world = { plan, officeNames, isBin: filter.removed }
  return (
    <table className="ledger-print">
      <caption>{printedText(printed.entries.length, printed.total, isFiltered(filter))}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`ledger-print-${column}`}>
              {columnTitle(column, filter.removed)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {printed.entries.map((entry) => (
          <tr key={entry.id}>
            {COLUMNS.map((column) => (
              <td key={column}>{cellContent(column, entry, world)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Printing that the program was not asked for, as from the menu of a browser, prints what is drawn, and says so. */
export const PrintHint = ({ total }: { readonly total: number }) => (
  <p className="ledger-print-hint">
    这里只印了屏幕上的几条，全部共{numberText(total)}
    条；要全部打印，请在台账里点【打印】或按Ctrl+P。
  </p>
)

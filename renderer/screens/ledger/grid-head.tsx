import { useRoute } from '../../hooks/use-route.ts'
import { COLUMNS, type Column } from './grid-keys.ts'
import { columnTitle } from './ledger-cells.tsx'
import { type LedgerFilter, type LedgerSort, nextSort } from './view.ts'

const SORTED_BY: Partial<Record<Column, LedgerSort>> = { on: 'on', office: 'office' }

const DIRECTIONS = { true: 'descending', false: 'ascending' } as const

/** The heads of the columns; those that can be sorted by are buttons. */
export const GridHead = ({ filter }: { readonly filter: LedgerFilter }) => {
  const { setParams } = useRoute()
  return (
    <div role="rowgroup" className="ledger-head">
      <div role="row" aria-rowindex={1} className="ledger-row ledger-row-head">
        <div role="columnheader" className="ledger-cell ledger-cell-select">
          <span className="visually-hidden">选中</span>
        </div>
        {COLUMNS.map((column) => {
          const sort = SORTED_BY[column]
          const isSorted = sort !== undefined && filter.sort === sort
          const title = columnTitle(column, filter.removed)
          return (
            <div
              key={column}
              role="columnheader"
              data-head={column}
              className={`ledger-cell ledger-cell-${column}`}
              aria-sort={isSorted ? DIRECTIONS[`${filter.descending}`] : undefined}
            >
              {sort === undefined ? (
                title
              ) : (
                <button
                  type="button"
                  className="ledger-sort"
                  onClick={() => setParams({ sort: nextSort(filter, sort) })}
                >
                  {title}
                  <span aria-hidden>{isSorted ? (filter.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              )}
            </div>
          )
        })}
        {filter.removed && (
          <div role="columnheader" className="ledger-cell">
            <span className="visually-hidden">操作</span>
          </div>
        )}
      </div>
    </div>
  )
}

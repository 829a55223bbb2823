import { useMemo, useState } from 'react'
import { LoadState } from '../../components/load-state.tsx'
import { EntryDrawer } from '../../entry/entry-drawer.tsx'
import { indexPlan } from '../../entry/plan-index.ts'
import { useCall } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { LedgerEmpty } from './ledger-empty.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerGrid } from './ledger-grid.tsx'
import { PrintHint, PrintList } from './print-list.tsx'
import { useLedgerPrint } from './use-ledger-print.ts'
import { filterOf, listInput } from './view.ts'
import './screen.css'

/** 台账: the register of a year, its filters, its recycle bin, and the drawer of one entry. */
export const LedgerScreen = () => {
  const year = useYear()
  return year === undefined ? null : <LedgerOfYear year={year} />
}

const LedgerOfYear = ({ year }: { readonly year: number }) => {
  const { params } = useRoute()
  const filter = filterOf(params)
  const input = listInput(year, filter)
  const planQuery = useCall('plan.get', {})
  const offices = useCall('offices.list', {})
  const list = useCall('ledger.list', input, { keepPrevious: true })
  const plan = useMemo(() => planQuery.data && indexPlan(planQuery.data), [planQuery.data])
  // Until the first entries of another filter are read, the list of the former one stays.
  const [settled, setSettled] = useState({ year, filter })
  const isSettled = JSON.stringify([year, filter]) === JSON.stringify(Object.values(settled))
  if (!list.isPlaceholderData && !isSettled) setSettled({ year, filter })
  const shown = list.isPlaceholderData ? settled : { year, filter }
  const print = useLedgerPrint(year, filter)

  return (
    <div className="ledger">
      {plan !== undefined && (
        <LedgerFilters
          filter={filter}
          year={year}
          plan={plan}
          offices={offices.data ?? []}
          total={list.data?.total}
          print={print}
        />
      )}
      {list.data !== undefined && list.data.total > 0 && <PrintHint total={list.data.total} />}
      <LoadState query={list}>
        {({ total }) =>
          plan !== undefined &&
          (total === 0 ? (
            <LedgerEmpty filter={filter} year={year} />
          ) : (
            <LedgerGrid
              key={JSON.stringify(shown)}
              total={total}
              filter={shown.filter}
              year={shown.year}
              plan={plan}
              offices={offices.data ?? []}
            />
          ))
        }
      </LoadState>
      {plan !== undefined && print.printed !== undefined && (
        <PrintList
          printed={print.printed}
          filter={filter}
          plan={plan}
          offices={offices.data ?? []}
        />
      )}
      <EntryDrawer year={year} />
    </div>
  )
}

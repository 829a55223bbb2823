import { useMemo } from 'react'
import { LoadState } from '../../components/load-state.tsx'
import { EntryDrawer } from '../../entry/entry-drawer.tsx'
import { indexPlan } from '../../entry/plan-index.ts'
import { useCall } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerTable } from './ledger-table.tsx'
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
  const planQuery = useCall('plan.get', {})
  const offices = useCall('offices.list', {})
  const list = useCall('ledger.list', listInput(year, filter), { keepPrevious: true })
  const plan = useMemo(() => planQuery.data && indexPlan(planQuery.data), [planQuery.data])

  return (
    <div className="ledger">
      {plan !== undefined && (
        <LedgerFilters
          filter={filter}
          year={year}
          plan={plan}
          offices={offices.data ?? []}
          total={list.data?.total}
        />
      )}
      <LoadState query={list}>
        {({ total, entries }) =>
          plan !== undefined && (
            <LedgerTable
              entries={entries}
              total={total}
              filter={filter}
              year={year}
              plan={plan}
              offices={offices.data ?? []}
              isLoading={list.isPlaceholderData}
            />
          )
        }
      </LoadState>
      <EntryDrawer year={year} />
    </div>
  )
}

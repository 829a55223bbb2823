import { Segmented } from 'antd'
import { useState } from 'react'
import type { ImportCounts } from '../../../shared/domain/exchange/preview.ts'
import { ListPages } from '../../components/list-pages.tsx'
import { type LoadQuery, LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { RecordDifference } from './record-difference.tsx'
import { type ImportReport, outcomeFilters, type OutcomeFilter, type Preview } from './view.ts'

const PAGE_SIZE = 50
/** The former page stays until the next is read. */
const STEADY = { keepPrevious: true }

/** Which records are looked at. */
const useRecordPages = () => {
  const [outcome, setOutcome] = useState<OutcomeFilter>('all')
  const [page, setPage] = useState(1)
  return {
    outcome,
    page,
    setPage,
    choose: (chosen: OutcomeFilter): void => {
      setOutcome(chosen)
      setPage(1)
    },
    input: {
      ...(outcome !== 'all' && { outcome }),
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    },
  }
}

/** Every record a merge would touch, page by page. */
export const PreviewRecords = ({ preview }: { readonly preview: Preview }) => {
  const pages = useRecordPages()
  const { previewId, counts } = preview
  const query = useCall('exchange.previewRecords', { previewId, ...pages.input }, STEADY)
  return <RecordList pages={pages} counts={counts} query={query} none="没有这样的记录。" />
}

/** Every record an import touched, as it was then. */
export const ImportedRecords = ({ report }: { readonly report: ImportReport }) => {
  const pages = useRecordPages()
  const { importId, counts } = report
  const query = useCall('exchange.records', { importId, ...pages.input }, STEADY)
  return <RecordList pages={pages} counts={counts} query={query} none="没有留下逐条的变化。" />
}

const RecordList = ({
  pages,
  counts,
  query,
  none,
}: {
  readonly pages: ReturnType<typeof useRecordPages>
  readonly counts: ImportCounts
  readonly query: LoadQuery<Pick<Preview, 'records'> & { readonly total: number }>
  readonly none: string
}) => (
  <>
    <Segmented
      className="no-print"
      aria-label="显示哪些记录"
      value={pages.outcome}
      options={outcomeFilters(counts).map(({ value, label }) => ({ value, label }))}
      onChange={pages.choose}
    />
    <LoadState query={query}>
      {({ total, records }) => (
        <>
          {total === 0 && <p className="exchange-quiet">{none}</p>}
          <ul className="exchange-records">
            {records.map((record) => (
              <RecordDifference key={`${record.kind} ${record.recordId}`} record={record} />
            ))}
          </ul>
          <ListPages
            page={pages.page}
            pageSize={PAGE_SIZE}
            total={total}
            onChange={pages.setPage}
          />
        </>
      )}
    </LoadState>
  </>
)

import { Segmented } from 'antd'
import { useState } from 'react'
import { ListPages } from '../../components/list-pages.tsx'
import { LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { RecordDifference } from './record-difference.tsx'
import { type Preview, outcomeFilters, type OutcomeFilter } from './view.ts'

const PAGE_SIZE = 50

/** Every record an import touches, page by page. */
export const RecordList = ({ preview }: { readonly preview: Preview }) => {
  const [outcome, setOutcome] = useState<OutcomeFilter>('all')
  const [page, setPage] = useState(1)
  const records = useCall(
    'exchange.previewRecords',
    {
      previewId: preview.previewId,
      ...(outcome !== 'all' && { outcome }),
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    },
    { keepPrevious: true },
  )
  return (
    <>
      <Segmented
        aria-label="显示哪些记录"
        value={outcome}
        options={outcomeFilters(preview.counts).map(({ value, label }) => ({ value, label }))}
        onChange={(chosen) => {
          setOutcome(chosen)
          setPage(1)
        }}
      />
      <LoadState query={records}>
        {({ total, records: shown }) => (
          <>
            {total === 0 && <p className="exchange-quiet">没有这样的记录。</p>}
            <ul className="exchange-records">
              {shown.map((record) => (
                <RecordDifference key={`${record.kind} ${record.recordId}`} record={record} />
              ))}
            </ul>
            <ListPages page={page} pageSize={PAGE_SIZE} total={total} onChange={setPage} />
          </>
        )}
      </LoadState>
    </>
  )
}

import { LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { ReportDesk } from './report-desk.tsx'
import { ReportList } from './report-list.tsx'
import './screen.css'

/** 报告: the year's reports, or the one whose id is in the address. */
export const ReportsScreen = () => {
  const { params } = useRoute()
  const year = useYear()
  const reportId = params['report']
  if (reportId !== undefined) return <OpenReport reportId={reportId} />
  return year === undefined ? null : <ReportList year={year} />
}

const OpenReport = ({ reportId }: { readonly reportId: string }) => {
  const { setParams } = useRoute()
  const query = useCall('reports.get', { reportId })
  const goBack = () => setParams({ report: undefined })
  if (query.data === undefined && query.error !== null) {
    return (
      <div className="reports-list">
        <a className="reports-back" href="#/reports">
          ← 回到报告列表
        </a>
        <LoadState query={query}>{() => null}</LoadState>
      </div>
    )
  }
  return (
    <LoadState query={query} rows={12}>
      {(report) => <ReportDesk key={report.id} report={report} onLeave={goBack} />}
    </LoadState>
  )
}

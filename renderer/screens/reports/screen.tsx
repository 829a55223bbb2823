import { useEffect, useRef } from 'react'
import { LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { ReportDesk } from './report-desk.tsx'
import { ReportList } from './report-list.tsx'
import './screen.css'

/** 报告: the year's reports, or the one whose id is in the address. */
export const ReportsScreen = () => {
  const { params } = useRoute()
  const year = useYear()
  const reportId = params['report']
  if (year === undefined) return null
  if (reportId === undefined) return <ReportList year={year} />
  return <OpenReport key={reportId} reportId={reportId} year={year} />
}

const OpenReport = ({ reportId, year }: { readonly reportId: string; readonly year: number }) => {
  const { setParams } = useRoute()
  const query = useCall('reports.get', { reportId })
  const goBack = () => setParams({ report: undefined })
  useSameYear(year, query.data)
  if (query.data === undefined && query.error !== null) {
    return (
      <div className="reports-list">
        <a className="reports-back" href={hashOf('reports', { year })}>
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

/**
 * Keeps the year above and the open report together: opening a report of another year goes to that year, and
 * choosing another year closes the report. Neither leaves a step behind that “back” would run into.
 */
const useSameYear = (
  year: number,
  report: { readonly id: string; readonly year: number } | undefined,
): void => {
  const hasAgreed = useRef(false)
  useEffect(() => {
    if (report === undefined) return
    if (report.year === year) hasAgreed.current = true
    else if (hasAgreed.current) window.location.replace(hashOf('reports', { year }))
    else window.location.replace(hashOf('reports', { year: report.year, report: report.id }))
  }, [year, report])
}

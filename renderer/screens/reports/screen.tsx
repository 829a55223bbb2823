import { memo, useDeferredValue, useEffect, useRef } from 'react'
import type { Report } from '../../../shared/domain/report/report.ts'
import { LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { useStable } from '../../hooks/use-stable.ts'
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

/** Drawn anew only for another report, so that a long one can be drawn in pieces. */
const Desk = memo(ReportDesk)

const OpenReport = ({ reportId, year }: { readonly reportId: string; readonly year: number }) => {
  const { setParams } = useRoute()
  const query = useCall('reports.get', { reportId })
  const goBack = useStable(() => setParams({ report: undefined }))
  useSameYear(year, query.data)
  const drawn = useDrawn(query.data)
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
    <LoadState query={{ ...query, data: drawn }} rows={12}>
      {(report) => <Desk key={report.id} report={report} onLeave={goBack} />}
    </LoadState>
  )
}

/** Blocks and entries from which on a report is not drawn in a blink. */
const MANY_BLOCKS = 200
const MANY_ENTRIES = 600

const isLong = ({ blocks }: Report): boolean =>
  blocks.length > MANY_BLOCKS ||
  blocks.reduce((sum, { entryIds }) => sum + entryIds.length, 0) > MANY_ENTRIES

/** The report as it is drawn: a long one in pieces, between which the page answers, and so a moment later. */
const useDrawn = (report: Report | undefined): Report | undefined => {
  const later = useDeferredValue(report, undefined)
  return report === undefined || !isLong(report) ? report : later
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

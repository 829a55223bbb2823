import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import { api } from '../../api/client.ts'
import { useCall } from '../../hooks/use-call.ts'
import { findingKey } from './check-view.ts'

/**
 * 检查 of a report. It runs while its panel is open or the findings are wanted elsewhere, again after everything that is
 * saved, and when `now` is called.
 * Findings that are older than the last save are not handed out.
 */
export const useCheck = (reportId: string, isWanted: boolean) => {
  const queries = useQueryClient()
  const queryKey = ['reports.check', { reportId }]
  const [isOpen, setOpen] = useState(false)
  const [shownKey, setShownKey] = useState<string>()
  const query = useCall('reports.check', { reportId }, { enabled: isOpen || isWanted })
  const isOld = !isOpen && !isWanted && queries.getQueryState(queryKey)?.isInvalidated === true
  const findings = isOld ? undefined : query.data

  return {
    isOpen,
    setOpen,
    query,
    findings,
    /** The finding the clerk was led to, marked in the text as long as it is there. */
    shown: isOpen ? findings?.find((finding) => findingKey(finding) === shownKey) : undefined,
    show: (finding: ReportFinding) => setShownKey(findingKey(finding)),
    /** Checks the report as it is now. */
    now: (): Promise<readonly ReportFinding[]> =>
      queries.fetchQuery({
        queryKey,
        queryFn: () => api['reports.check']({ reportId }),
        staleTime: 0,
      }),
  }
}
export type Check = ReturnType<typeof useCheck>

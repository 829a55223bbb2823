import type { PrintedPiece } from '../../../../shared/domain/report/printed-pieces.ts'
import type { Report } from '../../../../shared/domain/report/report.ts'
import { useCall } from '../../../hooks/use-call.ts'
import { useLaidOut } from '../../../pages/use-laid-out.ts'

const NO_PIECES: readonly PrintedPiece[] = []

/** The pages of a report, laid out again after every save. The former ones stay until the new ones are there. */
export const usePreview = (report: Report, isWanted: boolean) => {
  const query = useCall(
    'reports.preview',
    { reportId: report.id, profile: report.head.profile },
    { enabled: isWanted, keepPrevious: true },
  )
  const { data } = query
  const { source, preview, hasFailed } = useLaidOut(data, isWanted)
  return {
    query,
    preview,
    pieces: data?.pieces ?? NO_PIECES,
    hasFailed,
    /** The pages show the report as it is stored now. */
    isFresh: data !== undefined && source === data && !query.isFetching,
  }
}
export type ReportPreview = ReturnType<typeof usePreview>

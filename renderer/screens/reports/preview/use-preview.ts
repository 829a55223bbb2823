import { useEffect, useState } from 'react'
import type { PrintedPiece } from '../../../../shared/domain/report/printed-pieces.ts'
import type { Report } from '../../../../shared/domain/report/report.ts'
import { useCall } from '../../../hooks/use-call.ts'
import { layOutPages, type Preview } from './lay-out-pages.ts'

type State = {
  /** The answer the pages were laid out from. */
  readonly source: object | undefined
  readonly preview: Preview | undefined
  readonly hasFailed: boolean
}

const NO_PIECES: readonly PrintedPiece[] = []

const NOTHING: State = { source: undefined, preview: undefined, hasFailed: false }

/** The pages of a report, laid out again after every save. The former ones stay until the new ones are there. */
export const usePreview = (report: Report, isWanted: boolean) => {
  const query = useCall(
    'reports.preview',
    { reportId: report.id, profile: report.head.profile },
    { enabled: isWanted, keepPrevious: true },
  )
  const { data } = query
  const [state, setState] = useState(NOTHING)

  useEffect(() => {
    if (data === undefined || !isWanted) return undefined
    let isOld = false
    const { docx, pieces, pageNumbers: place, landscapeNumbers, isFirstPageNumbered } = data
    const numbering = { place, landscapeNumbers, isFirstPageNumbered }
    layOutPages({ docx, pieces, numbering }).then(
      (preview) => {
        if (!isOld) setState({ source: data, preview, hasFailed: false })
      },
      () => {
        if (!isOld) setState({ source: data, preview: undefined, hasFailed: true })
      },
    )
    return () => {
      isOld = true
    }
  }, [data, isWanted])

  return {
    query,
    preview: state.preview,
    pieces: data?.pieces ?? NO_PIECES,
    hasFailed: state.hasFailed,
    /** The pages show the report as it is stored now. */
    isFresh: data !== undefined && state.source === data && !query.isFetching,
  }
}
export type ReportPreview = ReturnType<typeof usePreview>

import { useEffect, useState } from 'react'
import type { AppClient } from '../../shared/contract/index.ts'
import { layOutPages, type Preview } from './lay-out-pages.ts'
import './pages.css'

/** A Word file to be shown as pages, and what of it is numbered and how. */
export type PagesSource = Awaited<ReturnType<AppClient['reports.preview']>>

type State = {
  /** The answer the pages were laid out from. */
  readonly source: object | undefined
  readonly preview: Preview | undefined
  readonly hasFailed: boolean
}

const NOTHING: State = { source: undefined, preview: undefined, hasFailed: false }

/** The pages of a file, laid out anew with every answer. The former ones stay until the new ones are there. */
export const useLaidOut = (data: PagesSource | undefined, isWanted: boolean): State => {
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

  return state
}

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { ReportFinding } from '../../../../shared/domain/official-check/report-finding.ts'
import type { PrintedPiece } from '../../../../shared/domain/report/printed-pieces.ts'
import { drawMarks, underlineFindings } from './finding-marks.ts'
import type { Preview } from '../../../pages/lay-out-pages.ts'
import { elementsOfBlock } from './page-index.ts'
import { findOnPages } from './preview-places.ts'

/** Puts the pages into their place, before anything looks for something on them. */
const useAttachedPages = (
  sheets: RefObject<HTMLElement | null>,
  laidOut: Preview | undefined,
): void => {
  useLayoutEffect(() => {
    if (laidOut === undefined || sheets.current === null) return
    const style = document.createElement('style')
    style.textContent = laidOut.css
    sheets.current.replaceChildren(style, ...laidOut.pages)
  }, [sheets, laidOut])
}

/** Scaling leaves the room of what is scaled as it was: the frame takes the height that is seen. */
const useFrameHeight = (sheets: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = sheets.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      element.parentElement?.style.setProperty('--preview-height', `${element.offsetHeight}px`),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [sheets])
}

const ACTIVE = 'preview-active'

/** Tints the block the clerk is at and brings it into sight when she went there. */
const useActiveBlock = (laidOut: Preview | undefined, activeId: string | null): void => {
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (laidOut === undefined) return
    for (const old of findOnPages(laidOut.pages, `.${ACTIVE}`)) old.classList.remove(ACTIVE)
    if (activeId === null) return
    const parts = elementsOfBlock(laidOut.pages, activeId)
    for (const part of parts) part.classList.add(ACTIVE)
    if (seen.current !== activeId) parts[0]?.scrollIntoView({ block: 'nearest' })
    seen.current = activeId
  }, [laidOut, activeId])
}

/** The pages in their place, with the findings beside them and the block the clerk is at. */
export const useSheets = (
  sheets: RefObject<HTMLElement | null>,
  shown: {
    readonly laidOut: Preview | undefined
    readonly pieces: readonly PrintedPiece[]
    readonly findings: readonly ReportFinding[]
    /** The finding the clerk was led to. */
    readonly shownFinding: ReportFinding | undefined
    readonly activeId: string | null
    readonly onShow: (finding: ReportFinding) => void
  },
): void => {
  const { laidOut, pieces, findings, shownFinding, activeId } = shown
  const onShow = useEffectEvent((finding: ReportFinding) => shown.onShow(finding))
  useAttachedPages(sheets, laidOut)
  useFrameHeight(sheets)
  useActiveBlock(laidOut, activeId)
  useEffect(
    () =>
      laidOut === undefined
        ? undefined
        : drawMarks(laidOut.pages, findings, pieces, (finding) => onShow(finding)),
    [laidOut, findings, pieces],
  )
  useEffect(
    () =>
      laidOut === undefined
        ? undefined
        : underlineFindings(laidOut.pages, findings, pieces, shownFinding),
    [laidOut, findings, pieces, shownFinding],
  )
}

import { useEffect, useEffectEvent } from 'react'
import type { Report } from '../../../../shared/domain/report/report.ts'
import type { Desk } from '../use-desk.ts'
import { usePreview } from './use-preview.ts'
import { usePrint } from '../../../pages/use-print.ts'
import { useViewMode } from './use-view-mode.ts'

/** The preview of the report on the desk: how it is shown, its pages, its printing. */
export const useDeskPreview = (report: Report, desk: Desk) => {
  const { mode, setMode } = useViewMode()
  const preview = usePreview(report, mode !== 'text')
  const printing = usePrint({
    ...preview,
    isImpossible: preview.hasFailed || preview.query.isError,
  })

  const print = async (): Promise<void> => {
    if (mode === 'text') setMode('pages')
    // What could not be saved says so itself, and is not on the pages.
    if (await desk.drafts.settleAll()) printing.start()
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { ctrlKey, altKey, shiftKey, key, repeat } = event
    if (!ctrlKey || altKey || shiftKey || key.toLowerCase() !== 'p') return
    event.preventDefault()
    if (!repeat) void print()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  /** To a block in the text, which has to come back when only the pages are shown. */
  const openBlock = (blockId: string): void => {
    if (mode !== 'pages') desk.goTo(blockId)
    else {
      setMode('text')
      desk.focusSoon(blockId)
    }
  }

  return {
    mode,
    setMode,
    pages: preview,
    print: () => void print(),
    openBlock,
    /** To a block where the clerk is looking; notes to her are on no page. */
    goTo: (blockId: string) => {
      const isOnPage = preview.pieces.some((piece) => piece.blockId === blockId)
      if (mode === 'pages' && isOnPage) desk.enter(blockId)
      else openBlock(blockId)
    },
  }
}
export type DeskPreview = ReturnType<typeof useDeskPreview>

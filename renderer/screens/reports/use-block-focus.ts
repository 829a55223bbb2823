import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { sectionOf } from './view.ts'

/** How long a block asked for may take to be drawn. */
const WISH_MS = 1000

/** Moves the focus between the blocks of a report and its three columns. `startAt` is shown first, without focus. */
export const useBlockFocus = (
  blocks: readonly ReportBlock[],
  root: RefObject<HTMLElement | null>,
  startAt: string | null,
) => {
  const wish = useRef({ id: '', until: 0 })
  const find = (selector: string): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(selector) ?? null
  const blockElement = (id: string) => find(`[data-block="${CSS.escape(id)}"]`)

  // A block that was only being drawn, or drawn elsewhere, has lost or never had the focus: it gets it now.
  useEffect(() => {
    const { id, until } = wish.current
    if (performance.now() > until || document.activeElement !== document.body) return
    blockElement(id)?.focus()
  })
  const showStart = useEffectEvent(() => {
    if (startAt !== null) blockElement(startAt)?.scrollIntoView({ block: 'center' })
  })
  useEffect(() => showStart(), [])

  return {
    /** Scrolls to a block and focuses it. */
    goTo: (id: string) => {
      const element = blockElement(id)
      element?.scrollIntoView({ block: 'start' })
      element?.focus({ preventScroll: true })
    },
    /** Focuses a block that may still have to be drawn at its place. */
    focusSoon: (id: string | null | undefined) => {
      if (id === null || id === undefined) return
      wish.current = { id, until: performance.now() + WISH_MS }
      window.requestAnimationFrame(() => blockElement(id)?.focus())
    },
    step: (id: string, by: 1 | -1) => {
      const next = blocks[blocks.findIndex((block) => block.id === id) + by]
      if (next !== undefined) blockElement(next.id)?.focus()
    },
    goToFacts: () => find('.reports-facts')?.focus(),
    goToOutline: (id: string) => {
      const line = sectionOf(blocks, id)
      find(line === null ? '[data-line]' : `[data-line="${CSS.escape(line)}"]`)?.focus()
    },
  }
}

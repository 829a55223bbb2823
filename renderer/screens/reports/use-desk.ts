import { useEffect, useRef, useState } from 'react'
import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'
import { draftKey, type Draft } from './draft.ts'
import { lastPlace, rememberPlace } from './last-place.ts'
import { useBlockCommands } from './use-block-commands.ts'
import { useDrafts } from './use-drafts.ts'
import { isAnsweredByOne, sectionOf } from './view.ts'

/** Where the clerk is in a report, what is open, and what the keys and buttons of the paper do. */
export const useDesk = (report: Report) => {
  const [activeId, setActiveId] = useState<string | null>(() => lastPlace(report.id))
  const commands = useBlockCommands(report)
  const drafts = useDrafts(report, commands.save, commands.removeDraft)
  const root = useRef<HTMLDivElement>(null)

  const blockElement = (id: string): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`) ?? null

  // What was just saved, moved or uncovered is drawn by the next frame.
  const focusSoon = (id: string | null | undefined) => {
    if (id === null || id === undefined) return
    window.requestAnimationFrame(() => blockElement(id)?.focus())
  }

  // Back from a ledger entry the clerk stands where the report was left; the focus stays with the page.
  useEffect(() => {
    const place = lastPlace(report.id)
    if (place !== null) blockElement(place)?.scrollIntoView({ block: 'center' })
  }, [report.id])

  const goTo = (id: string) => {
    const element = blockElement(id)
    element?.scrollIntoView({ block: 'start' })
    element?.focus({ preventScroll: true })
  }
  const enter = (id: string) => {
    setActiveId(id)
    rememberPlace(report.id, id)
  }
  const step = (id: string, by: 1 | -1) => {
    const index = report.blocks.findIndex((block) => block.id === id)
    const next = report.blocks[index + by]
    if (next !== undefined) blockElement(next.id)?.focus()
  }

  return {
    activeId: report.blocks.some(({ id }) => id === activeId) ? activeId : null,
    root,
    drafts,
    goTo,
    enter,
    step,
    goToFacts: () => root.current?.querySelector<HTMLElement>('.reports-facts')?.focus(),
    goToOutline: (id: string) => {
      const line = sectionOf(report.blocks, id)
      const selector = line === null ? '[data-line]' : `[data-line="${CSS.escape(line)}"]`
      root.current?.querySelector<HTMLElement>(selector)?.focus()
    },
    /** Back from the facts to the block they belong to. */
    goBack: () => focusSoon(activeId),
    verify: commands.verify,
    /** 写这一段: in the place of a note that one paragraph answers, else below it. */
    answer: (gap: ReportBlock) => {
      if (isAnsweredByOne(gap)) drafts.edit(gap)
      else drafts.write(gap.id)
    },
    move: (id: string, direction: 'up' | 'down') =>
      commands.move(id, direction, () => focusSoon(id)),
    remove: (block: ReportBlock) => {
      const isLast = report.blocks.at(-1)?.id === block.id
      step(block.id, isLast ? -1 : 1)
      commands.removeBlock(block.id)
    },
    /** Leaves an editor by keyboard: saves and goes on at the block. */
    finish: (draft: Draft) => {
      void drafts.settle(draftKey(draft)).then(({ saved, blockId }) => {
        if (saved) focusSoon(blockId ?? draft.afterId)
      })
    },
    /** Leaves an editor without saving; what was typed can be had back. */
    cancel: (draft: Draft) => {
      const dropped = drafts.cancel(draftKey(draft))
      focusSoon(draft.blockId ?? draft.afterId)
      if (dropped === undefined || dropped.text === dropped.base) return
      commands.offerUndo('已放弃这次修改。', '找回', () => drafts.reopen(dropped))
    },
  }
}
export type Desk = ReturnType<typeof useDesk>

import { type RefObject, useState } from 'react'
import type { PlacedFigure } from '../../../shared/domain/report/placed-figure.ts'
import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'
import { draftKey, type Draft } from './draft.ts'
import { lastPlace, rememberPlace } from './last-place.ts'
import { useBlockCommands } from './use-block-commands.ts'
import { useBlockFocus } from './use-block-focus.ts'
import { useDrafts } from './use-drafts.ts'
import { isAnsweredByOne } from './view.ts'

type OpenedFigure = { readonly blockId: string; readonly figure: PlacedFigure }

/** Where the clerk is in a report, what is open, and what the keys and buttons of the paper do. */
export const useDesk = (report: Report, root: RefObject<HTMLElement | null>) => {
  const { id: reportId, blocks } = report
  const [activeId, setActiveId] = useState<string | null>(() => lastPlace(reportId))
  const [figure, setFigure] = useState<OpenedFigure>()
  const commands = useBlockCommands(report)
  const drafts = useDrafts(report, commands.save, commands.removeDraft)
  const focus = useBlockFocus(blocks, root, activeId)

  const enter = (id: string): void => {
    setActiveId(id)
    setFigure((opened) => (opened?.blockId === id ? opened : undefined))
    rememberPlace(reportId, id)
  }

  return {
    activeId: blocks.some(({ id }) => id === activeId) ? activeId : null,
    drafts,
    ...focus,
    enter,
    /** The figure of the present block whose entries are shown, if only these are. */
    figure: figure?.blockId === activeId ? figure?.figure : undefined,
    openFigure: (blockId: string, opened: PlacedFigure) => {
      enter(blockId)
      setFigure({ blockId, figure: opened })
    },
    closeFigure: () => setFigure(undefined),
    /** Back from the facts to the block they belong to. */
    goBack: () => focus.focusSoon(activeId),
    verify: commands.verify,
    verifyWords: commands.verifyWords,
    /** Puts a paragraph of the 句库 behind the present block and goes there. */
    take: (sentence: Parameters<typeof commands.take>[1]) => {
      const here = blocks.some(({ id }) => id === activeId) ? activeId : blocks.at(-1)?.id
      commands.take(here ?? null, sentence).then(
        (id) => focus.focusSoon(id),
        // A refusal is already shown as a message.
        () => undefined,
      )
    },
    /** 写这一段: in the place of a note that one paragraph answers, else below it. */
    answer: (gap: ReportBlock) => {
      if (isAnsweredByOne(gap)) drafts.edit(gap)
      else drafts.write(gap.id)
    },
    move: (id: string, direction: 'up' | 'down') =>
      commands.move(id, direction, () => focus.focusSoon(id)),
    remove: (block: ReportBlock) => {
      focus.step(block.id, blocks.at(-1)?.id === block.id ? -1 : 1)
      commands.removeBlock(block.id)
    },
    /** Leaves an editor by keyboard: saves and goes on at the block. */
    finish: (draft: Draft) => {
      void drafts.settle(draftKey(draft)).then(({ saved, blockId }) => {
        if (saved) focus.focusSoon(blockId ?? draft.afterId)
      })
    },
    /** Leaves an editor without saving; what was typed can be had back. */
    cancel: (draft: Draft) => {
      const dropped = drafts.cancel(draftKey(draft))
      focus.focusSoon(draft.blockId ?? draft.afterId)
      if (dropped === undefined || dropped.text === dropped.base) return
      commands.offerUndo('已放弃这次修改。', '找回', () => drafts.reopen(dropped))
    },
  }
}
export type Desk = ReturnType<typeof useDesk>

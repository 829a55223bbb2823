import { useRef } from 'react'
import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import { anchored, type Draft, draftOf, newDraft, outcomeOf } from './draft.ts'
import { useOpenEditors } from './use-open-editors.ts'
import { predecessorOf } from './view.ts'

/** Carries out what leaving an editor means; resolves to the block that now holds the words. */
export type Carry = (draft: Draft) => Promise<string | undefined>

/** `blockId`: the block that now holds the words, if there is one. */
export type Settled = { readonly saved: boolean; readonly blockId?: string }

/** The drafts being typed in a report, and how they are saved or dropped. */
export const useDrafts = (report: Report, save: Carry, remove: Carry) => {
  const open = useOpenEditors(report.id)
  const running = useRef(new Map<string, Promise<Settled>>())

  const finish = async (key: string, typed: Draft): Promise<Settled> => {
    const draft = anchored(typed, report.blocks)
    const outcome = outcomeOf(draft, report.blocks)
    let blockId = draft.blockId ?? undefined
    try {
      if (outcome === 'save') blockId = await save(draft)
      if (outcome === 'remove') blockId = await remove(draft)
    } catch (error) {
      open.fail(key, error instanceof Error ? loadErrorText(error) : '')
      return { saved: false }
    }
    // Typed on while the first words were being saved: the editor stays open with what came after.
    if (open.find(key)?.draft.text === typed.text) open.close(key)
    return { saved: true, blockId }
  }

  /** Saves an editor, once however often it is asked to. */
  const settle = (key: string): Promise<Settled> => {
    const already = running.current.get(key)
    if (already !== undefined) return already
    const editor = open.find(key)
    if (editor === undefined) return Promise.resolve({ saved: true })
    const saving = finish(key, editor.draft).finally(() => running.current.delete(key))
    running.current.set(key, saving)
    return saving
  }

  return {
    editors: open.editors,
    edit: (block: ReportBlock, caret?: number) => {
      const draft = draftOf(block, predecessorOf(report.blocks, block.id))
      open.open({ draft, caret, restored: false })
    },
    write: (afterId: string | null) => open.open({ draft: newDraft(afterId), restored: false }),
    reopen: (draft: Draft) => open.open({ draft, restored: false }),
    change: open.change,
    /** Closes an editor without saving and hands out what was in it. */
    cancel: (key: string): Draft | undefined => {
      const dropped = open.find(key)?.draft
      open.close(key)
      return dropped
    },
    settle,
    /** Saves every open editor; false when one of them could not be saved. */
    settleAll: async (): Promise<boolean> => {
      const settled = await Promise.all(open.keys().map(settle))
      return settled.every(({ saved }) => saved)
    },
  }
}

import { useRef, useState } from 'react'
import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import { type Draft, draftKey, draftOf, newDraft, outcomeOf, placeOf } from './draft.ts'
import { readDrafts, writeDrafts } from './draft-storage.ts'
import { predecessorOf } from './view.ts'

/** Carries out what leaving an editor means; resolves to the block that now holds the words. */
export type Carry = (draft: Draft) => Promise<string | undefined>

export type OpenEditor = {
  readonly draft: Draft
  /** Where the clerk pointed when opening it, as an offset into the text. */
  readonly caret?: number
  /** Brought back from an earlier visit. */
  readonly restored: boolean
  /** Why the last attempt to save failed. */
  readonly error?: string
}

/** `blockId`: the block that now holds the words, if there is one. */
export type Settled = { readonly saved: boolean; readonly blockId?: string }

/**
 * The open editors of a report. What is typed is kept outside React's state, so that a key press draws only its own
 * editor, and in the page's storage, so that nothing typed is lost when the window closes.
 */
export const useDrafts = (report: Report, save: Carry, remove: Carry) => {
  const [editors, setEditors] = useState<readonly OpenEditor[]>(() =>
    readDrafts(report.id).map((draft) => ({ draft, restored: true })),
  )
  const latest = useRef(editors)
  const running = useRef(new Map<string, Promise<Settled>>())

  const keep = (next: readonly OpenEditor[]) => {
    latest.current = next
    writeDrafts(
      report.id,
      next.map(({ draft }) => draft),
    )
  }
  const show = (next: readonly OpenEditor[]) => {
    keep(next)
    setEditors(next)
  }
  const find = (key: string) => latest.current.find(({ draft }) => draftKey(draft) === key)
  const close = (key: string) => {
    show(latest.current.filter(({ draft }) => draftKey(draft) !== key))
  }
  const open = (draft: Draft, caret?: number) => {
    if (find(draftKey(draft)) !== undefined) return
    show([...latest.current, { draft, caret, restored: false }])
  }

  const finish = async (key: string, typed: Draft): Promise<Settled> => {
    const draft = anchored(typed, report.blocks)
    const outcome = outcomeOf(draft, report.blocks)
    let blockId = draft.blockId ?? undefined
    try {
      if (outcome === 'save') blockId = await save(draft)
      if (outcome === 'remove') blockId = await remove(draft)
    } catch (error) {
      const text = error instanceof Error ? loadErrorText(error) : ''
      show(
        latest.current.map((editor) =>
          draftKey(editor.draft) === key ? { ...editor, error: text } : editor,
        ),
      )
      return { saved: false }
    }
    // Typed on while the first words were being saved: the editor stays open with what came after.
    if (find(key)?.draft.text === typed.text) close(key)
    return { saved: true, blockId }
  }

  /** Saves an editor, once however often it is asked to. */
  const settle = (key: string): Promise<Settled> => {
    const already = running.current.get(key)
    if (already !== undefined) return already
    const editor = find(key)
    if (editor === undefined) return Promise.resolve({ saved: true })
    const saving = finish(key, editor.draft).finally(() => running.current.delete(key))
    running.current.set(key, saving)
    return saving
  }

  return {
    editors,
    edit: (block: ReportBlock, caret?: number) =>
      open(draftOf(block, predecessorOf(report.blocks, block.id)), caret),
    write: (afterId: string | null) => open(newDraft(afterId)),
    reopen: (draft: Draft) => show(withDraft(latest.current, draft)),
    change: (draft: Draft) => keep(withDraft(latest.current, draft)),
    /** Closes an editor without saving and hands out what was in it. */
    cancel: (key: string): Draft | undefined => {
      const dropped = find(key)?.draft
      close(key)
      return dropped
    },
    settle,
    /** Saves every open editor; false when one of them could not be saved. */
    settleAll: async (): Promise<boolean> => {
      const keys = latest.current.map(({ draft }) => draftKey(draft))
      const settled = await Promise.all(keys.map(settle))
      return settled.every(({ saved }) => saved)
    },
  }
}
export type Drafts = ReturnType<typeof useDrafts>

/** A draft tied to what is still there: when its block has gone it becomes a new block at the same place. */
const anchored = (draft: Draft, blocks: readonly ReportBlock[]): Draft => {
  const place = placeOf(draft, blocks)
  return place.in === 'block' ? draft : { ...draft, blockId: null, afterId: place.afterId }
}

const withDraft = (editors: readonly OpenEditor[], draft: Draft): readonly OpenEditor[] => {
  const key = draftKey(draft)
  const isOpen = editors.some((editor) => draftKey(editor.draft) === key)
  if (!isOpen) return [...editors, { draft, restored: false }]
  return editors.map((editor) => (draftKey(editor.draft) === key ? { ...editor, draft } : editor))
}

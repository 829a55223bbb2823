import { useRef, useState } from 'react'
import { type Draft, draftKey } from './draft.ts'
import { readDrafts, writeDrafts } from './draft-storage.ts'

export type OpenEditor = {
  readonly draft: Draft
  /** Where the clerk pointed when opening it, as an offset into the text. */
  readonly caret?: number
  /** Brought back from an earlier visit. */
  readonly restored: boolean
  /** Why the last attempt to save failed. */
  readonly error?: string
}

/**
 * The open editors of a report. What is typed is kept outside React's state, so that a key press draws only its own
 * editor, and in the page's storage, so that nothing typed is lost when the window closes.
 */
export const useOpenEditors = (reportId: string) => {
  const [editors, setEditors] = useState<readonly OpenEditor[]>(() =>
    readDrafts(reportId).map((draft) => ({ draft, restored: true })),
  )
  const latest = useRef(editors)

  const keep = (next: readonly OpenEditor[]) => {
    latest.current = next
    writeDrafts(
      reportId,
      next.map(({ draft }) => draft),
    )
  }
  const show = (next: readonly OpenEditor[]) => {
    keep(next)
    setEditors(next)
  }
  const find = (key: string) => latest.current.find(({ draft }) => draftKey(draft) === key)

  return {
    editors,
    find,
    keys: () => latest.current.map(({ draft }) => draftKey(draft)),
    /** Opens an editor, or leaves the one that is already open there. */
    open: (editor: OpenEditor) => {
      if (find(draftKey(editor.draft)) === undefined) show([...latest.current, editor])
    },
    change: (draft: Draft) => keep(withFields(latest.current, draftKey(draft), { draft })),
    fail: (key: string, error: string) => show(withFields(latest.current, key, { error })),
    close: (key: string) => show(latest.current.filter(({ draft }) => draftKey(draft) !== key)),
  }
}

const withFields = (
  editors: readonly OpenEditor[],
  key: string,
  fields: Partial<OpenEditor>,
): readonly OpenEditor[] =>
  editors.map((editor) => (draftKey(editor.draft) === key ? { ...editor, ...fields } : editor))

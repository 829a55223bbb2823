import { useEffect, useState } from 'react'
import type { TemplateDetail } from '../../../shared/domain/report/template-schema.ts'
import { keepTemplateDraft, readTemplateDraft } from './draft-memory.ts'
import type { Edit } from './edit-draft.ts'
import { isChanged } from './save-input.ts'
import { draftOf, type TemplateDraft, withKeysOf } from './template-draft.ts'

/** The state of the editor: what is typed over what is saved, kept until it is saved or given up. */
export const useTemplateDraft = (saved: TemplateDetail) => {
  const [remembered] = useState(() => readTemplateDraft(saved.id))
  const [typed, setTyped] = useState<TemplateDraft | undefined>(remembered?.draft)
  const [base, setBase] = useState(remembered?.base ?? JSON.stringify(saved))
  const [isRestored, setRestored] = useState(remembered !== undefined)
  const draft = typed ?? draftOf(saved)
  const isDirty = typed !== undefined && isChanged(typed, saved)

  useEffect(() => {
    keepTemplateDraft(saved.id, isDirty ? { draft, base } : undefined)
  }, [saved.id, isDirty, draft, base])

  const reset = (next: TemplateDraft | undefined) => {
    setTyped(next)
    setBase(JSON.stringify(saved))
    setRestored(false)
  }
  return {
    draft,
    isDirty,
    /** What was typed in an earlier session is on the page. */
    isRestored: isRestored && isDirty,
    /** The template was changed elsewhere after this draft was begun. */
    isOvertaken: isDirty && base !== JSON.stringify(saved),
    change: (edit: Edit) => {
      if (typed === undefined) setBase(JSON.stringify(saved))
      setTyped((now) => edit(now ?? draftOf(saved)))
    },
    /** Gives up what was typed and hands it out, so that it can be brought back. */
    discard: (): TemplateDraft | undefined => {
      reset(undefined)
      return typed
    },
    bringBack: reset,
    /** What was typed is now what is saved; keys stay, so that what was offered to be taken back still can be. */
    settle: (detail: TemplateDetail) => {
      setTyped(withKeysOf(draftOf(detail), draft))
      setBase(JSON.stringify(detail))
      setRestored(false)
    },
  }
}

export type TemplateDraftState = ReturnType<typeof useTemplateDraft>

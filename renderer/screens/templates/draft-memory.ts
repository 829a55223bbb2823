import { z } from 'zod'
import { type TemplateDraft, templateDraftSchema } from './template-draft.ts'

const PREFIX = 'templates.draft.'

const memorySchema = z.object({ draft: templateDraftSchema, base: z.string() })

export type RememberedDraft = {
  readonly draft: TemplateDraft
  /** The template it was begun on, to tell whether that has changed since. */
  readonly base: string
}

/** Reads what was being changed when this template was last left. It outlives the window, as the words of a report do. */
export const readTemplateDraft = (id: string): RememberedDraft | undefined => {
  try {
    const stored = window.localStorage.getItem(PREFIX + id)
    return stored === null ? undefined : memorySchema.parse(JSON.parse(stored))
  } catch {
    // Storage that is switched off or spoilt must not keep the template from opening.
    return undefined
  }
}

/** Keeps a draft; none takes the kept one away. */
export const keepTemplateDraft = (id: string, remembered: RememberedDraft | undefined): void => {
  try {
    if (remembered === undefined) window.localStorage.removeItem(PREFIX + id)
    else window.localStorage.setItem(PREFIX + id, JSON.stringify(remembered))
  } catch {
    // A full storage only costs the safety net; the draft itself is still on the page.
  }
}

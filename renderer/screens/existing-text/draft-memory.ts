import { z } from 'zod'
import { documentDraftSchema } from './text-draft.ts'

const KEY = 'existing-text.draft'

const memorySchema = z.object({
  /** What was pasted. */
  pasted: z.string(),
  /** What was recognised and is being corrected. */
  document: documentDraftSchema.optional(),
})
export type TextMemory = Readonly<z.output<typeof memorySchema>>

const NOTHING: TextMemory = { pasted: '' }

/** Reads what was pasted and corrected when the page was last left. It outlives the window, as a report's words do. */
export const readTextMemory = (): TextMemory => {
  try {
    const stored = window.localStorage.getItem(KEY)
    return stored === null ? NOTHING : memorySchema.parse(JSON.parse(stored))
  } catch {
    // Storage that is switched off or spoilt must not keep the page from opening.
    return NOTHING
  }
}

/** Keeps it; what says nothing takes the kept one away. */
export const keepTextMemory = (memory: TextMemory): void => {
  try {
    if (memory.pasted === '' && memory.document === undefined) window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, JSON.stringify(memory))
  } catch {
    // A full storage only costs the safety net; the text itself is still on the page.
  }
}

import { z } from 'zod'
import { type Draft, draftSchema } from './draft.ts'

const PREFIX = 'reports.drafts.'

const listSchema = z.array(draftSchema)

/**
 * Reads the words that were being typed when this report was last left. They lie in the page's own storage, not in
 * the session: closing the window ends a session, and that is when they are needed.
 */
export const readDrafts = (reportId: string): readonly Draft[] => {
  try {
    const stored = window.localStorage.getItem(PREFIX + reportId)
    return stored === null ? [] : listSchema.parse(JSON.parse(stored))
  } catch {
    // Storage that is switched off or spoilt must not keep the report from opening.
    return []
  }
}

/** Keeps what is being typed; nothing is kept of editors that hold what they were opened on. */
export const writeDrafts = (reportId: string, drafts: readonly Draft[]): void => {
  const worthKeeping = drafts.filter(({ text, base }) => text !== base)
  try {
    if (worthKeeping.length === 0) window.localStorage.removeItem(PREFIX + reportId)
    else window.localStorage.setItem(PREFIX + reportId, JSON.stringify(worthKeeping))
  } catch {
    // A full storage only costs the safety net; the text itself is still in the editor.
  }
}

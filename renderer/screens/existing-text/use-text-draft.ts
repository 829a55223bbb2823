import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { ReadDocument } from '../../../shared/domain/existing-text/document.ts'
import { keepTextMemory, readTextMemory, type TextMemory } from './draft-memory.ts'
import type { Edit } from './edit-document.ts'
import { draftOf } from './text-draft.ts'

/** A long text is not written out again with every key. */
const KEEP_AFTER_MS = 300

/** What was pasted, recognised and corrected, kept until a report is made of it. */
export const useTextDraft = () => {
  const [memory, setMemory] = useState<TextMemory>(readTextMemory)
  const latest = useRef(memory)

  useEffect(() => {
    latest.current = memory
    const timer = window.setTimeout(() => keepTextMemory(memory), KEEP_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [memory])
  useEffect(() => {
    const keep = () => keepTextMemory(latest.current)
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [])

  const change = useCallback(
    (edit: Edit) =>
      setMemory((now) =>
        now.document === undefined ? now : { ...now, document: edit(now.document) },
      ),
    [],
  )
  return {
    ...memory,
    change,
    paste: (pasted: string) => setMemory((now) => ({ ...now, pasted })),
    /** Drawn in pieces: thousands of rows at once would keep the page from answering. */
    recognise: (read: ReadDocument) =>
      startTransition(() => setMemory((now) => ({ ...now, document: draftOf(read) }))),
    /** Goes back to the pasted text and hands out what is put away. */
    putAway: (): TextMemory => {
      setMemory(({ pasted }) => ({ pasted }))
      return memory
    },
    bringBack: (kept: TextMemory) => setMemory(kept),
    /** A report was made: nothing is kept any more. */
    finish: () => {
      const nothing = { pasted: '' }
      latest.current = nothing
      keepTextMemory(nothing)
      setMemory(nothing)
    },
  }
}

export type TextDraftState = ReturnType<typeof useTextDraft>

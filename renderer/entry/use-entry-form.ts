import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { IsoDate } from '../../shared/domain/date.ts'
import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import { CallError } from '../api/call-error.ts'
import { useCommand } from '../hooks/use-call.ts'
import {
  type EntryForm,
  type FormProblems,
  formOf,
  hasProblems,
  isSameForm,
  problemsOf,
  rebased,
  seenOf,
  toSaveInput,
} from './entry-form.ts'
import { dropDraft, keepDraft, readDraft, rememberOffice } from './entry-memory.ts'

const NO_PROBLEMS: FormProblems = { figures: {} }

/**
 * The state of one entry's form. Whatever differs from what is saved is kept as a draft, so that closing the form
 * or the window, changing the screen, a reload or a power cut loses nothing.
 */
export const useEntryForm = (options: {
  readonly entryId: string | undefined
  readonly draftKey: string
  readonly start: EntryForm
  /** The draft taken over from last year that this save brings up to date. */
  readonly carriedId?: string | undefined
  readonly today: IsoDate
}) => {
  const { entryId, draftKey, today, carriedId } = options
  const queries = useQueryClient()
  const command = useCommand('ledger.save', { quiet: true })
  const [saved, setSaved] = useState(options.start)
  const [draft] = useState(() => readDraft(draftKey))
  const [form, setForm] = useState(draft ?? options.start)
  const [isTried, setTried] = useState(false)
  /** Told that it was changed elsewhere: who saves all the same means it. */
  const [isWarned, setWarned] = useState(false)
  const isDirty = !isSameForm(form, saved)
  const [isRestored, setRestored] = useState(draft !== undefined && isDirty)
  const problems = problemsOf(form, today)
  // Taken back by Ctrl+Z, or changed in the register: a form nobody has touched shows what is stored now.
  const [seen, setSeen] = useState(options.start)
  if (!isSameForm(options.start, seen)) {
    setSeen(options.start)
    setSaved(options.start)
    setForm(rebased(form, saved, options.start))
  }

  useEffect(() => {
    if (isDirty) keepDraft(draftKey, form)
    else dropDraft(draftKey)
  }, [isDirty, draftKey, form])

  /** Undefined when the form has problems or the store refused; both are shown beside the form. */
  const save = async (): Promise<LedgerEntry | undefined> => {
    setTried(true)
    const { on } = form
    if (on === undefined || hasProblems(problems)) return undefined
    const target = entryId === undefined ? undefined : { id: entryId, opened: saved }
    try {
      const input = toSaveInput({ ...form, on }, target)
      const entry = await command.mutateAsync({
        ...input,
        draftId: carriedId,
        ...(target === undefined || isWarned ? {} : { seen: seenOf(input, saved) }),
      })
      queries.setQueryData(['ledger.get', { id: entry.id }], entry)
      rememberOffice(form.officeId)
      dropDraft(draftKey)
      setSaved(form)
      setRestored(false)
      setWarned(false)
      return entry
    } catch (error) {
      if (error instanceof CallError && error.code === 'edited-elsewhere') {
        setWarned(true)
        await queries.invalidateQueries()
      }
      // `fault` below shows why; what was typed stays.
      return undefined
    }
  }

  const { reset: forgetFault } = command
  const change = useCallback(
    (changed: Partial<EntryForm>): void => {
      // What was refused was refused for what stood here before.
      forgetFault()
      setForm((former) => ({ ...former, ...changed }))
    },
    [forgetFault],
  )
  const { on, until, officeId, documentNumber, figures, checkItemIds } = form
  const otherFields = useMemo(
    () => ({ on, until, officeId, documentNumber, figures, checkItemIds }),
    [on, until, officeId, documentNumber, figures, checkItemIds],
  )

  return {
    form,
    /** All but the text, the same object while only that is typed: a long form is not drawn anew for every key. */
    otherFields,
    isDirty,
    isRestored: isRestored && isDirty,
    isSaving: command.isPending,
    fault: command.error,
    /** Shown only after the first try to save: nobody likes to be corrected while typing. */
    problems: isTried ? problems : NO_PROBLEMS,
    change,
    save,
    /** Back to what is saved. */
    reset: () => setForm(saved),
    /** Takes over what the store now has, after a restore from the history. */
    takeOver: (entry: LedgerEntry) => {
      setSaved(formOf(entry))
      setForm(formOf(entry))
    },
  }
}

export type EntryFormState = ReturnType<typeof useEntryForm>

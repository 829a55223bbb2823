import { useDeferredValue, useMemo } from 'react'
import { documentNumberIn } from '../../shared/domain/document-number-in-text.ts'
import type { FigureInput } from '../../shared/domain/figure.ts'
import { figuresInText } from '../../shared/domain/figures-in-text.ts'
import { belongsToYear } from '../../shared/domain/progress.ts'
import { createCheckItemProposer } from '../../shared/domain/propose-check-items.ts'
import { type EntryForm, addFigure, notYetTaken } from './entry-form.ts'
import type { PlanIndex } from './plan-index.ts'

/** What the sentence offers to the other fields and is not in them yet. */
export type Offers = {
  readonly figures: readonly FigureInput[]
  /** Only while the field is empty. */
  readonly documentNumber: string | undefined
  /** Check items the words propose, the likeliest first. */
  readonly checkItemIds: readonly string[]
}

/** Reads the sentence after the keys: typing never waits for it. */
export const useOffers = (form: EntryForm, plan: PlanIndex, year: number): Offers => {
  const text = useDeferredValue(form.text)
  const candidates = useMemo(
    () =>
      plan.checkItems
        .filter((item) => belongsToYear(item, year))
        .map((item) => ({
          id: item.id,
          text: item.text,
          taskTitle: plan.task(item.taskId)?.title ?? '',
        })),
    [plan, year],
  )
  const found = useMemo(() => figuresInText(text), [text])
  const propose = useMemo(() => createCheckItemProposer(candidates), [candidates])
  const proposed = useMemo(() => propose(text), [text, propose])
  const number = useMemo(() => documentNumberIn(text), [text])
  // The same list as long as it says the same: what shows it is drawn anew for another one only.
  const checkItemIds = useMemo(
    () => proposed.filter((id) => !form.checkItemIds.includes(id)),
    [proposed, form.checkItemIds],
  )
  return {
    figures: notYetTaken(found, form.figures),
    documentNumber: form.documentNumber.trim() === '' ? number : undefined,
    checkItemIds,
  }
}

/**
 * The form with what was offered taken over: every figure, the document number, and, where nothing is linked yet, the
 * likeliest check item. The others are a matter of judgement and stay offered.
 */
export const withOffers = (form: EntryForm, offers: Offers): Partial<EntryForm> => {
  const [likeliest] = offers.checkItemIds
  return {
    figures: offers.figures.reduce(addFigure, form.figures),
    documentNumber: offers.documentNumber ?? form.documentNumber,
    checkItemIds:
      likeliest === undefined || form.checkItemIds.length > 0 ? form.checkItemIds : [likeliest],
  }
}

/** Whether taking everything over would change anything. */
export const hasOffers = (form: EntryForm, offers: Offers): boolean =>
  offers.figures.length > 0 ||
  offers.documentNumber !== undefined ||
  (offers.checkItemIds.length > 0 && form.checkItemIds.length === 0)

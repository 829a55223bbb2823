import type { IsoDate } from '../../shared/domain/date.ts'
import { dayInYear } from '../../shared/domain/date.ts'
import type { EntryDraft } from '../../shared/domain/item/entry-draft.ts'
import { type EntrySeed, firstDay } from './entry-form.ts'

/**
 * What an entry starts with that brings last year's work up to date: the words, the office and what it serves. The day
 * is last year's in this year, unless that has not come yet. Figures are not taken over: they are to be counted anew.
 */
export const carriedSeed = (draft: EntryDraft, today: IsoDate): EntrySeed => {
  const { year, sourceOn, officeId, checkItemIds, text } = draft
  const sameDay = sourceOn === undefined ? undefined : dayInYear(sourceOn.slice(5), year)
  const on = sameDay !== undefined && sameDay <= today ? sameDay : firstDay(today, year)
  return { on, officeId, checkItemIds, text }
}

import type { AppClient } from '../../../shared/contract/index.ts'
import type { CheckItem, CheckItemKind } from '../../../shared/domain/plan.ts'

type SaveItem = Parameters<AppClient['items.save']>[0]

/** An own item as it is being typed. */
export type ItemDraft = {
  readonly text: string
  readonly kind: CheckItemKind
  readonly times: number | null
  /** `MM-DD`, as typed: `11月30日`, `11-30`, `11.30`. */
  readonly due: string
}

export const emptyItem: ItemDraft = { text: '', kind: 'standing', times: null, due: '' }

export const draftOfItem = ({ text, kind, times, due }: CheckItem): ItemDraft => ({
  text,
  kind,
  times: times ?? null,
  due: due ?? '',
})

/** Reads a day of the year; null for none, undefined for what is no day. */
export const readMonthDay = (typed: string): string | null | undefined => {
  if (typed.trim() === '') return null
  const [, month, day] =
    /^(\d{1,2})[-月./](\d{1,2})日?前?$/.exec(typed.trim().normalize('NFKC')) ?? []
  if (month === undefined || day === undefined) return undefined
  const text = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`2024-${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === text
    ? text
    : undefined
}

/** Whether a kind of item can be counted, and whether it can have a day. */
export const takesTimes = (kind: CheckItemKind): boolean => kind === 'annual'
export const takesDue = (kind: CheckItemKind): boolean => kind === 'annual' || kind === 'once'

/** What is sent; undefined while something is wrong. */
export const saveItemInput = (
  draft: ItemDraft,
  target: { readonly id: string } | { readonly taskId: string; readonly fromYear: number },
): SaveItem | undefined => {
  const due = takesDue(draft.kind) ? readMonthDay(draft.due) : null
  if (draft.text.trim() === '' || due === undefined) return undefined
  const { text, kind } = draft
  return { ...target, text, kind, times: takesTimes(kind) ? draft.times : null, due }
}

/** The call that makes an own item again what it was. */
export const formerItem = (item: CheckItem): SaveItem => ({
  id: item.id,
  text: item.text,
  kind: item.kind,
  times: item.times ?? null,
  due: item.due ?? null,
})

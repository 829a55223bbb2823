import type { Check } from '../../../shared/domain/check.ts'
import { type IsoDate, daysBetween } from '../../../shared/domain/date.ts'

/** Days before a due day from which on it is near. */
const NEAR = 30

/** How a due day stands: past, near, or still ahead. Nothing for what is done, does not apply, or has no day. */
export type Light = 'late' | 'near' | 'ahead'

export const lights = {
  late: { sign: '▲', label: '逾期' },
  near: { sign: '◆', label: '临近' },
  ahead: { sign: '●', label: '正常' },
} as const satisfies Record<Light, { readonly sign: string; readonly label: string }>

/** The traffic light of a due day. */
export const lightOfDay = (due: IsoDate, today: IsoDate): Light => {
  const left = daysBetween(today, due)
  if (left < 0) return 'late'
  return left <= NEAR ? 'near' : 'ahead'
}

/** The traffic light of a check item. */
export const lightOf = ({ status, due }: Check, today: IsoDate): Light | undefined =>
  due === undefined || status === 'done' || status === 'not-applicable'
    ? undefined
    : lightOfDay(due, today)

import { z } from 'zod'

/** 责任股室 and 责任人 of a check item from a year on. Neither: from then on nobody answers for it. */
export const dutySchema = z.object({
  from: z.number().int(),
  officeId: z.string().optional(),
  person: z.string().optional(),
})
export type Duty = z.output<typeof dutySchema>

/**
 * Who answers for an item in a year: the last that was said for that year or an earlier one. Years before the first
 * word have the same as its year: a clerk who says it for the first time says it of the item, not of a year.
 */
export const dutyIn = (duties: readonly Duty[], year: number): Duty | undefined =>
  duties.findLast(({ from }) => from <= year) ?? duties[0]

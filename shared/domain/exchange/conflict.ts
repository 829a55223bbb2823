import { z } from 'zod'

/** One side of a conflict: the value, how a clerk reads it, who wrote it and when that PC believed it was. */
const conflictSideSchema = z.object({
  value: z.json(),
  text: z.string(),
  author: z.string(),
  at: z.iso.datetime(),
  changeId: z.string(),
})

/** Two people set one field of one record without seeing each other. */
export const conflictSchema = z.object({
  recordId: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  /** What the record is called on screen. */
  title: z.string(),
  field: z.string(),
  label: z.string(),
  /** Values as they lie in the data; `base` is what both had seen. Null for nothing. */
  base: z.json(),
  mine: z.json(),
  theirs: z.json(),
  baseText: z.string(),
  mineSide: conflictSideSchema,
  theirsSide: conflictSideSchema,
  /** Further values when more than two people wrote. */
  others: z.array(conflictSideSchema),
  /** Which side is shown until somebody decides. */
  shown: z.enum(['mine', 'theirs', 'other']),
  /** Whether both can be kept: long texts only. */
  canKeepBoth: z.boolean(),
  /** Where it is found on screen. */
  year: z.number().int().optional(),
  entryId: z.string().optional(),
  taskId: z.string().optional(),
  reportId: z.string().optional(),
  /** Whether it concerns a figure that is printed in reports. */
  isFigure: z.boolean(),
})
export type Conflict = z.output<typeof conflictSchema>

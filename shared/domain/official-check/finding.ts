import { z } from 'zod'

/** `error` must be corrected before sending, `warning` should be looked at, `info` is a hint. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The texts around the body a finding can lie in. */
export const HEAD_FIELDS = [
  'title',
  'recipient',
  'cc',
  'documentNumber',
  'signer',
  'datedOn',
  'copyNumber',
  'secrecy',
  'urgency',
  'note',
  'printedOn',
] as const
export type HeadField = (typeof HEAD_FIELDS)[number]

/** 检查结果: one thing the check before export has to say. */
export const findingSchema = z.object({
  /** 1-72: number in the table of official text; from 101: content. `rules.ts` lists them. */
  rule: z.number().int(),
  severity: z.enum(SEVERITIES),
  /** The block it lies in; absent in pasted text, in the head and where something is missing. */
  blockId: z.string().optional(),
  /** The text of the head it lies in. */
  field: z.enum(HEAD_FIELDS).optional(),
  /** In UTF-16 units of the block's text, of the head's text, or of the whole pasted text. */
  place: z.object({ start: z.number().int(), end: z.number().int() }),
  /** The words at the place, cut when long; what is missing where there is no place. */
  excerpt: z.string(),
  message: z.string(),
  /** What the words at the place become. Only where the correction is certain. */
  fix: z.object({ replacement: z.string() }).optional(),
  /** What the clerk might write instead. */
  proposal: z.string().optional(),
})
export type Finding = z.output<typeof findingSchema>

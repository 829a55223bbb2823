import type { Finding } from './finding.ts'
import type { Passage, Span } from './passage.ts'
import { ruleOf } from './rules.ts'

const EXCERPT_MAX = 120

type Said = Pick<Finding, 'rule' | 'message'> &
  Partial<Pick<Finding, 'severity' | 'proposal'>> & { readonly replacement?: string }

/** A finding at a place of a passage. */
export const foundAt = (passage: Passage, { start, end }: Span, said: Said): Finding => {
  const { rule, message, severity, proposal, replacement } = said
  return {
    rule,
    severity: severity ?? ruleOf(rule).severity,
    ...(passage.blockId === undefined ? {} : { blockId: passage.blockId }),
    ...(passage.field === undefined ? {} : { field: passage.field }),
    place: { start: passage.offset + start, end: passage.offset + end },
    excerpt: passage.text.slice(start, Math.min(end, start + EXCERPT_MAX)),
    message,
    ...(replacement === undefined ? {} : { fix: { replacement } }),
    ...(proposal === undefined ? {} : { proposal }),
  }
}

/** A finding about a whole passage. */
export const foundIn = (passage: Passage, said: Said): Finding =>
  foundAt(passage, { start: 0, end: passage.text.length }, said)

/** A finding about something that is not there. `missing` names it. */
export const foundMissing = (missing: string, said: Said): Finding => ({
  rule: said.rule,
  severity: said.severity ?? ruleOf(said.rule).severity,
  place: { start: 0, end: 0 },
  excerpt: missing,
  message: said.message,
  ...(said.proposal === undefined ? {} : { proposal: said.proposal }),
})

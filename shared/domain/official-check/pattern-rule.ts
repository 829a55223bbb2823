import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { isInName, type Passage, type Role, type Subject } from './passage.ts'

type Match = RegExpExecArray

/** A rule that a regular expression finds. Expressions are global and of bounded width, so that they stay linear. */
export type PatternRule = {
  readonly rule: number
  readonly pattern: RegExp
  readonly message: string | ((match: Match) => string)
  /** What the match becomes. */
  readonly fix?: (match: Match) => string
  readonly propose?: (match: Match) => string
  readonly accept?: (match: Match, passage: Passage) => boolean
  /** 书名号 hold names as issued: what stands in them is left alone. */
  readonly leavesNames?: true
  readonly notIn?: readonly Role[]
}

const matchesOf = (each: PatternRule, passage: Passage): readonly Match[] => {
  // Most lines match nothing, and looking is cheaper than beginning to collect.
  if (passage.text.search(each.pattern) === -1) return []
  return [...passage.text.matchAll(each.pattern)].filter(
    (match) =>
      !(each.leavesNames === true && isInName(passage, match.index)) &&
      (each.accept === undefined || each.accept(match, passage)),
  )
}

const toFinding = (each: PatternRule, passage: Passage, match: Match): Finding => {
  const { rule, message, fix, propose } = each
  const span = { start: match.index, end: match.index + match[0].length }
  return foundAt(passage, span, {
    rule,
    message: typeof message === 'string' ? message : message(match),
    replacement: fix?.(match),
    proposal: propose?.(match),
  })
}

/** Makes a check of a list of patterns. */
export const checkPatterns =
  (rules: readonly PatternRule[]) =>
  ({ passages }: Subject): readonly Finding[] =>
    rules.flatMap((each) =>
      passages
        .filter(({ role }) => each.notIn?.includes(role) !== true)
        .flatMap((passage) =>
          matchesOf(each, passage).map((match) => toFinding(each, passage, match)),
        ),
    )

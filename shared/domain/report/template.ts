import type { NumberStyle } from './numbering.ts'
import type { ReportFacts } from './facts.ts'
import type { SignatureKind } from './document.ts'
import type { REPORT_KINDS } from './report.ts'

/**
 * 模板: what a report consists of. Plain data: those built in are files here, a bureau's own ones are in its store.
 *
 * Texts are patterns: only the names of `PATTERN_NAMES` are filled, from the facts.
 */
export type Template = {
  readonly id: string
  readonly kind: (typeof REPORT_KINDS)[number]
  /** The name in lists of templates. */
  readonly title: string
  /** 标题 of the report. */
  readonly headline: string
  readonly recipient: 'implementationRecipient' | 'annualRecipient'
  /** 主送机关 of its own; empty or left out, it is the settings' line that `recipient` names. */
  readonly ownRecipient?: string
  /** 盖章方式 a new report begins with; left out, without seal. */
  readonly signatureKind?: SignatureKind
  /** The day it has to be handed in, `MM-DD`, in the year reported on or in the one after. */
  readonly due: {
    readonly monthDay: string
    readonly inNextYear: boolean
    /** The only year it is due for. */
    readonly onlyYear?: number
  }
  /** The day by which it has to be open to the public. */
  readonly publishBy?: { readonly monthDay: string; readonly inNextYear: boolean }
  /** `plan`: over all years of the plan up to the report's. */
  readonly span?: 'plan'
  /** How headings of level 1, 2, 3, 4 are numbered. */
  readonly numbering: readonly NumberStyle[]
  /** The paragraph before the first part; empty for none. */
  readonly opening: string
  readonly parts: readonly TemplatePart[]
  /** The sentence after the last part; empty for none. */
  readonly closing: string
  /** 附表 of all tasks: its title; empty for a report without one. */
  readonly taskTable: string
}

export type TemplatePart = {
  /** Never changes: it is the first half of every slot of the part. */
  readonly id: string
  readonly heading: string
  /** The heading only names the part in lists and is not printed. */
  readonly isUntitled?: boolean
  /** Demanded by the rule the report follows. */
  readonly required: boolean
  /** What feeds the part, in printed order. */
  readonly content: readonly PartContent[]
}

export type PartContent =
  FactsContent | NotApplicableContent | UnfinishedContent | AttainmentContent | ClerkContent

/**
 * What was done, from the ledger. Every entry stands once in the whole report: tasks listed by name take their
 * entries first, `plan-groups` takes the rest.
 */
export type FactsContent = {
  readonly kind: 'facts'
  /** `plan-groups`: a chapter for each group of the plan, with the tasks no other chapter lists. */
  readonly chapters: 'plan-groups' | readonly TemplateChapter[]
  /**
   * `run-in`: the paragraph of a task begins with the task's title as a sentence of its own; `numbered`: and with a
   * number one level below the chapter's.
   */
  readonly lead: 'run-in' | 'numbered' | 'none'
  /** `run-in`: a chapter is one numbered paragraph that begins with its heading; `lead` then has no use. */
  readonly headings?: 'own-line' | 'run-in'
  /** Heading of a last chapter for entries that serve no task. One content of a template has it. */
  readonly others?: string
}

export type TemplateChapter = {
  /** Never changes: it is part of the slots. */
  readonly id: string
  /** Left out when the text stands right under the heading of the part. */
  readonly heading?: string
  readonly taskIds: readonly string[]
  /** The note to the clerk when there is no entry at all; else the tasks without one are listed. */
  readonly gap?: string
}

/** 不涉及: the items that do not apply this year, with their reasons. */
export type NotApplicableContent = {
  readonly kind: 'not-applicable'
  readonly heading?: string
  readonly lead: string
  /** Whether items are followed by the number of their task, which only readers of the plan know. */
  readonly citesTasks: boolean
}

/** 推进中, and a note on what was not started: calling that a problem is the clerk's decision. */
export type UnfinishedContent = {
  readonly kind: 'unfinished'
  readonly citesTasks: boolean
  /**
   * `to-finish`: only what is to be finished; `points`: each of that as a numbered paragraph (一是…); `carried-over`:
   * as what goes on after the last year. Left out: one paragraph, standing duties too.
   */
  readonly form?: 'to-finish' | 'points' | 'carried-over'
}

/** What was reached over several years: tasks by state, work by year, what is done once and for all. */
export type AttainmentContent = { readonly kind: 'attainment' }

/** What only the clerk can write. */
export type ClerkContent = {
  readonly kind: 'clerk'
  readonly id: string
  /** What belongs here. Never printed. */
  readonly gap: string
  /** Left out when something was drafted above it in the same part. */
  readonly onlyIfEmpty?: boolean
}

/** 书名号 inside 书名号 are single ones (GB/T 15834). */
const nestedInTitle = (name: string): string =>
  name
    .replace(/^《(.*)》$/u, '$1')
    .replaceAll('《', '〈')
    .replaceAll('》', '〉')

/** What the texts of a template can name. */
export const PATTERN_NAMES = ['bureau', 'year', 'nextYear', 'period', 'plan'] as const

const PATTERN = new RegExp(`\\{(${PATTERN_NAMES.join('|')})\\}`, 'gu')

/** The time reported on: `2024年度`, `2021至2025年`. */
export const periodOf = ({ fromYear, year }: Pick<ReportFacts, 'fromYear' | 'year'>): string =>
  fromYear === undefined || fromYear === year ? `${year}年度` : `${fromYear}至${year}年`

/** Fills a pattern of a template, in one pass: a name that looks like a pattern stays a name. */
export const fillPattern = (pattern: string, facts: ReportFacts): string => {
  const values: Readonly<Record<(typeof PATTERN_NAMES)[number], string>> = {
    bureau: facts.bureauName,
    year: String(facts.year),
    nextYear: String(facts.year + 1),
    period: periodOf(facts),
    plan: nestedInTitle(facts.planTitle),
  }
  return pattern.replace(PATTERN, (whole, name) => {
    const known = PATTERN_NAMES.find((each) => each === name)
    return known === undefined ? whole : values[known]
  })
}

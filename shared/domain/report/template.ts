import type { z } from 'zod'
import type { NumberStyle } from './numbering.ts'
import type { ReportFacts } from './facts.ts'
import type { REPORT_KINDS, templateSummarySchema } from './report.ts'

/**
 * 模板: what a report consists of. Plain data, so that a bureau may later copy one and change it.
 *
 * Texts are patterns: `{bureau}`, `{year}`, `{nextYear}` and `{plan}` are filled from the facts, nothing else is.
 *
 * How the other reports of the trade are written down with this type:
 * - nine chapters of the national outline: nine parts, each with one `facts` content listing its tasks in a chapter
 *   without a heading; `plan-groups` is not used, and the last part gives `others` a heading
 * - three parts, two parts: fewer parts; one part may hold both `clerk` notes, those on problems and on next steps
 * - 一、→（一）→1、: `numbering` with `arabic-comma` in third place; unnumbered headings: `none`
 * - plain paragraphs instead of run-in titles: `lead: 'none'`
 * - a report over several years: the same parts; the facts of several years are a matter of what is passed in
 */
export type Template = {
  readonly id: string
  readonly kind: (typeof REPORT_KINDS)[number]
  /** The name in lists of templates. */
  readonly title: string
  /** 标题 of the report. */
  readonly headline: string
  readonly recipient: 'implementationRecipient' | 'annualRecipient'
  /** The day it has to be handed in, `MM-DD`, in the year reported on or in the one after. */
  readonly due: { readonly monthDay: string; readonly inNextYear: boolean }
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
  /** Demanded by the rule the report follows. */
  readonly required: boolean
  /** What feeds the part, in printed order. */
  readonly content: readonly PartContent[]
}

export type PartContent = FactsContent | NotApplicableContent | UnfinishedContent | ClerkContent

/**
 * What was done, from the ledger. Every entry stands once in the whole report: tasks listed by name take their
 * entries first, `plan-groups` takes the rest.
 */
export type FactsContent = {
  readonly kind: 'facts'
  /** `plan-groups`: a chapter for each group of the plan, with the tasks no other chapter lists. */
  readonly chapters: 'plan-groups' | readonly TemplateChapter[]
  /** `run-in`: the paragraph of a task begins with the task's title as a sentence of its own. */
  readonly lead: 'run-in' | 'none'
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

/** 推进中 as a paragraph, and a note on what was not started: calling that a problem is the clerk's decision. */
export type UnfinishedContent = {
  readonly kind: 'unfinished'
  readonly citesTasks: boolean
}

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

/** Fills a pattern of a template, in one pass: a name that looks like a pattern stays a name. */
export const fillPattern = (pattern: string, facts: ReportFacts): string => {
  const values: Readonly<Record<string, string>> = {
    bureau: facts.bureauName,
    year: String(facts.year),
    nextYear: String(facts.year + 1),
    plan: nestedInTitle(facts.planTitle),
  }
  return pattern.replace(/\{(bureau|year|nextYear|plan)\}/gu, (whole, name) => {
    return values[String(name)] ?? whole
  })
}

/** Gives a template as lists show it: no year is chosen yet, so the years are named by what they are. */
export const summarizeTemplate = (template: Template): z.output<typeof templateSummarySchema> => ({
  id: template.id,
  kind: template.kind,
  title: template.title,
  parts: template.parts.map(({ id, heading, required }) => ({
    id,
    heading: heading.replaceAll('{year}年度', '本年度').replaceAll('{nextYear}年度', '下一年度'),
    required,
  })),
})

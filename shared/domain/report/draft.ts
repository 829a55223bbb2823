import { assignEntries, tasksOfEntries, type FilledChapter } from './assign-entries.ts'
import {
  inProgressText,
  notApplicableList,
  notStartedNote,
  tasksWithoutEntriesNote,
} from './check-phrases.ts'
import { entrySentences } from './entry-sentence.ts'
import type { FactEntry, ReportFacts } from './facts.ts'
import { figurePhrases, leadSentence } from './figure-phrases.ts'
import type { DraftBlock } from './stored-block.ts'
import {
  fillPattern,
  type ClerkContent,
  type FactsContent,
  type NotApplicableContent,
  type PartContent,
  type Template,
  type TemplatePart,
  type UnfinishedContent,
} from './template.ts'

/** What every piece of a draft is made from. */
type Draft = {
  readonly facts: ReportFacts
  readonly chaptersOf: (content: FactsContent) => readonly FilledChapter[]
  readonly others: readonly FactEntry[]
  /** Tasks with at least one entry, wherever in the report its sentence stands. */
  readonly servedTaskIds: ReadonlySet<string>
}

const heading = (slot: string, level: 1 | 2, text: string): DraftBlock => ({
  slot,
  kind: 'heading',
  level,
  text,
  entryIds: [],
})

/** A paragraph, or nothing when there is nothing to say. */
const paragraph = (
  slot: string,
  text: string,
  entries: readonly FactEntry[] = [],
): readonly DraftBlock[] =>
  text === '' ? [] : [{ slot, kind: 'paragraph', text, entryIds: entries.map(({ id }) => id) }]

const gap = (slot: string, text: string): readonly DraftBlock[] =>
  text === '' ? [] : [{ slot, kind: 'gap', text, entryIds: [] }]

const chapterGap = (slot: string, chapter: FilledChapter, draft: Draft): readonly DraftBlock[] => {
  const isEmpty = chapter.tasks.every(({ entries }) => entries.length === 0)
  if (chapter.gap !== undefined) return gap(slot, isEmpty ? chapter.gap : '')
  const tasks = chapter.tasks.map(({ task }) => task)
  return gap(slot, tasksWithoutEntriesNote(tasks, draft.facts, draft.servedTaskIds))
}

const chapterBlocks = (
  slot: string,
  chapter: FilledChapter,
  { lead }: FactsContent,
  draft: Draft,
): readonly DraftBlock[] => {
  const entries = chapter.tasks.flatMap((each) => each.entries)
  const figures = figurePhrases(entries)
  return [
    ...(chapter.heading === undefined ? [] : [heading(`${slot}/heading`, 2, chapter.heading)]),
    ...paragraph(`${slot}/summary`, leadSentence(entries.length, figures), entries),
    ...chapter.tasks.flatMap(({ task, entries: own }) => {
      const title = lead === 'run-in' && own.length > 0 ? `${task.title}。` : ''
      return paragraph(`${slot}/${task.id}`, `${title}${entrySentences(own, figures.own)}`, own)
    }),
    ...chapterGap(`${slot}/gap`, chapter, draft),
  ]
}

const otherBlocks = (
  slot: string,
  title: string | undefined,
  { facts, others }: Draft,
): readonly DraftBlock[] => {
  if (title === undefined || others.length === 0) return []
  const figures = figurePhrases(others)
  const unlinked = others.filter(({ checkItemIds }) => checkItemIds.length === 0)
  return [
    heading(`${slot}/heading`, 2, fillPattern(title, facts)),
    ...paragraph(`${slot}/summary`, leadSentence(others.length, figures), others),
    ...paragraph(`${slot}/entries`, entrySentences(others, figures.own), others),
    ...gap(
      `${slot}/gap`,
      unlinked.length === 0
        ? ''
        : `有${unlinked.length}条台账记录没有关联检查项，写在这里；应归入某项任务的，请在台账中补上关联。`,
    ),
  ]
}

const factsBlocks = (
  part: TemplatePart,
  content: FactsContent,
  draft: Draft,
): readonly DraftBlock[] => [
  ...draft
    .chaptersOf(content)
    .flatMap((chapter) => chapterBlocks(`${part.id}/${chapter.id}`, chapter, content, draft)),
  ...otherBlocks(`${part.id}/others`, content.others, draft),
]

const notApplicableBlocks = (
  slot: string,
  content: NotApplicableContent,
  { facts }: Draft,
): readonly DraftBlock[] => {
  const list = notApplicableList(facts, content)
  if (list === '') return []
  return [
    ...(content.heading === undefined
      ? []
      : [heading(`${slot}/heading`, 2, fillPattern(content.heading, facts))]),
    ...paragraph(`${slot}/items`, `${fillPattern(content.lead, facts)}${list}`),
  ]
}

const unfinishedBlocks = (
  slot: string,
  content: UnfinishedContent,
  { facts }: Draft,
): readonly DraftBlock[] => [
  ...paragraph(`${slot}/in-progress`, inProgressText(facts, content)),
  ...gap(`${slot}/not-started`, notStartedNote(facts)),
]

const clerkBlocks = (
  slot: string,
  content: ClerkContent,
  { facts }: Draft,
): readonly DraftBlock[] => gap(`${slot}/${content.id}`, fillPattern(content.gap, facts))

const contentBlocks = (
  part: TemplatePart,
  content: PartContent,
  draft: Draft,
): readonly DraftBlock[] => {
  switch (content.kind) {
    case 'facts':
      return factsBlocks(part, content, draft)
    case 'not-applicable':
      return notApplicableBlocks(`${part.id}/not-applicable`, content, draft)
    case 'unfinished':
      return unfinishedBlocks(part.id, content, draft)
    case 'clerk':
      return clerkBlocks(part.id, content, draft)
  }
}

const partBlocks = (part: TemplatePart, draft: Draft): readonly DraftBlock[] => {
  const blocks = [heading(`${part.id}/heading`, 1, fillPattern(part.heading, draft.facts))]
  for (const content of part.content) {
    const isSuperfluous =
      content.kind === 'clerk' && content.onlyIfEmpty === true && blocks.length > 1
    if (!isSuperfluous) blocks.push(...contentBlocks(part, content, draft))
  }
  return blocks
}

/**
 * Drafts a report from the facts of its year: every entry once, every figure once, nothing invented. What the
 * ledger does not know becomes a note to the clerk (`gap`) instead of a sentence.
 *
 * Slots are stable: they name part, chapter and task, never a position.
 */
export const draftBlocks = (template: Template, facts: ReportFacts): DraftBlock[] => {
  const { chapters, others } = assignEntries(template, facts)
  const served = [...tasksOfEntries(facts).values()].flat()
  const draft: Draft = {
    facts,
    chaptersOf: (content) => chapters.get(content) ?? [],
    others,
    servedTaskIds: new Set(served.map(({ id }) => id)),
  }
  const taskTable = fillPattern(template.taskTable, facts)
  return [
    ...paragraph('opening', fillPattern(template.opening, facts)),
    ...template.parts.flatMap((part) => partBlocks(part, draft)),
    ...paragraph('closing', fillPattern(template.closing, facts)),
    ...(taskTable === ''
      ? []
      : [{ slot: 'task-table', kind: 'task-table' as const, text: taskTable, entryIds: [] }]),
  ]
}

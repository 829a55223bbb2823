import { assignEntries, tasksOfEntries } from './assign-entries.ts'
import { gap, heading, paragraph } from './draft-block.ts'
import { attainmentBlocks, notApplicableBlocks, unfinishedBlocks } from './draft-checks.ts'
import { factsBlocks, type Telling } from './draft-facts.ts'
import type { ReportFacts } from './facts.ts'
import type { DraftBlock } from './stored-block.ts'
import { fillPattern, type PartContent, type Template, type TemplatePart } from './template.ts'

const contentBlocks = (
  part: TemplatePart,
  content: PartContent,
  telling: Telling,
): readonly DraftBlock[] => {
  const { facts } = telling
  switch (content.kind) {
    case 'facts':
      return factsBlocks(part, content, telling)
    case 'not-applicable':
      return notApplicableBlocks(`${part.id}/not-applicable`, content, facts)
    case 'unfinished':
      return unfinishedBlocks(part.id, content, facts)
    case 'attainment':
      return attainmentBlocks(`${part.id}/attainment`, facts)
    case 'clerk':
      return gap(`${part.id}/${content.id}`, fillPattern(content.gap, facts))
  }
}

const partBlocks = (part: TemplatePart, telling: Telling): readonly DraftBlock[] => {
  const blocks: DraftBlock[] = []
  for (const content of part.content) {
    const isSuperfluous =
      content.kind === 'clerk' && content.onlyIfEmpty === true && blocks.length > 0
    if (!isSuperfluous) blocks.push(...contentBlocks(part, content, telling))
  }
  return part.isUntitled === true
    ? blocks
    : [heading(`${part.id}/heading`, 1, fillPattern(part.heading, telling.facts)), ...blocks]
}

/**
 * Drafts a report from its facts: every entry once, every figure once, nothing invented. What the ledger does not
 * know becomes a note to the clerk (`gap`) instead of a sentence.
 *
 * Slots are stable: they name part, chapter and task, never a position.
 */
export const draftBlocks = (template: Template, facts: ReportFacts): DraftBlock[] => {
  const { chapters, others } = assignEntries(template, facts)
  const served = [...tasksOfEntries(facts).values()].flat()
  const telling: Telling = {
    facts,
    chaptersOf: (content) => chapters.get(content) ?? [],
    others,
    servedTaskIds: new Set(served.map(({ id }) => id)),
  }
  const taskTable = fillPattern(template.taskTable, facts)
  return [
    ...paragraph('opening', fillPattern(template.opening, facts)),
    ...template.parts.flatMap((part) => partBlocks(part, telling)),
    ...paragraph('closing', fillPattern(template.closing, facts)),
    ...(taskTable === ''
      ? []
      : [{ slot: 'task-table', kind: 'task-table' as const, text: taskTable, entryIds: [] }]),
  ]
}

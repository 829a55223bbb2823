import { doneOnceText, tasksAtEndText, workByYear, yearsWithoutNote } from './attainment.ts'
import {
  carriedOverText,
  inProgressPoints,
  inProgressText,
  notApplicableList,
  notStartedNote,
  toFinishText,
} from './check-phrases.ts'
import { gap, heading, numberedParagraph, paragraph } from './draft-block.ts'
import type { ReportFacts } from './facts.ts'
import type { DraftBlock } from './stored-block.ts'
import { fillPattern, type NotApplicableContent, type UnfinishedContent } from './template.ts'

/** Drafts 不涉及. */
export const notApplicableBlocks = (
  slot: string,
  content: NotApplicableContent,
  facts: ReportFacts,
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

const unfinished = (
  slot: string,
  content: UnfinishedContent,
  facts: ReportFacts,
): readonly DraftBlock[] => {
  switch (content.form) {
    case 'points':
      return inProgressPoints(facts, content).flatMap(({ checkItemId, piece }) =>
        numberedParagraph(`${slot}/in-progress/${checkItemId}`, 3, [piece]),
      )
    case 'carried-over':
      return paragraph(`${slot}/carried-over`, carriedOverText(facts, content))
    case 'to-finish':
      return paragraph(`${slot}/in-progress`, toFinishText(facts, content))
    case undefined:
      return paragraph(`${slot}/in-progress`, inProgressText(facts, content))
  }
}

/** Drafts 推进中, with a note on 未启动. */
export const unfinishedBlocks = (
  slot: string,
  content: UnfinishedContent,
  facts: ReportFacts,
): readonly DraftBlock[] => [
  ...unfinished(slot, content, facts),
  ...gap(`${slot}/not-started`, notStartedNote(facts)),
]

/** Drafts what several years have come to. */
export const attainmentBlocks = (slot: string, facts: ReportFacts): readonly DraftBlock[] => [
  ...paragraph(`${slot}/tasks`, tasksAtEndText(facts)),
  ...paragraph(`${slot}/years`, workByYear(facts), facts.entries),
  ...paragraph(`${slot}/done-once`, doneOnceText(facts)),
  ...gap(`${slot}/years-without`, yearsWithoutNote(facts)),
]

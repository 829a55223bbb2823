import type { FilledChapter } from './assign-entries.ts'
import { tasksWithoutEntriesNote } from './check-phrases.ts'
import { gap, heading, numberedParagraph, paragraph } from './draft-block.ts'
import { entrySentences } from './entry-sentence.ts'
import type { FactEntry, ReportFacts } from './facts.ts'
import { figurePhrases, type FigurePhrases, leadSentence } from './figure-phrases.ts'
import type { DraftBlock, DraftPiece } from './stored-block.ts'
import { fillPattern, type FactsContent, type TemplatePart } from './template.ts'

/** What was done, as the report tells it. */
export type Telling = {
  readonly facts: ReportFacts
  readonly chaptersOf: (content: FactsContent) => readonly FilledChapter[]
  /** Entries that stand under no task. */
  readonly others: readonly FactEntry[]
  /** Tasks with at least one entry, wherever in the report its sentence stands. */
  readonly servedTaskIds: ReadonlySet<string>
}

const sentencesOf = (
  entries: readonly FactEntry[],
  figures: ReadonlyMap<string, string>,
  { fromYear, year }: ReportFacts,
): readonly DraftPiece[] => {
  const sentences = entrySentences(entries, figures, { tellsYears: (fromYear ?? year) !== year })
  return entries.map((entry, index) => ({ text: sentences[index] ?? '', entries: [entry] }))
}

/** The sentence that adds up what follows it. */
const leadOf = (entries: readonly FactEntry[], figures: FigurePhrases): DraftPiece => ({
  text: leadSentence(entries.length, figures),
  entries,
})

const isSilent = (pieces: readonly DraftPiece[]): boolean => pieces.every(({ text }) => text === '')

const isEmpty = ({ tasks }: FilledChapter): boolean =>
  tasks.every(({ entries }) => entries.length === 0)

const chapterNote = (chapter: FilledChapter, { facts, servedTaskIds }: Telling): string => {
  if (chapter.gap !== undefined) return isEmpty(chapter) ? chapter.gap : ''
  const tasks = chapter.tasks.map(({ task }) => task)
  return tasksWithoutEntriesNote(tasks, facts, servedTaskIds)
}

const byDay = (one: FactEntry, other: FactEntry): number => {
  const [key, otherKey] = [one, other].map(({ on, id }) => `${on} ${id}`)
  return key === otherKey ? 0 : (key ?? '') < (otherKey ?? '') ? -1 : 1
}

/** `（一）深入学习宣传。共开展……`: a chapter in one paragraph. */
const runInChapter = (
  slot: string,
  chapter: FilledChapter & { readonly heading: string },
  telling: Telling,
): readonly DraftBlock[] => {
  const entries = chapter.tasks.flatMap((each) => each.entries).toSorted(byDay)
  const figures = figurePhrases(entries)
  const note = chapterNote(chapter, telling)
  const told = [leadOf(entries, figures), ...sentencesOf(entries, figures.own, telling.facts)]
  return [
    ...numberedParagraph(
      `${slot}/text`,
      2,
      isSilent(told) ? '' : [{ text: `${chapter.heading}。` }, ...told],
      entries,
    ),
    ...gap(
      `${slot}/gap`,
      note === '' ? '' : `“${chapter.heading}”：${note}`,
      isSilent(told) ? 2 : undefined,
    ),
  ]
}

const taskParagraphs = (
  slot: string,
  chapter: FilledChapter,
  { lead }: FactsContent,
  figures: ReadonlyMap<string, string>,
  { facts }: Telling,
): readonly DraftBlock[] =>
  chapter.tasks.flatMap(({ task, entries }) => {
    if (entries.length === 0) return []
    const title = lead === 'none' ? '' : `${task.title}。`
    const text = [{ text: title }, ...sentencesOf(entries, figures, facts)]
    return lead === 'numbered'
      ? numberedParagraph(
          `${slot}/${task.id}`,
          chapter.heading === undefined ? 2 : 3,
          text,
          entries,
        )
      : paragraph(`${slot}/${task.id}`, text, entries)
  })

const chapterBlocks = (
  slot: string,
  chapter: FilledChapter,
  content: FactsContent,
  telling: Telling,
): readonly DraftBlock[] => {
  const { heading: title } = chapter
  if (content.headings === 'run-in' && title !== undefined) {
    return runInChapter(slot, { ...chapter, heading: title }, telling)
  }
  const entries = chapter.tasks.flatMap((each) => each.entries)
  const figures = figurePhrases(entries)
  return [
    ...(title === undefined ? [] : [heading(`${slot}/heading`, 2, title)]),
    ...paragraph(`${slot}/summary`, [leadOf(entries, figures)], entries),
    ...taskParagraphs(slot, chapter, content, figures.own, telling),
    ...gap(`${slot}/gap`, chapterNote(chapter, telling)),
  ]
}

const otherBlocks = (
  slot: string,
  { others: title, headings }: FactsContent,
  { facts, others }: Telling,
): readonly DraftBlock[] => {
  if (title === undefined || others.length === 0) return []
  const figures = figurePhrases(others)
  const name = fillPattern(title, facts)
  const summary = leadOf(others, figures)
  const told = sentencesOf(others, figures.own, facts)
  const unlinked = others.filter(({ checkItemIds }) => checkItemIds.length === 0)
  return [
    ...(headings === 'run-in'
      ? numberedParagraph(`${slot}/text`, 2, [{ text: `${name}。` }, summary, ...told], others)
      : [
          heading(`${slot}/heading`, 2, name),
          ...paragraph(`${slot}/summary`, [summary], others),
          ...paragraph(`${slot}/entries`, told, others),
        ]),
    ...gap(
      `${slot}/gap`,
      unlinked.length === 0
        ? ''
        : `有${unlinked.length}条台账记录没有关联检查项，写在这里；应归入某项任务的，请在台账中补上关联。`,
    ),
  ]
}

/** Drafts what was done: chapter by chapter, then what belongs to no task. */
export const factsBlocks = (
  part: TemplatePart,
  content: FactsContent,
  telling: Telling,
): readonly DraftBlock[] => [
  ...telling
    .chaptersOf(content)
    .flatMap((chapter) => chapterBlocks(`${part.id}/${chapter.id}`, chapter, content, telling)),
  ...otherBlocks(`${part.id}/others`, content, telling),
]

import type { PlanTask } from '../plan.ts'
import type { FactEntry, ReportFacts } from './facts.ts'
import { fillPattern, type FactsContent, type Template } from './template.ts'

/** A chapter of the report with the entries whose sentences stand in it. */
export type FilledChapter = {
  readonly id: string
  readonly heading?: string
  readonly gap?: string
  readonly tasks: readonly ChapterTask[]
}

export type ChapterTask = { readonly task: PlanTask; readonly entries: readonly FactEntry[] }

export type Assignment = {
  readonly chapters: ReadonlyMap<FactsContent, readonly FilledChapter[]>
  /** Entries that stand under no task. */
  readonly others: readonly FactEntry[]
}

type TaskPlace = { readonly task: PlanTask; readonly place: number }

/** The tasks and check items of a year, and its entries with the items they serve. */
export type ServedFacts = Pick<ReportFacts, 'tasks' | 'checkItems'> & {
  readonly entries: readonly Pick<FactEntry, 'id' | 'checkItemIds'>[]
}

/** Gives for every entry the tasks it serves, in the order of the plan. */
export const tasksOfEntries = (facts: ServedFacts): ReadonlyMap<string, readonly PlanTask[]> => {
  const places = new Map(
    facts.tasks.map((task, place): [string, TaskPlace] => [task.id, { task, place }]),
  )
  const placeOfItem = new Map(
    facts.checkItems.map(({ id, taskId }) => [
      id,
      taskId === null ? undefined : places.get(taskId),
    ]),
  )
  return new Map(
    facts.entries.map(({ id, checkItemIds }) => {
      const served = new Set(checkItemIds.flatMap((itemId) => placeOfItem.get(itemId) ?? []))
      const inOrder = [...served].toSorted((one, other) => one.place - other.place)
      return [id, inOrder.map(({ task }) => task)]
    }),
  )
}

type Chapter = Omit<FilledChapter, 'tasks'> & { readonly tasks: readonly PlanTask[] }

/** The tasks each chapter answers for: those it lists, or those of its group that no chapter lists. */
const chaptersOf = (
  content: FactsContent,
  facts: ReportFacts,
  listed: ReadonlySet<string>,
): readonly Chapter[] =>
  content.chapters === 'plan-groups'
    ? facts.groups.map((group) => ({
        id: group.id,
        heading: group.title,
        tasks: facts.tasks.filter(({ id, groupId }) => groupId === group.id && !listed.has(id)),
      }))
    : content.chapters.map(({ id, heading, taskIds, gap }) => ({
        id,
        ...(heading === undefined ? {} : { heading: fillPattern(heading, facts) }),
        ...(gap === undefined ? {} : { gap: fillPattern(gap, facts) }),
        tasks: facts.tasks.filter((task) => taskIds.includes(task.id)),
      }))

const factsContents = (template: Template): readonly FactsContent[] =>
  template.parts.flatMap(({ content }) => content.filter((each) => each.kind === 'facts'))

/**
 * Finds the one place of every entry in a report.
 *
 * A chapter that lists its tasks takes their entries first, so that what belongs to 第一责任人 is not told in part
 * one; among equals the first task of the plan decides.
 */
export const assignEntries = (template: Template, facts: ReportFacts): Assignment => {
  const contents = factsContents(template)
  const listed = new Set(
    contents.flatMap(({ chapters }) =>
      chapters === 'plan-groups' ? [] : chapters.flatMap(({ taskIds }) => taskIds),
    ),
  )
  const placed = new Set<string>()
  /** A merge may have listed a task in two chapters: the first one tells of it. */
  const withoutPlaced = (chapter: Chapter): Chapter => {
    const tasks = chapter.tasks.filter(({ id }) => !placed.has(id))
    for (const { id } of tasks) placed.add(id)
    return { ...chapter, tasks }
  }
  const chapters = new Map(
    contents.map((content) => [content, chaptersOf(content, facts, listed).map(withoutPlaced)]),
  )
  const served = tasksOfEntries(facts)
  const byTask = new Map<string, FactEntry[]>()
  const others: FactEntry[] = []
  for (const entry of facts.entries) {
    const tasks = (served.get(entry.id) ?? []).filter(({ id }) => placed.has(id))
    const home = tasks.find(({ id }) => listed.has(id)) ?? tasks[0]
    if (home === undefined) others.push(entry)
    else {
      const entries = byTask.get(home.id)
      if (entries === undefined) byTask.set(home.id, [entry])
      else entries.push(entry)
    }
  }
  return {
    chapters: new Map(
      [...chapters].map(([content, each]) => [content, each.map(withEntries(byTask))]),
    ),
    others,
  }
}

const withEntries =
  (byTask: ReadonlyMap<string, readonly FactEntry[]>) =>
  ({ tasks, ...chapter }: Chapter): FilledChapter => ({
    ...chapter,
    tasks: tasks.map((task) => ({ task, entries: byTask.get(task.id) ?? [] })),
  })

import type { CheckItem, Plan, PlanGroup, PlanTask } from '../domain/plan.ts'

/**
 * A group of a built-in plan, written the way the plan is read: its tasks, and their check items.
 *
 * Nesting says which task an item belongs to only once, so the rows cannot disagree with the layout.
 */
export type PlanChapter = PlanGroup & { readonly tasks: readonly ChapterTask[] }

export type ChapterTask = Omit<PlanTask, 'groupId'> & {
  readonly checkItems: readonly Omit<CheckItem, 'taskId'>[]
}

/** Turns chapters into the flat rows of a plan, in printed order. */
export function flattenChapters(
  chapters: readonly PlanChapter[],
): Pick<Plan, 'groups' | 'tasks' | 'checkItems'> {
  const groups = chapters.map(({ id, number, title }) => ({ id, number, title }))
  const tasks = chapters.flatMap((chapter) =>
    chapter.tasks.map(({ id, number, title }) => ({ id, number, title, groupId: chapter.id })),
  )
  const checkItems = chapters.flatMap((chapter) =>
    chapter.tasks.flatMap((task) => task.checkItems.map((item) => ({ ...item, taskId: task.id }))),
  )
  return { groups, tasks, checkItems }
}

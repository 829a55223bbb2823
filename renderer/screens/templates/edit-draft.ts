import type { PlanGroup, PlanTask } from '../../../shared/domain/plan.ts'
import {
  type ChapterDraft,
  type ContentDraft,
  type ContentKind,
  type FactsDraft,
  OTHERS_TITLE,
  type PartDraft,
  type TemplateDraft,
} from './template-draft.ts'

export type Edit = (draft: TemplateDraft) => TemplateDraft
export type PlanOfTemplate = {
  readonly groups: readonly PlanGroup[]
  readonly tasks: readonly PlanTask[]
}
type Keyed = { readonly key: number }

/** A list with one of it at another place; places beyond either end are the end. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.toSpliced(from, 1)
  rest.splice(Math.min(Math.max(to, 0), rest.length), 0, ...list.slice(from, from + 1))
  return rest
}

const replaced = <T extends Keyed>(list: readonly T[], key: number, edit: (one: T) => T): T[] =>
  list.map((one) => (one.key === key ? edit(one) : one))

const keysOf = ({ parts }: TemplateDraft): readonly number[] =>
  parts.flatMap(({ key, content }) => [
    key,
    ...content.flatMap((each) => [
      each.key,
      ...(each.kind === 'facts' ? each.chapters.map((chapter) => chapter.key) : []),
    ]),
  ])

/** A key nothing in the draft has. */
export const nextKey = (draft: TemplateDraft): number => Math.max(0, ...keysOf(draft)) + 1

export const editParts =
  (edit: (parts: readonly PartDraft[]) => PartDraft[]): Edit =>
  (draft) => ({ ...draft, parts: edit(draft.parts) })

export const editPart = (key: number, fields: Partial<PartDraft>): Edit =>
  editParts((parts) => replaced(parts, key, (part) => ({ ...part, ...fields })))

/** Changes the contents of whatever part has one of this key. */
const editContents = (
  key: number,
  edit: (content: readonly ContentDraft[]) => ContentDraft[],
): Edit =>
  editParts((parts) =>
    parts.map((part) =>
      part.content.some((each) => each.key === key)
        ? { ...part, content: edit(part.content) }
        : part,
    ),
  )

export const editContent = (key: number, change: (content: ContentDraft) => ContentDraft): Edit =>
  editContents(key, (content) => replaced(content, key, change))

export const moveContent = (key: number, by: -1 | 1): Edit =>
  editContents(key, (content) => {
    const from = content.findIndex((each) => each.key === key)
    return moved(content, from, from + by)
  })

/** Changes what an answer told by the ledger is made of; content of another kind stays. */
export const editFacts = (key: number, change: (facts: FactsDraft) => FactsDraft): Edit =>
  editContent(key, (content) => (content.kind === 'facts' ? change(content) : content))

export const editChapters = (
  key: number,
  edit: (chapters: readonly ChapterDraft[]) => ChapterDraft[],
): Edit => editFacts(key, (facts) => ({ ...facts, chapters: edit(facts.chapters) }))

export const editChapter = (contentKey: number, key: number, fields: Partial<ChapterDraft>): Edit =>
  editChapters(contentKey, (chapters) =>
    replaced(chapters, key, (chapter) => ({ ...chapter, ...fields })),
  )

const allFacts = ({ parts }: TemplateDraft): readonly FactsDraft[] =>
  parts.flatMap(({ content }) => content.filter((each) => each.kind === 'facts'))

/** Where a task is listed by name. */
export type TaskPlace = { readonly chapterKey: number; readonly name: string }

/** Every task some part lists by name, with what the clerk calls that place. */
export const taskPlaces = ({ parts }: TemplateDraft): ReadonlyMap<string, TaskPlace> =>
  new Map(
    parts.flatMap(({ heading, content }) =>
      content.flatMap((each) =>
        each.kind !== 'facts' || each.source === 'groups'
          ? []
          : each.chapters.flatMap((chapter) =>
              chapter.taskIds.map((id): [string, TaskPlace] => [
                id,
                { chapterKey: chapter.key, name: chapter.heading || heading },
              ]),
            ),
      ),
    ),
  )

/** Tasks no part tells of: their entries come under the heading for other work. Empty where the plan's groups are told. */
export const unlistedTasks = (
  draft: TemplateDraft,
  tasks: readonly PlanTask[],
): readonly PlanTask[] => {
  if (allFacts(draft).some(({ source }) => source === 'groups')) return []
  const listed = taskPlaces(draft)
  return tasks.filter(({ id }) => !listed.has(id))
}

/** Lists tasks in a chapter and takes them out of every other one: a task is told of in one place. */
export const assignTasks = (chapterKey: number, taskIds: readonly string[]): Edit =>
  editParts((parts) =>
    parts.map((part) => ({
      ...part,
      content: part.content.map((each) =>
        each.kind === 'facts'
          ? {
              ...each,
              chapters: each.chapters.map((chapter) => ({
                ...chapter,
                taskIds:
                  chapter.key === chapterKey
                    ? [...taskIds]
                    : chapter.taskIds.filter((id) => !taskIds.includes(id)),
              })),
            }
          : each,
      ),
    })),
  )

/**
 * Lets a content tell of the plan's groups, or of chapters of its own. The first time the latter begin with the groups
 * and the tasks no other chapter lists, so that the clerk changes a list instead of making one.
 */
export const chooseSource = (
  key: number,
  source: FactsDraft['source'],
  { groups, tasks }: PlanOfTemplate,
): Edit => {
  return (draft) => {
    const listed = taskPlaces(draft)
    const first = nextKey(draft)
    const fromGroups = (): ChapterDraft[] =>
      groups
        .map(({ id, title }, index) => ({
          key: first + index,
          id: '',
          heading: title,
          taskIds: tasks
            .filter((task) => task.groupId === id && !listed.has(task.id))
            .map((task) => task.id),
          gap: '',
        }))
        .filter(({ taskIds }) => taskIds.length > 0)
    return editFacts(key, (facts) => ({
      ...facts,
      source,
      chapters:
        source === 'chapters' && facts.chapters.length === 0 ? fromGroups() : facts.chapters,
    }))(draft)
  }
}

/** Gives work without a task its place here, and nowhere else. */
export const chooseOthers = (key: number, isHere: boolean): Edit =>
  editParts((parts) =>
    parts.map((part) => ({
      ...part,
      content: part.content.map((each) => {
        if (each.kind !== 'facts') return each
        return each.key === key
          ? { ...each, hasOthers: isHere }
          : { ...each, hasOthers: each.hasOthers && !isHere }
      }),
    })),
  )

export const newChapter = (draft: TemplateDraft): ChapterDraft => ({
  key: nextKey(draft),
  id: '',
  heading: '',
  taskIds: [],
  gap: '',
})

/** What a content of a kind begins with. */
export const newContent = (draft: TemplateDraft, kind: ContentKind): ContentDraft => {
  const key = nextKey(draft)
  switch (kind) {
    case 'facts': {
      const facts = allFacts(draft)
      const hasGroups = facts.some(({ source }) => source === 'groups')
      return {
        key,
        kind,
        source: hasGroups ? 'chapters' : 'groups',
        chapters: hasGroups ? [{ ...newChapter(draft), key: key + 1 }] : [],
        lead: facts[0]?.lead ?? 'run-in',
        headings: facts[0]?.headings ?? 'own-line',
        hasOthers: facts.every(({ hasOthers }) => !hasOthers),
        others: OTHERS_TITLE,
      }
    }
    case 'not-applicable':
      return { key, kind, heading: '', lead: '{年份}年度不涉及的事项有：', citesTasks: false }
    case 'unfinished':
      return { key, kind, form: 'all', citesTasks: false }
    case 'attainment':
      return { key, kind }
    case 'clerk':
      return { key, kind, id: '', gap: '请写明', onlyIfEmpty: false }
  }
}

/** A part that asks the clerk for its words, under a heading no other part has. */
export const newPart = (draft: TemplateDraft): PartDraft => {
  const taken = draft.parts.map(({ heading }) => heading)
  const count = [...taken, ''].findIndex(
    (_, index) => !taken.includes(`新的部分${index === 0 ? '' : index + 1}`),
  )
  const key = nextKey(draft)
  const asked = newContent(draft, 'clerk')
  return {
    key,
    id: '',
    heading: `新的部分${count === 0 ? '' : count + 1}`,
    isUntitled: false,
    required: false,
    content: [{ ...asked, key: key + 1 }],
  }
}

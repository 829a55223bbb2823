import type { PlanTask } from '../../../shared/domain/plan.ts'
import { templateFaults } from '../../../shared/domain/report/template-faults.ts'
import {
  type TemplateDetail,
  templateChangeSchema,
} from '../../../shared/domain/report/template-schema.ts'
import { toShown } from './pattern-names.ts'
import { inputOf, templateOf } from './save-input.ts'
import type { TemplateDraft } from './template-draft.ts'

/** The way to a field: `parts`, 0, `heading`. */
export type FieldPath = readonly (string | number)[]

/** The one name of a field, for what is wrong in it and for its label. */
export const fieldId = (path: FieldPath): string => ['template', ...path].join('-')

/** What is wrong, by `fieldId`. */
export type Problems = ReadonlyMap<string, string>

type Problem = { readonly path: FieldPath; readonly reason: string }

const shapeReasons: Readonly<Record<string, string>> = {
  parts: '请至少添加一个部分。',
  content: '请至少添加一项内容。',
  chapters: '请至少添加一个小标题。',
}

type Issue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly maximum?: unknown
}

const reasonOf = ({ code, path, maximum }: Issue): string => {
  const listed = shapeReasons[String(path.at(-1))]
  if (code === 'too_small') return listed ?? '请填写这一项。'
  if (code !== 'too_big') return '这一项不合要求。'
  return listed === undefined
    ? `太长，最多${String(maximum)}个字。`
    : `太多，最多${String(maximum)}项。`
}

/** What no field may be, whatever the others say. */
const shapeProblems = (draft: TemplateDraft, saved: TemplateDetail): readonly Problem[] => {
  const read = templateChangeSchema.safeParse(inputOf(draft, saved))
  const issues: readonly Issue[] = read.success ? [] : read.error.issues
  const missing = (field: 'ownRecipient' | 'taskTable', isWanted: boolean): readonly Problem[] =>
    isWanted && draft[field].trim() === '' ? [{ path: [field], reason: '请填写这一项。' }] : []
  return [
    ...issues.map((issue) => ({
      path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      reason: reasonOf(issue),
    })),
    ...missing('ownRecipient', draft.recipient === 'own'),
    ...missing('taskTable', draft.hasTaskTable),
  ]
}

/** Everything that keeps a draft from being saved, each at its field; of several at one field the first. */
export const problemsOf = (
  draft: TemplateDraft,
  saved: TemplateDetail,
  tasks: readonly PlanTask[],
): Problems => {
  const faults = templateFaults(templateOf(draft, saved), tasks)
  const found = [
    ...shapeProblems(draft, saved),
    ...faults.map(({ path, reason }) => ({ path, reason: `${toShown(reason)}。` })),
  ]
  const problems = new Map<string, string>()
  for (const { path, reason } of found) {
    const id = fieldId(path)
    if (!problems.has(id)) problems.set(id, reason)
  }
  return problems
}

/** Whether anything in a part, at whatever depth, is wrong. */
export const hasProblemIn = (problems: Problems, path: FieldPath): boolean => {
  const id = fieldId(path)
  return [...problems.keys()].some((each) => each === id || each.startsWith(`${id}-`))
}

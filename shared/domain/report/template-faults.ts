import type { PlanTask } from '../plan.ts'
import {
  PATTERN_NAMES,
  type FactsContent,
  type PartContent,
  type Template,
  type TemplatePart,
} from './template.ts'

/** What is wrong with a template, and where: the way to the field as an input of a save names it. */
export type TemplateFault = {
  readonly path: readonly (string | number)[]
  readonly reason: string
}

type Path = TemplateFault['path']
type Placed<T> = { readonly path: Path; readonly value: T }

/** What is there a second time, each with its place. */
const repeated = <T>(all: readonly Placed<T>[]): readonly Placed<T>[] =>
  all.filter(({ value }, index) => all.findIndex((other) => other.value === value) !== index)

const contentsOf = ({ parts }: Pick<Template, 'parts'>): readonly Placed<PartContent>[] =>
  parts.flatMap(({ content }, part) =>
    content.map((value, index) => ({ path: ['parts', part, 'content', index], value })),
  )

const factsOf = (template: Pick<Template, 'parts'>): readonly Placed<FactsContent>[] =>
  contentsOf(template).flatMap(({ path, value }) =>
    value.kind === 'facts' ? [{ path, value }] : [],
  )

const partFaults = ({ parts }: Template): readonly TemplateFault[] => {
  if (parts.length === 0) return [{ path: ['parts'], reason: '模板至少要有一个部分' }]
  const ids = parts.map(({ id }, index) => ({ path: ['parts', index], value: id }))
  const headings = parts.map(({ heading }, index) => ({
    path: ['parts', index, 'heading'],
    value: heading,
  }))
  return [
    ...repeated(ids).map(({ path, value }) => ({
      path,
      reason: `有两个部分的编号都是“${value}”`,
    })),
    ...repeated(headings).map(({ path, value }) => ({
      path,
      reason: `有两个部分的标题都是“${value}”`,
    })),
  ]
}

/** Every task a part lists by name, with the place of its list. */
const listedTasks = (template: Template): readonly Placed<string>[] =>
  factsOf(template).flatMap(({ path, value: { chapters } }) =>
    chapters === 'plan-groups'
      ? []
      : chapters.flatMap(({ taskIds }, chapter) =>
          taskIds.map((value) => ({ path: [...path, 'chapters', chapter, 'taskIds'], value })),
        ),
  )

const taskFaults = (template: Template, tasks: readonly PlanTask[]): readonly TemplateFault[] => {
  const listed = listedTasks(template)
  const known = new Map(tasks.map((task) => [task.id, task]))
  const unknown = listed.filter(({ value }) => !known.has(value))
  return [
    ...unknown.map(({ path, value }) => ({ path, reason: `方案中没有编号为“${value}”的任务` })),
    ...repeated(listed).flatMap(({ path, value }) => {
      const task = known.get(value)
      if (task === undefined) return []
      const name = `任务${task.number}（${task.title}）`
      return [{ path, reason: `${name}列在两处，一项任务只能写在一处` }]
    }),
  ]
}

const NO_PLACE = '没有对应任务的工作也要有地方写，请在一处“台账记录”里选上'

const factsFaults = (template: Template): readonly TemplateFault[] => {
  const facts = factsOf(template)
  if (facts.length === 0) {
    const reason = '至少要有一个部分由台账写成（列出任务，或按方案分组）'
    return [{ path: ['parts'], reason }]
  }
  const grouped = facts.filter(({ value }) => value.chapters === 'plan-groups').slice(1)
  const places = facts.filter(({ value }) => value.others !== undefined)
  const reason = '没有对应任务的工作只能写在一处，请只留一个“其他工作标题”'
  return [
    ...grouped.map(({ path }) => ({
      path: [...path, 'chapters'],
      reason: '只能有一个部分按方案分组',
    })),
    ...(places.length === 0 ? [{ path: ['parts'], reason: NO_PLACE }] : []),
    ...places.slice(1).map(({ path }) => ({ path: [...path, 'others'], reason })),
  ]
}

/** Names the draft gives to pieces of a part; a chapter of that name would be taken for one. */
const RESERVED =
  /^(?:heading|others|not-applicable|not-started|in-progress|carried-over|attainment)$/u

const idsIn = (content: PartContent): readonly string[] => {
  if (content.kind === 'clerk') return [content.id]
  if (content.kind !== 'facts' || content.chapters === 'plan-groups') return []
  return content.chapters.map(({ id }) => id)
}

/** Kinds of content a part has once; the clerk can be asked for several things, and tasks can be told in several ways. */
const isSingle = ({ value: { kind } }: Placed<PartContent>): boolean =>
  kind !== 'clerk' && kind !== 'facts'

const contentFaults = (part: TemplatePart, index: number): readonly TemplateFault[] => {
  const { heading } = part
  const contents = contentsOf({ parts: [part] }).map(({ path, value }) => ({
    path: ['parts', index, ...path.slice(2)],
    value,
  }))
  const ids = contents.flatMap(({ path, value }) => idsIn(value).map((id) => ({ path, value: id })))
  const single = contents.filter(isSingle).map(({ path, value }) => ({ path, value: value.kind }))
  return [
    ...ids
      .filter(({ value }) => !/^[\w-]+$/u.test(value) || RESERVED.test(value))
      .map(({ path, value }) => ({
        path,
        reason: `“${heading}”中的编号“${value}”不能用，新增的不要填编号`,
      })),
    ...repeated(ids).map(({ path, value }) => ({
      path,
      reason: `“${heading}”中有两处的编号都是“${value}”`,
    })),
    ...repeated(single).map(({ path }) => ({
      path,
      reason: `“${heading}”中同一类内容只能有一处`,
    })),
  ]
}

const textsOfFacts = (
  { chapters, others }: FactsContent,
  path: Path,
): readonly Placed<string>[] => [
  ...(others === undefined ? [] : [{ path: [...path, 'others'], value: others }]),
  ...(chapters === 'plan-groups'
    ? []
    : chapters.flatMap(({ heading, gap }, index) => [
        { path: [...path, 'chapters', index, 'heading'], value: heading ?? '' },
        { path: [...path, 'chapters', index, 'gap'], value: gap ?? '' },
      ])),
]

const textsOfContent = ({ path, value }: Placed<PartContent>): readonly Placed<string>[] => {
  switch (value.kind) {
    case 'facts':
      return textsOfFacts(value, path)
    case 'not-applicable':
      return [
        { path: [...path, 'heading'], value: value.heading ?? '' },
        { path: [...path, 'lead'], value: value.lead },
      ]
    case 'clerk':
      return [{ path: [...path, 'gap'], value: value.gap }]
    case 'unfinished':
    case 'attainment':
      return []
  }
}

const KNOWN_PATTERN = new RegExp(`\\{(?:${PATTERN_NAMES.join('|')})\\}`, 'gu')

const patternFaults = (template: Template): readonly TemplateFault[] => {
  const { headline, ownRecipient = '', opening, closing, taskTable, parts } = template
  const texts: readonly Placed<string>[] = [
    ...Object.entries({ headline, ownRecipient, opening, closing, taskTable }).map(
      ([field, value]) => ({ path: [field], value }),
    ),
    ...parts.map(({ heading }, index) => ({ path: ['parts', index, 'heading'], value: heading })),
    ...contentsOf(template).flatMap(textsOfContent),
  ]
  return texts.flatMap(({ path, value }) => {
    const unknown = /[{}][^{}]{0,20}\}?/u.exec(value.replace(KNOWN_PATTERN, ''))?.[0]
    if (unknown === undefined) return []
    const names = PATTERN_NAMES.map((name) => `{${name}}`).join('、')
    return [{ path, reason: `“${unknown}”不能识别，可以用的有${names}` }]
  })
}

/** Everything that keeps a whole report from being drafted with a template, the gravest first; empty for a sound one. */
export const templateFaults = (
  template: Template,
  tasks: readonly PlanTask[],
): readonly TemplateFault[] => [
  ...partFaults(template),
  ...taskFaults(template, tasks),
  ...factsFaults(template),
  ...template.parts.flatMap(contentFaults),
  ...patternFaults(template),
]

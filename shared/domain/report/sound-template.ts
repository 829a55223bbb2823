import { Fault } from '../../fault.ts'
import type { PlanTask } from '../plan.ts'
import {
  PATTERN_NAMES,
  type FactsContent,
  type PartContent,
  type Template,
  type TemplatePart,
} from './template.ts'

/** What is there a second time. */
const repeated = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index)

const factsOf = ({ parts }: Template): readonly FactsContent[] =>
  parts.flatMap(({ content }) => content.filter((each) => each.kind === 'facts'))

const listedTasks = (template: Template): readonly string[] =>
  factsOf(template).flatMap(({ chapters }) =>
    chapters === 'plan-groups' ? [] : chapters.flatMap(({ taskIds }) => taskIds),
  )

const wrongParts = ({ parts }: Template): string | undefined => {
  if (parts.length === 0) return '模板至少要有一个部分'
  const id = repeated(parts.map((part) => part.id))
  if (id !== undefined) return `有两个部分的编号都是“${id}”`
  const heading = repeated(parts.map((part) => part.heading))
  return heading === undefined ? undefined : `有两个部分的标题都是“${heading}”`
}

const wrongTasks = (template: Template, tasks: readonly PlanTask[]): string | undefined => {
  const listed = listedTasks(template)
  const unknown = listed.find((id) => !tasks.some((task) => task.id === id))
  if (unknown !== undefined) return `方案中没有编号为“${unknown}”的任务`
  const twice = repeated(listed)
  const task = tasks.find(({ id }) => id === twice)
  return task === undefined
    ? undefined
    : `任务${task.number}（${task.title}）列在两处，一项任务只能写在一处`
}

const wrongFacts = (template: Template): string | undefined => {
  const facts = factsOf(template)
  if (facts.length === 0) return '至少要有一个部分由台账写成（列出任务，或按方案分组）'
  if (facts.filter(({ chapters }) => chapters === 'plan-groups').length > 1) {
    return '只能有一个部分按方案分组'
  }
  const places = facts.filter(({ others }) => others !== undefined).length
  return places === 1 ? undefined : '没有对应任务的工作只能写在一处，请只留一个“其他工作标题”'
}

/** Names the draft gives to pieces of a part; a chapter of that name would be taken for one. */
const RESERVED =
  /^(?:heading|others|not-applicable|not-started|in-progress|carried-over|attainment)$/u

const idsIn = (content: PartContent): readonly string[] => {
  if (content.kind === 'clerk') return [content.id]
  if (content.kind !== 'facts' || content.chapters === 'plan-groups') return []
  return content.chapters.map(({ id }) => id)
}

const wrongContent = ({ heading, content }: TemplatePart): string | undefined => {
  const ids = content.flatMap(idsIn)
  const wrong = ids.find((id) => !/^[\w-]+$/u.test(id) || RESERVED.test(id))
  if (wrong !== undefined) return `“${heading}”中的编号“${wrong}”不能用，新增的不要填编号`
  const twice = repeated(ids)
  if (twice !== undefined) return `“${heading}”中有两处的编号都是“${twice}”`
  const single = content.map(({ kind }) => kind).filter((kind) => kind !== 'clerk')
  return repeated(single.filter((kind) => kind !== 'facts')) === undefined
    ? undefined
    : `“${heading}”中同一类内容只能有一处`
}

const textsOfContent = (content: PartContent): readonly (string | undefined)[] => {
  switch (content.kind) {
    case 'facts':
      return [
        content.others,
        ...(content.chapters === 'plan-groups'
          ? []
          : content.chapters.flatMap(({ heading, gap }) => [heading, gap])),
      ]
    case 'not-applicable':
      return [content.heading, content.lead]
    case 'clerk':
      return [content.gap]
    case 'unfinished':
    case 'attainment':
      return []
  }
}

const KNOWN_PATTERN = new RegExp(`\\{(?:${PATTERN_NAMES.join('|')})\\}`, 'gu')

const wrongPattern = (template: Template): string | undefined => {
  const { headline, opening, closing, parts } = template
  const texts = [
    headline,
    opening,
    closing,
    ...parts.flatMap(({ heading, content }) => [heading, ...content.flatMap(textsOfContent)]),
  ]
  const unknown = texts.flatMap(
    (text = '') => /[{}][^{}]{0,20}\}?/u.exec(text.replace(KNOWN_PATTERN, ''))?.[0] ?? [],
  )[0]
  return unknown === undefined
    ? undefined
    : `“${unknown}”不能识别，可以用的有${PATTERN_NAMES.map((name) => `{${name}}`).join('、')}`
}

/** Refuses a template no whole report could be drafted with. Fault: `invalid-input`. */
export const requireSoundTemplate = (template: Template, tasks: readonly PlanTask[]): void => {
  const reason =
    wrongParts(template) ??
    wrongTasks(template, tasks) ??
    wrongFacts(template) ??
    template.parts.map(wrongContent).find((wrong) => wrong !== undefined) ??
    wrongPattern(template)
  if (reason !== undefined) throw new Fault('invalid-input', { reason })
}

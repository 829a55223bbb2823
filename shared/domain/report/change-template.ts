import { Fault } from '../../fault.ts'
import type { FactsContent, PartContent, Template, TemplatePart } from './template.ts'
import type { TemplateChange, TemplatePartInput } from './template-schema.ts'

const refuse = (reason: string): never => {
  throw new Fault('invalid-input', { reason })
}

const OTHERS = '其他法治建设工作'

/** Ids that slots hang on are given once and stay. */
const withIds = (content: PartContent, newId: () => string): PartContent => {
  if (content.kind === 'clerk') return { ...content, id: content.id || newId() }
  if (content.kind !== 'facts' || content.chapters === 'plan-groups') return content
  return {
    ...content,
    chapters: content.chapters.map((chapter) => ({ ...chapter, id: chapter.id || newId() })),
  }
}

/** The short ways of saying what feeds a part replace what told of the work in it; the rest of the part stays. */
const withFacts = (
  present: readonly PartContent[],
  chapters: FactsContent['chapters'],
): readonly PartContent[] => {
  const facts = present.find((content) => content.kind === 'facts')
  return [
    { lead: 'run-in' as const, ...facts, kind: 'facts' as const, chapters },
    ...present.filter(({ kind }) => kind !== 'facts'),
  ]
}

const contentOf = (
  input: TemplatePartInput,
  present: TemplatePart | undefined,
): readonly PartContent[] => {
  const { content, taskIds, usesGroups = false, heading } = input
  const ways = [content !== undefined, taskIds !== undefined, usesGroups].filter(Boolean)
  if (ways.length > 1) {
    return refuse(`“${heading}”的内容、任务、按方案分组三项只能填一项`)
  }
  if (content !== undefined) return content
  const kept = present?.content ?? []
  if (taskIds !== undefined) return withFacts(kept, [{ id: '', taskIds }])
  if (usesGroups) return withFacts(kept, 'plan-groups')
  if (present !== undefined) return kept
  return [{ kind: 'clerk', id: '', gap: `请写明“${heading}”的内容。` }]
}

const partOf = (
  template: Template,
  input: TemplatePartInput,
  newId: () => string,
): TemplatePart => {
  const present = template.parts.find(({ id }) => id === input.id)
  if (input.id !== undefined && present === undefined) {
    return refuse(`模板中没有编号为“${input.id}”的部分`)
  }
  const isUntitled = input.isUntitled ?? present?.isUntitled ?? false
  return {
    id: present?.id ?? newId(),
    heading: input.heading,
    ...(isUntitled ? { isUntitled } : {}),
    required: input.required,
    content: contentOf(input, present).map((content) => withIds(content, newId)),
  }
}

/** No entry may fall out of the report: without a place for those under no task the last chapters get one. */
const withPlaceForOthers = (parts: readonly TemplatePart[]): readonly TemplatePart[] => {
  const facts = parts.flatMap(({ content }) => content.filter((each) => each.kind === 'facts'))
  if (facts.some(({ others }) => others !== undefined)) return parts
  const last = facts.at(-1)
  return parts.map((part) => ({
    ...part,
    content: part.content.map((each) => (each === last ? { ...last, others: OTHERS } : each)),
  }))
}

/** Gives a template with a change made, not yet proven (`requireSoundTemplate`). Fault: `invalid-input`. */
export const changeTemplate = (
  template: Template,
  { parts, ...texts }: TemplateChange,
  newId: () => string,
): Template => ({
  ...template,
  ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
  parts:
    parts === undefined
      ? template.parts
      : withPlaceForOthers(parts.map((part) => partOf(template, part, newId))),
})

import { z } from 'zod'
import { SIGNATURE_KINDS } from '../../../shared/domain/report/document.ts'
import { NUMBER_STYLES, type NumberStyle } from '../../../shared/domain/report/numbering.ts'
import type { TemplateDetail } from '../../../shared/domain/report/template-schema.ts'
import { toShown } from './pattern-names.ts'

/** Tells a part, content or chapter apart while it is edited, wherever it is moved. */
const keySchema = z.number().int()

const chapterDraftSchema = z.object({
  key: keySchema,
  /** Empty until the program gives one. */
  id: z.string(),
  heading: z.string(),
  taskIds: z.array(z.string()),
  gap: z.string(),
})
export type ChapterDraft = Readonly<z.output<typeof chapterDraftSchema>>

const contentDraftSchema = z.discriminatedUnion('kind', [
  z.object({
    key: keySchema,
    kind: z.literal('facts'),
    source: z.enum(['groups', 'chapters']),
    /** Kept while the source is the plan's groups, so that nothing is lost by trying. */
    chapters: z.array(chapterDraftSchema),
    lead: z.enum(['run-in', 'numbered', 'none']),
    headings: z.enum(['own-line', 'run-in']),
    hasOthers: z.boolean(),
    others: z.string(),
  }),
  z.object({
    key: keySchema,
    kind: z.literal('not-applicable'),
    heading: z.string(),
    lead: z.string(),
    citesTasks: z.boolean(),
  }),
  z.object({
    key: keySchema,
    kind: z.literal('unfinished'),
    form: z.enum(['all', 'to-finish', 'points', 'carried-over']),
    citesTasks: z.boolean(),
  }),
  z.object({ key: keySchema, kind: z.literal('attainment') }),
  z.object({
    key: keySchema,
    kind: z.literal('clerk'),
    id: z.string(),
    gap: z.string(),
    onlyIfEmpty: z.boolean(),
  }),
])
export type ContentDraft = Readonly<z.output<typeof contentDraftSchema>>
export type ContentKind = ContentDraft['kind']
export type FactsDraft = Extract<ContentDraft, { kind: 'facts' }>

const partDraftSchema = z.object({
  key: keySchema,
  /** Empty until the program gives one. */
  id: z.string(),
  heading: z.string(),
  isUntitled: z.boolean(),
  required: z.boolean(),
  content: z.array(contentDraftSchema),
})
export type PartDraft = Readonly<z.output<typeof partDraftSchema>>

/** A template as it is being edited: texts as shown, everything there is to choose chosen. */
export const templateDraftSchema = z.object({
  title: z.string(),
  headline: z.string(),
  recipient: z.enum(['implementationRecipient', 'annualRecipient', 'own']),
  ownRecipient: z.string(),
  numbering: z.array(z.enum(NUMBER_STYLES)).length(4),
  opening: z.string(),
  closing: z.string(),
  signatureKind: z.enum(SIGNATURE_KINDS),
  hasTaskTable: z.boolean(),
  taskTable: z.string(),
  parts: z.array(partDraftSchema),
})
export type TemplateDraft = Readonly<z.output<typeof templateDraftSchema>>

type Content = TemplateDetail['parts'][number]['content'][number]
type FactsContent = Extract<Content, { kind: 'facts' }>

export const OTHERS_TITLE = '其他法治建设工作'
export const TASK_TABLE_TITLE = '{年份}年度任务完成情况一览表'

const factsDraft = (content: FactsContent, newKey: () => number): FactsDraft => {
  const { chapters, lead, headings = 'own-line', others } = content
  return {
    key: newKey(),
    kind: 'facts',
    source: chapters === 'plan-groups' ? 'groups' : 'chapters',
    chapters:
      chapters === 'plan-groups'
        ? []
        : chapters.map(({ id, heading = '', taskIds, gap = '' }) => ({
            key: newKey(),
            id,
            heading: toShown(heading),
            taskIds: [...taskIds],
            gap: toShown(gap),
          })),
    lead,
    headings,
    hasOthers: others !== undefined,
    others: toShown(others ?? OTHERS_TITLE),
  }
}

const contentDraft = (content: Content, newKey: () => number): ContentDraft => {
  switch (content.kind) {
    case 'facts':
      return factsDraft(content, newKey)
    case 'not-applicable': {
      const { kind, heading = '', lead, citesTasks } = content
      return { key: newKey(), kind, heading: toShown(heading), lead: toShown(lead), citesTasks }
    }
    case 'unfinished': {
      const { kind, form = 'all', citesTasks } = content
      return { key: newKey(), kind, form, citesTasks }
    }
    case 'attainment':
      return { key: newKey(), kind: content.kind }
    case 'clerk': {
      const { kind, id, gap, onlyIfEmpty = false } = content
      return { key: newKey(), kind, id, gap: toShown(gap), onlyIfEmpty }
    }
  }
}

/** Takes over the keys of another draft, place by place, so that what is on the page stays what it is. */
export const withKeysOf = (draft: TemplateDraft, keyed: TemplateDraft): TemplateDraft => ({
  ...draft,
  parts: draft.parts.map((part, index) => {
    const known = keyed.parts[index]
    return {
      ...part,
      key: known?.key ?? part.key,
      content: part.content.map((content, place) =>
        withContentKeys(content, known?.content[place]),
      ),
    }
  }),
})

const withContentKeys = (content: ContentDraft, keyed: ContentDraft | undefined): ContentDraft => {
  if (keyed === undefined) return content
  if (content.kind !== 'facts' || keyed.kind !== 'facts') return { ...content, key: keyed.key }
  const chapters = content.chapters.map((chapter, index) => ({
    ...chapter,
    key: keyed.chapters[index]?.key ?? chapter.key,
  }))
  return { ...content, key: keyed.key, chapters }
}

/** All four levels: one a template says nothing of is not numbered. */
const fourLevels = (numbering: readonly NumberStyle[]): NumberStyle[] =>
  [0, 1, 2, 3].map((level) => numbering[level] ?? 'none')

/** Opens a template for editing. The same template gives the same draft. */
export const draftOf = (saved: TemplateDetail): TemplateDraft => {
  let count = 0
  const newKey = () => (count += 1)
  const hasOwnRecipient = saved.ownRecipient !== ''
  return {
    title: saved.title,
    headline: toShown(saved.headline),
    recipient: hasOwnRecipient ? 'own' : saved.recipient,
    ownRecipient: toShown(saved.ownRecipient),
    numbering: fourLevels(saved.numbering),
    opening: toShown(saved.opening),
    closing: toShown(saved.closing),
    signatureKind: saved.signatureKind,
    hasTaskTable: saved.taskTable !== '',
    taskTable: saved.taskTable === '' ? TASK_TABLE_TITLE : toShown(saved.taskTable),
    parts: saved.parts.map(({ id, heading, isUntitled = false, required, content }) => ({
      key: newKey(),
      id,
      heading: toShown(heading),
      isUntitled,
      required,
      content: content.map((each) => contentDraft(each, newKey)),
    })),
  }
}

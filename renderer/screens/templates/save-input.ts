import type { AppClient } from '../../../shared/contract/index.ts'
import type { TemplateDetail } from '../../../shared/domain/report/template-schema.ts'
import type { Template } from '../../../shared/domain/report/template.ts'
import { fromShown } from './pattern-names.ts'
import {
  type ChapterDraft,
  type ContentDraft,
  draftOf,
  type FactsDraft,
  type PartDraft,
  type TemplateDraft,
} from './template-draft.ts'

export type SaveInput = Parameters<AppClient['reports.saveTemplate']>[0]
export type TemplateInput = Required<Omit<SaveInput, 'id'>>
type PartInput = TemplateInput['parts'][number]
type Content = TemplateDetail['parts'][number]['content'][number]

/** Gives the id of a chapter or of a text of the clerk's. */
type IdOf = (draft: { readonly id: string; readonly key: number }) => string

const sameId: IdOf = ({ id }) => id

/** What has no id yet answers to its key. */
const anyId: IdOf = ({ id, key }) => id || `new-${key}`

/** A text field that may be left out: nothing when it is blank. */
const unlessBlank = <K extends string>(field: K, text: string): Partial<Record<K, string>> => {
  const given: Partial<Record<K, string>> = {}
  if (text.trim() !== '') given[field] = fromShown(text)
  return given
}

const chapterOf = (draft: ChapterDraft, idOf: IdOf) => ({
  id: idOf(draft),
  taskIds: [...draft.taskIds],
  ...unlessBlank('heading', draft.heading),
  ...unlessBlank('gap', draft.gap),
})

const factsOf = (draft: FactsDraft, idOf: IdOf): Content => {
  const { kind, source, chapters, lead, headings, hasOthers, others } = draft
  return {
    kind,
    chapters: source === 'groups' ? 'plan-groups' : chapters.map((each) => chapterOf(each, idOf)),
    lead,
    ...(headings === 'run-in' ? { headings } : {}),
    ...(hasOthers ? { others: fromShown(others) } : {}),
  }
}

const contentOf = (content: ContentDraft, idOf: IdOf): Content => {
  switch (content.kind) {
    case 'facts':
      return factsOf(content, idOf)
    case 'not-applicable': {
      const { kind, heading, lead, citesTasks } = content
      return { kind, lead: fromShown(lead), citesTasks, ...unlessBlank('heading', heading) }
    }
    case 'unfinished': {
      const { kind, form, citesTasks } = content
      return { kind, citesTasks, ...(form === 'all' ? {} : { form }) }
    }
    case 'attainment':
      return { kind: content.kind }
    case 'clerk': {
      const { kind, gap, onlyIfEmpty } = content
      const id = idOf(content)
      return { kind, id, gap: fromShown(gap), ...(onlyIfEmpty ? { onlyIfEmpty } : {}) }
    }
  }
}

const partOf = ({ heading, isUntitled, required, content }: PartDraft, idOf: IdOf) => ({
  heading: fromShown(heading),
  isUntitled,
  required,
  content: content.map((each) => contentOf(each, idOf)),
})

/** A part that was removed, saved so and brought back is a new one to the store. */
const partInput = (part: PartDraft, saved: TemplateDetail): PartInput => ({
  ...(saved.parts.some(({ id }) => id === part.id) ? { id: part.id } : {}),
  ...partOf(part, sameId),
})

/** The whole of a draft as a save gives it. */
export const inputOf = (draft: TemplateDraft, saved: TemplateDetail): TemplateInput => ({
  title: draft.title,
  headline: fromShown(draft.headline),
  recipient: draft.recipient === 'own' ? saved.recipient : draft.recipient,
  ownRecipient: draft.recipient === 'own' ? fromShown(draft.ownRecipient) : '',
  numbering: [...draft.numbering],
  opening: fromShown(draft.opening),
  closing: fromShown(draft.closing),
  signatureKind: draft.signatureKind,
  taskTable: draft.hasTaskTable ? fromShown(draft.taskTable) : '',
  parts: draft.parts.map((part) => partInput(part, saved)),
})

/** What a save sends: only what differs, so that a colleague's change elsewhere in the template stays. */
export const saveInputOf = (draft: TemplateDraft, saved: TemplateDetail): SaveInput => {
  const before: Readonly<Record<string, unknown>> = inputOf(draftOf(saved), saved)
  const changed = Object.entries(inputOf(draft, saved)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  )
  return { id: saved.id, ...Object.fromEntries(changed) }
}

/** Whether a save would change anything. */
export const isChanged = (draft: TemplateDraft, saved: TemplateDetail): boolean =>
  Object.keys(saveInputOf(draft, saved)).length > 1

/** The template a draft would become. */
export const templateOf = (draft: TemplateDraft, saved: TemplateDetail): Template => ({
  ...inputOf(draft, saved),
  id: saved.id,
  kind: saved.kind,
  due: { monthDay: '12-31', inNextYear: false },
  parts: draft.parts.map((part) => ({ id: anyId(part), ...partOf(part, anyId) })),
})

import type { Edit, PlanOfTemplate } from './edit-draft.ts'
import type { Problems } from './problems.ts'
import type { TemplateDraft } from './template-draft.ts'

/** What every part of the editor works with. */
export type TemplateDesk = {
  readonly draft: TemplateDraft
  readonly plan: PlanOfTemplate
  readonly problems: Problems
  readonly change: (edit: Edit) => void
  /** Says what was just done, with the edit that takes it back. */
  readonly offerBack: (said: string, back: Edit) => void
}

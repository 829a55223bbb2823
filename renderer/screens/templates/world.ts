import type { AppClient } from '../../../shared/contract/index.ts'
import type { TemplateDetail } from '../../../shared/domain/report/template-schema.ts'
import type { OutlineFacts } from './outline.ts'

type Answer<N extends 'plan.get' | 'settings.get'> = Awaited<ReturnType<AppClient[N]>>

/** What a template is looked at with: the year of work, the plan, the bureau. */
export type World = {
  readonly year: number
  readonly plan: Answer<'plan.get'>
  readonly settings: Answer<'settings.get'>
}

/** The facts the outline of a report is filled with; a report of the whole plan begins with its first year. */
export const factsOf = (
  { kind }: Pick<TemplateDetail, 'kind'>,
  { year, plan, settings }: World,
): OutlineFacts => ({
  year,
  ...(kind === 'closing' ? { fromYear: plan.plan.from } : {}),
  today: settings.today,
  bureauName: settings.bureauName,
  implementationRecipient: settings.implementationRecipient,
  annualRecipient: settings.annualRecipient,
  layoutProfile: settings.layoutProfile,
  planTitle: plan.plan.title,
  groups: plan.groups,
  tasks: plan.tasks,
  checkItems: plan.checkItems,
  entries: [],
  checks: [],
  officeNames: {},
})

import type { Template } from '../../shared/domain/report/template.ts'
import { templates as builtIn } from '../../shared/domain/report/templates.ts'
import { notFound } from '../../shared/fault.ts'
import type { ReportDeps } from './deps.ts'

export type KnownTemplate = {
  readonly template: Template
  /** One the bureau made. */
  readonly own: boolean
  /** No report is begun with it any more. */
  readonly removed: boolean
}

/** Every template there is, the built-in ones first. */
export const knownTemplates = ({ store }: ReportDeps): KnownTemplate[] => [
  ...builtIn.map((template) => ({ template, own: false, removed: false })),
  ...store.templates.list().map((stored) => ({ ...stored, own: true })),
]

/** The template a report follows, also when it was removed since. */
export const findTemplate = (deps: ReportDeps, id: string): Template | undefined =>
  knownTemplates(deps).find(({ template }) => template.id === id)?.template

/** A template new work can begin with. */
export const requireTemplate = (deps: ReportDeps, id: string): KnownTemplate =>
  knownTemplates(deps).find(({ template, removed }) => template.id === id && !removed) ??
  notFound('template', id)

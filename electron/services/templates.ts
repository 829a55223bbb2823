import { REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { changeTemplate } from '../../shared/domain/report/change-template.ts'
import { detailTemplate, summarizeTemplate } from '../../shared/domain/report/describe-template.ts'
import { requireSoundTemplate } from '../../shared/domain/report/sound-template.ts'
import { templateFields } from '../../shared/domain/report/template-record.ts'
import type { Template } from '../../shared/domain/report/template.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'
import { knownTemplates, requireTemplate } from './template-lookup.ts'

/** Two templates of one name could not be told apart in a list. */
const requireFreeTitle = (deps: Deps, id: string, title: string): void => {
  const isTaken = knownTemplates(deps).some(
    ({ template, removed }) => !removed && template.id !== id && template.title === title,
  )
  if (isTaken) throw new Fault('already-exists', { name: title, subject: 'template' })
}

/** One of the bureau's own. Those built in are changed in a copy. */
const requireOwn = (deps: Deps, id: string): Template => {
  const { template, own } = requireTemplate(deps, id)
  if (own) return template
  const reason = `“${template.title}”是内置模板，不能改动，请先复制一份再改`
  throw new Fault('invalid-input', { reason })
}

/** Writes a template as it is to be; `present` is as it was. */
const write = (deps: Deps, template: Template, present: Template | undefined): void => {
  deps.store.log.write('template', template.id, (record) =>
    patchTowards(record, { ...templateFields(template, present), [REMOVED_FIELD]: 0 }),
  )
}

const detail = (deps: Deps, id: string) => {
  const { template, own } = requireTemplate(deps, id)
  return detailTemplate(template, own)
}

type TemplateCalls =
  | 'reports.templates'
  | 'reports.getTemplate'
  | 'reports.copyTemplate'
  | 'reports.saveTemplate'
  | 'reports.removeTemplate'
  | 'reports.restoreTemplate'

/** 模板: the built-in ones, and copies of them a bureau makes its own. */
export const templatesService: ServiceOf<TemplateCalls> = (deps) => {
  const { log, atomically } = deps.store
  return {
    'reports.templates': () =>
      knownTemplates(deps)
        .filter(({ removed }) => !removed)
        .map(({ template, own }) => summarizeTemplate(template, own)),
    'reports.getTemplate': ({ id }) => detail(deps, id),
    'reports.copyTemplate': ({ templateId, title }) =>
      atomically(() => {
        const { template } = requireTemplate(deps, templateId)
        const id = deps.newId()
        requireFreeTitle(deps, id, title)
        write(deps, { ...template, id, title }, undefined)
        return detail(deps, id)
      }),
    'reports.saveTemplate': ({ id, ...change }) =>
      atomically(() => {
        const present = requireOwn(deps, id)
        const template = changeTemplate(present, change, deps.newId)
        requireFreeTitle(deps, id, template.title)
        requireSoundTemplate(template, deps.plan.tasks)
        write(deps, template, present)
        return detail(deps, id)
      }),
    'reports.removeTemplate': ({ id }) =>
      atomically(() => {
        const template = requireOwn(deps, id)
        log.write('template', id, (record) => patchTowards(record, { [REMOVED_FIELD]: 1 }))
        return summarizeTemplate(template, true)
      }),
    'reports.restoreTemplate': ({ id }) =>
      atomically(() => {
        const { template } =
          deps.store.templates.list().find((each) => each.template.id === id) ??
          notFound('template', id)
        requireFreeTitle(deps, id, template.title)
        write(deps, template, template)
        return detail(deps, id)
      }),
  }
}

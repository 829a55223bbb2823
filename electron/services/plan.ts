import { workYears } from '../../shared/domain/progress.ts'
import type { ServiceOf } from './service.ts'

/** The plan as data, and the years that can be worked in. */
export const planService: ServiceOf<'plan.get'> = (deps) => ({
  'plan.get': () => {
    const { plan, today } = deps
    const { id, title, issuer, from, to, reportDue, groups, tasks, checkItems } = plan
    return {
      plan: { id, title, issuer, from, to, reportDue },
      groups: [...groups],
      tasks: [...tasks],
      checkItems: [...checkItems],
      years: workYears(plan, today()),
    }
  },
})

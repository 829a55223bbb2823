import { Fault } from '../../fault.ts'
import type { PlanTask } from '../plan.ts'
import { templateFaults } from './template-faults.ts'
import type { Template } from './template.ts'

/** Refuses a template no whole report could be drafted with. Fault: `invalid-input`. */
export const requireSoundTemplate = (template: Template, tasks: readonly PlanTask[]): void => {
  const fault = templateFaults(template, tasks)[0]
  if (fault !== undefined) throw new Fault('invalid-input', { reason: fault.reason })
}

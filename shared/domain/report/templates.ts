import type { Template } from './template.ts'
import { annualFivePartTemplate } from './templates/annual-five-part.ts'
import { implementationTemplate } from './templates/implementation.ts'

/** The built-in templates, in the order of the clerk's year. */
export const templates: readonly Template[] = [implementationTemplate, annualFivePartTemplate]

export const findTemplate = (id: string): Template | undefined =>
  templates.find((template) => template.id === id)

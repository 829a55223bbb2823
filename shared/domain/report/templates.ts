import type { Template } from './template.ts'
import { annualFivePartTemplate } from './templates/annual-five-part.ts'
import { annualOutlineTemplate } from './templates/annual-outline.ts'
import { annualThreePartTemplate } from './templates/annual-three-part.ts'
import { annualTwoPartTemplate } from './templates/annual-two-part.ts'
import { closingTemplate } from './templates/closing.ts'
import { implementationTemplate } from './templates/implementation.ts'

/** The built-in templates, in the order of the clerk's year. The first of a kind is the usual one. */
export const templates: readonly Template[] = [
  implementationTemplate,
  annualFivePartTemplate,
  annualOutlineTemplate,
  annualThreePartTemplate,
  annualTwoPartTemplate,
  closingTemplate,
]

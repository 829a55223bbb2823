import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What a page does that people who see badly cannot use: WCAG 2 A and AA, or only the rules named. */
export const violations = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  // Legacy mode looks at this page only and opens no other; there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const asked =
    rules === undefined ? axe.withTags(['wcag2a', 'wcag2aa']) : axe.withRules([...rules])
  const { violations: found } = await asked.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What a page does that people who see badly cannot use: WCAG 2 A and AA, or only the rules named; in the whole page,
 * or only in one part of it.
 */
export const violations = async (
  page: Page,
  rules?: readonly string[],
  part?: string,
): Promise<string[]> => {
  // Legacy mode looks at this page only and opens no other; there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (part !== undefined) axe.include(part)
  const asked =
    rules === undefined ? axe.withTags(['wcag2a', 'wcag2aa']) : axe.withRules([...rules])
  const { violations: found } = await asked.analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

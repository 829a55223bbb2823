import type { SampleYear } from './sample-year.ts'
import { administrationByLawEntries } from './sample-year-2024/administration-by-law.ts'
import { checksOfMeasures1To15 } from './sample-year-2024/checks-measures-1-15.ts'
import { checksOfMeasures16To35 } from './sample-year-2024/checks-measures-16-35.ts'
import { disputeResolutionEntries } from './sample-year-2024/dispute-resolution.ts'
import { lawEnforcementEntries } from './sample-year-2024/law-enforcement.ts'
import { legalEducationEntries } from './sample-year-2024/legal-education.ts'
import { organizationalSupportEntries } from './sample-year-2024/organizational-support.ts'
import { ownParagraphs } from './sample-year-2024/own-paragraphs.ts'
import { rulesAndNormsEntries } from './sample-year-2024/rules-and-norms.ts'
import { socialGovernanceEntries } from './sample-year-2024/social-governance.ts'
import { supervisionOfPowerEntries } from './sample-year-2024/supervision-of-power.ts'

/** The sample year: 示例县 is invented, and so are all its facts. */
export const sampleYear: SampleYear = {
  year: 2024,
  bureau: '示例县民政局',
  implementationRecipient: '示例市民政局',
  annualRecipient: '中共示例县委、示例县人民政府，示例市民政局',
  offices: [
    { key: 'office', name: '办公室' },
    { key: 'policy', name: '政策法规股' },
    { key: 'relief', name: '社会救助股' },
    { key: 'affairs', name: '社会事务股' },
    { key: 'grassroots', name: '基层政权和社会组织股' },
    { key: 'care', name: '养老服务和儿童福利股' },
  ],
  authors: [
    { name: '示例员甲', officeKey: 'policy' },
    { name: '示例员乙', officeKey: 'office' },
  ],
  entries: [
    ...administrationByLawEntries,
    ...rulesAndNormsEntries,
    ...socialGovernanceEntries,
    ...lawEnforcementEntries,
    ...supervisionOfPowerEntries,
    ...disputeResolutionEntries,
    ...legalEducationEntries,
    ...organizationalSupportEntries,
  ],
  checks: [...checksOfMeasures1To15, ...checksOfMeasures16To35],
  ownParagraphs,
}

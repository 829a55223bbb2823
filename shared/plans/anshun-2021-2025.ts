import type { CheckItem, Plan } from '../domain/plan.ts'
import { administrationByLaw } from './anshun-2021-2025/administration-by-law.ts'
import { disputeResolution } from './anshun-2021-2025/dispute-resolution.ts'
import { lawEnforcement } from './anshun-2021-2025/law-enforcement.ts'
import { legalEducation } from './anshun-2021-2025/legal-education.ts'
import { organizationalSupport } from './anshun-2021-2025/organizational-support.ts'
import { rulesAndNorms } from './anshun-2021-2025/rules-and-norms.ts'
import { socialGovernance } from './anshun-2021-2025/social-governance.ts'
import { supervisionOfPower } from './anshun-2021-2025/supervision-of-power.ts'
import { flattenChapters } from './plan-chapter.ts'

const chapters = flattenChapters([
  administrationByLaw,
  rulesAndNorms,
  socialGovernance,
  lawEnforcement,
  supervisionOfPower,
  disputeResolution,
  legalEducation,
  organizationalSupport,
])

/** The closing paragraph binds every bureau as a whole and belongs to no numbered measure. */
const closingParagraph: readonly CheckItem[] = [
  {
    id: 'anshun21.c0001',
    taskId: null,
    text: '制定本局落实举措，分工到人、责任到岗',
    kind: 'once',
  },
  { id: 'anshun21.c0002', taskId: null, text: '探索创新法治工作机制和方法', kind: 'standing' },
  // Ticked when the report has gone out, not counted from the ledger: hence no `times`.
  {
    id: 'anshun21.c0003',
    taskId: null,
    text: '12月10日前向市民政局报送方案落实情况',
    kind: 'annual',
    due: '12-10',
  },
  {
    id: 'anshun21.c0004',
    taskId: null,
    text: '重大问题报同级党委、政府，抄送市民政局',
    kind: 'event',
  },
]

/**
 * The plan of the Anshun civil affairs bureau, issued on 27 December 2021, as data.
 *
 * Headings are the plan's own; check items are our words. Ids are released: text may be corrected
 * with a new revision, an id is never given up or used for another duty.
 */
export const anshunPlan: Plan = {
  id: 'anshun-2021-2025',
  revision: 1,
  title: '安顺市民政局深入推进民政法治建设实施方案（2021-2025年）',
  issuer: '安顺市民政局',
  from: 2021,
  to: 2025,
  reportDue: '12-10',
  keyDays: [{ monthDay: '12-04', title: '国家宪法日、宪法宣传周' }],
  groups: chapters.groups,
  tasks: chapters.tasks,
  checkItems: [...chapters.checkItems, ...closingParagraph],
}

import type { LeaderFacts } from '../../shared/domain/leader-page/leader-facts.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'

const { groups, tasks } = anshunPlan

/** A year as the leader's page counts it: nothing done yet, unless said otherwise. */
export const leaderFacts = (change: Partial<LeaderFacts> = {}): LeaderFacts => ({
  year: 2024,
  today: '2024-12-05',
  carriedOn: false,
  bureauName: '西秀区民政局',
  profile: 'office',
  groups,
  tasks: tasks.map(({ number, groupId }) => ({
    number,
    groupId,
    status: 'not-started',
    isOverdue: false,
  })),
  totals: { total: 142, done: 0, inProgress: 0, notStarted: 142, notApplicable: 0 },
  entries: 0,
  evidence: 0,
  figures: [],
  overdue: [],
  dueSoon: [],
  missingEvidence: [],
  disputedFigures: 0,
  withoutOffice: 0,
  lateOffices: [],
  ...change,
})

const LONG = '组织开展民政领域法治宣传教育和规范性文件清理工作并按时向社会公布清理结果，'

/** More of everything than any page holds, with names as long as they may be. */
export const overloadedFacts = (change: Partial<LeaderFacts> = {}): LeaderFacts =>
  leaderFacts({
    bureauName:
      '安顺市黄果树风景名胜区管理委员会社会事务和民政退役军人事务管理局（行政审批服务综合协调办公室）'.slice(
        0,
        60,
      ),
    carriedOn: true,
    tasks: tasks.map(({ number, groupId }, index) => ({
      number,
      groupId,
      status: index % 4 === 0 ? 'not-applicable' : 'in-progress',
      isOverdue: true,
    })),
    totals: { total: 1420, done: 460, inProgress: 431, notStarted: 319, notApplicable: 210 },
    entries: 100_000,
    evidence: 250_000,
    figures: Array.from({ length: 8 }, (_, index) => ({
      name: `${LONG}${index}`,
      unit: '人次户数件套',
      total: 1_234_567.1234 + index,
    })),
    overdue: Array.from({ length: 60 }, (_, index) => ({
      kind: 'check',
      title: `${LONG.repeat(3)}${index}`,
      due: '2024-03-31',
      daysLeft: -249,
    })),
    dueSoon: Array.from({ length: 40 }, (_, index) => ({
      kind: index < 3 ? 'report' : 'check',
      title: `报送${LONG}${index}`,
      due: '2025-01-01',
      daysLeft: 27,
    })),
    missingEvidence: tasks.map(({ number }) => number),
    disputedFigures: 123,
    withoutOffice: 456,
    lateOffices: Array.from({ length: 9 }, (_, index) => `${LONG}股${index}`),
    ...change,
  })

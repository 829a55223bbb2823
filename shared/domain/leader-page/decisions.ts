import { chineseDay } from '../date.ts'
import type { LeaderFacts } from './leader-facts.ts'
import { shortened } from './line-room.ts'

/** Days ahead in which a report has to be on the leader's desk. */
export const LEADER_DAYS = 30

const OFFICE_NAME = 8
const OFFICES_NAMED = 2

const lateOffices = ({ lateOffices: names }: LeaderFacts): string => {
  if (names.length === 0) return ''
  const named = names.slice(0, OFFICES_NAMED).map((name) => shortened(name, OFFICE_NAME))
  return `（涉及${named.join('、')}${names.length > OFFICES_NAMED ? '等' : ''}）`
}

/** What only the leader can settle, the most pressing first. Nothing is invented: each follows from a count. */
export const decisionsOf = (facts: LeaderFacts): readonly string[] => {
  const { overdue, dueSoon, totals, disputedFigures, withoutOffice } = facts
  const lateItems = overdue.filter(({ kind }) => kind === 'check').length
  const reports = [...overdue, ...dueSoon].filter(
    ({ kind, daysLeft }) => kind === 'report' && daysLeft <= LEADER_DAYS,
  )
  return [
    ...(lateItems > 0 ? [`逾期${lateItems}项的责任人和完成时限${lateOffices(facts)}`] : []),
    ...reports.map(
      ({ title, due }) => `审定${title.replace(/^报送/u, '')}（${chineseDay(due)}前）`,
    ),
    ...(disputedFigures > 0 ? [`${disputedFigures}处有争议的数据以哪个为准`] : []),
    ...(withoutOffice > 0 ? [`${withoutOffice}个未办结检查项的责任股室`] : []),
    ...(totals.notApplicable > 0 ? [`${totals.notApplicable}个检查项按不涉及处理`] : []),
  ]
}

import type { ReportFacts } from '../report/facts.ts'
import type { Finding } from './finding.ts'
import { foundMissing } from './found.ts'

/** Numbers named in a message; of more it says how many. */
const NAMED = 8

/** What was taken over from last year and not brought up to date: it is not in the report, and somebody meant it to be. */
export const checkWaitingDrafts = ({
  waitingDrafts = [],
  checkItems,
  tasks,
}: Pick<ReportFacts, 'waitingDrafts' | 'checkItems' | 'tasks'>): readonly Finding[] => {
  if (waitingDrafts.length === 0) return []
  const served = new Set(waitingDrafts.flat())
  const taskIds = new Set(checkItems.filter(({ id }) => served.has(id)).map(({ taskId }) => taskId))
  const numbers = tasks.filter(({ id }) => taskIds.has(id)).map(({ number }) => number)
  const named = numbers.slice(0, NAMED).join('、')
  const rest = numbers.length > NAMED ? `等${numbers.length}项` : ''
  const where = numbers.length === 0 ? '' : `（任务${named}${rest}）`
  return [
    foundMissing('沿用上年的草稿', {
      rule: 116,
      message: `还有${waitingDrafts.length}条沿用上年的草稿没有更新${where}，没有写进报告；请到“任务”里更新或去掉。`,
    }),
  ]
}

import { expect, test } from 'vitest'
import { checkWaitingDrafts } from '../../../shared/domain/official-check/waiting-drafts.ts'
import { itemOfTask, reportFacts } from '../../support/report-facts.ts'

test('drafts taken over from last year that wait are one finding that names their tasks', () => {
  const facts = reportFacts({
    waitingDrafts: [[itemOfTask(28), itemOfTask(1)], [itemOfTask(1)]],
  })

  const findings = checkWaitingDrafts(facts)

  expect(findings).toMatchObject([{ rule: 116, severity: 'warning' }])
  expect(findings[0]?.message).toContain('还有2条沿用上年的草稿没有更新（任务1、28）')
})

test('of many tasks the first are named and the rest counted', () => {
  const facts = reportFacts({
    waitingDrafts: Array.from({ length: 10 }, (_, index) => [itemOfTask(index + 1)]),
  })

  expect(checkWaitingDrafts(facts)[0]?.message).toContain('（任务1、2、3、4、5、6、7、8等10项）')
})

test('nothing waits, nothing is said', () => {
  expect(checkWaitingDrafts(reportFacts())).toEqual([])
})

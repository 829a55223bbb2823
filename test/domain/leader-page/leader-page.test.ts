import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionsOf } from '../../../shared/domain/leader-page/decisions.ts'
import { leaderPage } from '../../../shared/domain/leader-page/leader-page.ts'
import { dealLines, linesTaken, listWithin } from '../../../shared/domain/leader-page/line-room.ts'
import type { LeaderFacts } from '../../../shared/domain/leader-page/leader-facts.ts'
import { leaderFacts, overloadedFacts } from '../../support/leader-facts.ts'

const textsOf = (facts: LeaderFacts): readonly string[] =>
  leaderPage(facts).blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))

describe('领导一页纸', () => {
  test('says how the year stands: tasks, check items, register', () => {
    const [state] = textsOf(
      leaderFacts({
        totals: { total: 142, done: 86, inProgress: 31, notStarted: 19, notApplicable: 6 },
        entries: 128,
        evidence: 210,
      }),
    )

    expect(state).toBe(
      '截至2024年12月5日，2024年度35项任务已完成0项；' +
        '应办检查项136个，已办结86个（63%）；台账128条，佐证材料210份。',
    )
  })

  test('counts the tasks of every group by their state, and those with something overdue', () => {
    const { tasks, groups } = leaderFacts()
    const [first] = groups
    const page = leaderPage(
      leaderFacts({
        tasks: tasks.map((task) => ({
          ...task,
          status: task.number === 1 ? 'done' : task.number === 2 ? 'in-progress' : 'not-started',
          isOverdue: task.number === 2,
        })),
      }),
    )
    const table = page.blocks.find((block) => block.kind === 'table')

    expect(table?.rows).toHaveLength(8)
    expect(table?.rows[0]).toEqual([first?.title, '8', '1', '1', '6', '1'])
    expect(table?.rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(35)
  })

  test('names what is overdue and what comes next, with the day', () => {
    const texts = textsOf(
      leaderFacts({
        overdue: [{ kind: 'check', title: '公布普法责任清单', due: '2024-03-31', daysLeft: -249 }],
        dueSoon: [
          { kind: 'report', title: '报送年度法治政府建设情况报告', due: '2025-03-01', daysLeft: 9 },
        ],
        missingEvidence: [2, 5, 8],
      }),
    )

    expect(texts).toContain('二、逾期未完成（1项）。公布普法责任清单（3月31日前）。')
    expect(texts).toContain(
      '三、三十日内到期（1项）。报送年度法治政府建设情况报告（2025年3月1日前）。',
    )
    expect(texts).toContain('四、缺佐证的任务（3项）。第2项、第5项、第8项。')
  })

  test('of a year with nothing in it says so, and asks the leader for nothing', () => {
    expect(textsOf(leaderFacts()).slice(1)).toEqual([
      '一、主要数据。台账中尚无可汇总的数据。',
      '二、逾期未完成（0项）。无。',
      '三、三十日内到期（0项）。无。',
      '四、缺佐证的任务（0项）。无。',
      '五、需领导研究决定的事项。暂无。',
    ])
  })

  test('asks the leader for what only she can settle', () => {
    expect(
      decisionsOf(
        leaderFacts({
          totals: { total: 142, done: 86, inProgress: 31, notStarted: 19, notApplicable: 6 },
          overdue: [{ kind: 'check', title: '公布清单', due: '2024-03-31', daysLeft: -249 }],
          dueSoon: [
            {
              kind: 'report',
              title: '报送贯彻落实实施方案情况报告',
              due: '2024-12-10',
              daysLeft: 5,
            },
          ],
          disputedFigures: 1,
          withoutOffice: 4,
          lateOffices: ['政策法规股'],
        }),
      ),
    ).toEqual([
      '逾期1项的责任人和完成时限（涉及政策法规股）',
      '审定贯彻落实实施方案情况报告（12月10日前）',
      '1处有争议的数据以哪个为准',
      '4个未办结检查项的责任股室',
      '6个检查项按不涉及处理',
    ])
  })

  test('with too much to say names the first and counts all', () => {
    const texts = textsOf(overloadedFacts({ bureauName: '西秀区民政局' }))

    expect(texts[2]).toMatch(/^二、逾期未完成（60项）。.+等60项。$/)
    expect(texts[4]).toMatch(/^四、缺佐证的任务（35项）。第1项.*等35项。$/)
  })
})

const someList = fc.record({
  heading: fc.constantFrom('一、主要数据', '二、逾期未完成（1234项）', '五、需领导研究决定的事项'),
  items: fc.array(
    fc.string({
      unit: fc.constantFrom('法', '治', '2024', 'a', '（', '%'),
      minLength: 1,
      maxLength: 60,
    }),
  ),
  none: fc.constant('无'),
  measure: fc.constant('项'),
})

test('a list takes no more lines than it has, however long', () => {
  fc.assert(
    fc.property(someList, fc.integer({ min: 1, max: 5 }), (list, lines) => {
      expect(linesTaken(listWithin(list, lines))).toBeLessThanOrEqual(lines)
    }),
  )
})

test('everybody gets a line, nobody more than wanted, and no more is dealt than there is', () => {
  const wants = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(wants, fc.integer({ min: 0, max: 30 }), (wanted, room) => {
      const dealt = dealLines(wanted, room)
      const sum = dealt.reduce((total, lines) => total + lines, 0)

      expect(dealt.every((lines, index) => lines >= 1 && lines <= (wanted[index] ?? 0))).toBe(true)
      expect(sum).toBe(
        Math.max(
          wanted.length,
          Math.min(
            room,
            wanted.reduce((a, b) => a + b, 0),
          ),
        ),
      )
    }),
  )
})

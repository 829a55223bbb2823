import type { CheckStatus } from '../check.ts'
import { chineseDate, chineseDay, yearOf } from '../date.ts'
import type { DocumentBlock, DocumentTable, ReportDocument } from '../report/document.ts'
import { titleLines } from '../report/title-lines.ts'
import { decisionsOf } from './decisions.ts'
import type { LeaderDeadline, LeaderFacts } from './leader-facts.ts'
import {
  dealLines,
  linesOfList,
  linesTaken,
  listWithin,
  type SaidList,
  shortened,
} from './line-room.ts'

/** Twips. The text of a page is 22 lines high (GB/T 9704 §5.2.3); a line of the title and a row have heights of their own. */
const PAGE_LINES = 22
const LINE = { office: 579, strict: 592 } as const
const TITLE_LINE = 720
/** Above and below the lines of a row, and its rule. */
const ROW_AIR = 130
const ROW_LINE = 360

/** Characters of 小四 in the column of the groups. */
const GROUP_CHARACTERS = 15

/** Longest name of a thing in a list, and of a figure, in characters. */
const NAME = 22
const FIGURE_NAME = 10

const tableOf = ({ groups, tasks }: LeaderFacts): DocumentTable => {
  const rows = groups.map(({ id, title }) => {
    const own = tasks.filter(({ groupId }) => groupId === id)
    const inState = (status: CheckStatus) => own.filter((task) => task.status === status).length
    const late = own.filter(({ isOverdue }) => isOverdue).length
    const counts = [own.length, inState('done'), inState('in-progress'), inState('not-started')]
    return [shortened(title, 2 * GROUP_CHARACTERS), ...[...counts, late].map(String)]
  })
  const heads = ['任务数', '已完成', '推进中', '未启动', '有逾期']
  return {
    kind: 'table',
    columns: [
      { title: '任务分组', share: 0.45, align: 'left' },
      ...heads.map((title) => ({ title, share: 0.11, align: 'center' as const })),
    ],
    rows,
  }
}

const heightOf = ({ rows }: DocumentTable): number =>
  [[''], ...rows].reduce((height, [name = '']) => {
    const lines = Math.max(1, Math.ceil(Array.from(name).length / GROUP_CHARACTERS))
    return height + ROW_AIR + lines * ROW_LINE
  }, 0)

const percentOf = ({ totals }: LeaderFacts): string => {
  const asked = totals.total - totals.notApplicable
  if (asked === 0) return ''
  // 100 only when nothing is left, 0 only when nothing is done.
  const share = Math.floor((totals.done / asked) * 100)
  return `（${totals.done > 0 ? Math.max(1, share) : 0}%）`
}

/** 总体情况, in a sentence: the tasks, the check items, the register. */
const stateOf = (facts: LeaderFacts): string => {
  const { today, year, carriedOn, tasks, totals, entries, evidence } = facts
  const count = (status: CheckStatus) => tasks.filter((task) => task.status === status).length
  const notApplicable = count('not-applicable')
  return [
    `截至${chineseDate(today)}，${year}年度${carriedOn ? '（延续）' : ''}${tasks.length}项任务`,
    `已完成${count('done')}项`,
    notApplicable === 0 ? '' : `、不涉及${notApplicable}项`,
    `；应办检查项${totals.total - totals.notApplicable}个，已办结${totals.done}个${percentOf(facts)}；`,
    `台账${entries}条，佐证材料${evidence}份。`,
  ].join('')
}

const dueText = (due: string, year: number): string =>
  yearOf(due) === year ? chineseDay(due) : chineseDate(due)

const deadlineList = (
  heading: string,
  deadlines: readonly LeaderDeadline[],
  year: number,
): SaidList => ({
  heading: `${heading}（${deadlines.length}项）`,
  items: deadlines.map(({ title, due }) => `${shortened(title, NAME)}（${dueText(due, year)}前）`),
  none: '无',
  measure: '项',
})

const figureList = ({ figures }: LeaderFacts): SaidList => ({
  heading: '一、主要数据',
  items: figures.flatMap(({ name, unit, total }) =>
    total === null
      ? []
      : [`${shortened(name, FIGURE_NAME)}${total}${shortened(unit, FIGURE_NAME)}`],
  ),
  none: '台账中尚无可汇总的数据',
  measure: '项',
})

const missingList = ({ missingEvidence }: LeaderFacts): SaidList => ({
  heading: `四、缺佐证的任务（${missingEvidence.length}项）`,
  // With a character between the numbers: a row of them with nothing but marks breaks badly.
  items: missingEvidence.map((number) => `第${number}项`),
  separator: '、',
  none: '无',
  measure: '项',
})

const decisionList = (facts: LeaderFacts): SaidList => ({
  heading: '五、需领导研究决定的事项',
  items: decisionsOf(facts),
  none: '暂无',
  measure: '项',
})

/** The lists as they print, and the order in which they get more than one line. */
const listsOf = (facts: LeaderFacts) => {
  const lists = {
    figures: figureList(facts),
    overdue: deadlineList('二、逾期未完成', facts.overdue, facts.year),
    dueSoon: deadlineList('三、三十日内到期', facts.dueSoon, facts.year),
    missing: missingList(facts),
    decisions: decisionList(facts),
  }
  const { figures, overdue, dueSoon, missing, decisions } = lists
  return {
    printed: [figures, overdue, dueSoon, missing, decisions],
    pressing: [decisions, overdue, dueSoon, figures, missing],
  }
}

/** `一、主要数据。` in 黑体, what it says in the body's type. */
const listParagraph = (text: string): DocumentBlock => ({
  kind: 'paragraph',
  text,
  runIn: { level: 1, length: text.indexOf('。') + 1 },
})

/**
 * 领导一页纸: how the year stands, on exactly one page of an official document. What does not fit is counted instead of
 * named, the least pressing first; nothing is set smaller.
 */
export const leaderPage = (facts: LeaderFacts): ReportDocument => {
  const { bureauName, year, profile } = facts
  const title = `${bureauName}${year}年度民政法治建设情况`
  const titles = titleLines(title, [bureauName])
  const table = tableOf(facts)
  const state = stateOf(facts)
  const line = LINE[profile]
  const height = PAGE_LINES * line - titles.length * TITLE_LINE - line - heightOf(table)
  const room = Math.floor(height / line) - linesTaken(state)
  const { printed, pressing } = listsOf(facts)
  const dealt = dealLines(pressing.map(linesOfList), room)
  const linesFor = (list: SaidList) => dealt[pressing.indexOf(list)] ?? 1
  return {
    profile,
    titleLines: titles,
    recipient: '',
    blocks: [
      { kind: 'paragraph', text: state },
      table,
      ...printed.map((list) => listParagraph(listWithin(list, linesFor(list)))),
    ],
    annexNames: [],
    signature: null,
    annexes: [],
    properties: { title, author: bureauName },
  }
}

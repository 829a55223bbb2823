import { labelOf, statusLabels } from '../../text/labels.ts'
import type { Check } from '../check.ts'
import { chineseDate, type IsoDate } from '../date.ts'
import { totalsOf } from '../progress.ts'
import type { DocumentBlock, DocumentColumn, ReportDocument } from '../report/document.ts'
import { reportDeadlines } from '../report/deadlines.ts'
import type { ReportFacts, YearChecks } from '../report/facts.ts'
import { taskTable } from '../report/task-table.ts'
import { titleLines } from '../report/title-lines.ts'

/** What a year holds besides the states of its check items. */
export type HandoverYear = YearChecks & {
  /** 延续: after the plan's last year. */
  readonly carriedOn: boolean
  readonly entries: number
  /** Pieces of evidence, and those whose file is not here or not sound. */
  readonly evidence: number
  readonly missing: number
  readonly damaged: number
}

/** A report that goes along, and where it lies in the pack. */
export type HandoverReport = {
  readonly year: number
  readonly title: string
  readonly kind: 'implementation' | 'annual' | 'closing'
  readonly path: string
  /** Notes to the clerk that were not answered yet. */
  readonly gaps: number
}

/** Everything the state of the work is told from. */
export type HandoverFacts = {
  /** Of all years, with their checks by year. */
  readonly facts: ReportFacts & { readonly checksByYear: readonly YearChecks[] }
  /** From the plan's first to the present one. */
  readonly years: readonly HandoverYear[]
  readonly reports: readonly HandoverReport[]
  /** Dates every year is measured by, without the reports: `MM-DD` in the checks of the present year. */
  readonly today: IsoDate
  /** Where the evidence lies in this pack; empty when only the data file has it. */
  readonly evidencePath: string
}

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text })
const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 1, text })

const column = (
  title: string,
  share: number,
  align: DocumentColumn['align'] = 'center',
): DocumentColumn => ({ title, share, align })

const yearLabel = ({ year, carriedOn }: HandoverYear): string =>
  carriedOn ? `${year}（延续）` : String(year)

const yearTable = (years: readonly HandoverYear[]): DocumentBlock => ({
  kind: 'table',
  columns: [
    column('年度', 0.2),
    column('检查项', 0.12),
    column('已完成', 0.12),
    column('推进中', 0.12),
    column('未启动', 0.12),
    column('不涉及', 0.12),
    column('台账', 0.1),
    column('佐证', 0.1),
  ],
  rows: years.map((year) => {
    const totals = totalsOf(year.checks)
    const numbers = [
      totals.total,
      totals.done,
      totals.inProgress,
      totals.notStarted,
      totals.notApplicable,
      year.entries,
      year.evidence,
    ]
    return [yearLabel(year), ...numbers.map(String)]
  }),
})

const isOpen = ({ status }: Check): boolean => status === 'not-started' || status === 'in-progress'

/** What is not finished, those overdue first, then by their day. */
export const openChecks = (checks: readonly Check[]): readonly Check[] =>
  checks
    .filter(isOpen)
    .toSorted(
      (a, b) =>
        Number(b.overdue) - Number(a.overdue) || (a.due ?? '9999').localeCompare(b.due ?? '9999'),
    )

const taskNumberOf = ({ tasks }: ReportFacts, taskId: string | null): string => {
  const task = tasks.find(({ id }) => id === taskId)
  return task === undefined ? '—' : String(task.number)
}

const stateOf = ({ status, overdue, count, target }: Check): string => {
  const progress = target === undefined ? '' : `（${count ?? 0}/${target}）`
  return `${statusLabels[status]}${progress}${overdue ? '\n已逾期' : ''}`
}

const openTable = (checks: readonly Check[], facts: ReportFacts): DocumentBlock => ({
  kind: 'table',
  columns: [
    column('任务', 0.09),
    column('检查项', 0.45, 'left'),
    column('情况', 0.17),
    column('时限', 0.15),
    column('股室', 0.14),
  ],
  rows: checks.map((check) => [
    taskNumberOf(facts, check.taskId),
    check.text,
    stateOf(check),
    check.due === undefined ? '—' : chineseDate(check.due).replace('年', '年\n'),
    labelOf(facts.officeNames, check.officeId ?? '') ?? '—',
  ]),
})

const openBlocks = ({ facts, years }: HandoverFacts): readonly DocumentBlock[] => {
  const now = years.at(-1)
  if (now === undefined) return []
  const open = openChecks(now.checks)
  const overdue = open.filter((check) => check.overdue).length
  if (open.length === 0) return [paragraph(`${now.year}年度检查项没有未完成的。`)]
  return [
    paragraph(
      `${now.year}年度未完成的检查项${open.length}项，其中已逾期${overdue}项。逾期的列在前面，其余按时限排列。`,
    ),
    openTable(open, facts),
  ]
}

type Deadline = { readonly due: IsoDate; readonly title: string }

/** Days that lie ahead: reports and check items with a day, until the end of the next year. */
export const deadlinesAhead = ({ facts, today }: HandoverFacts): readonly Deadline[] => {
  const year = Number(today.slice(0, 4))
  const years = [year - 1, year, year + 1]
  const reports = years.flatMap((each) =>
    reportDeadlines(each).map(({ due, title }) => ({ due, title: `${title}（${each}年度）` })),
  )
  const items = [year, year + 1].flatMap((each) =>
    facts.checkItems.flatMap(({ due, text, onlyYear }) =>
      due === undefined || (onlyYear ?? each) !== each
        ? []
        : [{ due: `${each}-${due}`, title: text }],
    ),
  )
  return [...reports, ...items]
    .filter(({ due }) => due >= today && due <= `${year + 1}-12-31`)
    .toSorted((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1))
}

const deadlineTable = (deadlines: readonly Deadline[]): DocumentBlock => ({
  kind: 'table',
  columns: [column('时限', 0.3), column('事项', 0.7, 'left')],
  rows: deadlines.map(({ due, title }) => [chineseDate(due), title]),
})

const evidenceBlocks = ({ years, evidencePath }: HandoverFacts): readonly DocumentBlock[] => [
  paragraph(
    evidencePath === ''
      ? '佐证材料的文件都装在数据文件里，导入后在每条台账记录下打开；需要按任务分文件夹的，在软件“数据交换”中生成佐证材料包。'
      : `佐证材料的文件都装在数据文件里，导入后在每条台账记录下打开；按任务分好的文件夹在本包的“${evidencePath}”。`,
  ),
  {
    kind: 'table',
    columns: [
      column('年度', 0.28),
      column('佐证', 0.24),
      column('缺失', 0.24),
      column('损坏', 0.24),
    ],
    rows: years.map((year) => [
      yearLabel(year),
      `${year.evidence}件`,
      year.missing === 0 ? '—' : `${year.missing}件`,
      year.damaged === 0 ? '—' : `${year.damaged}件`,
    ]),
  },
]

const REPORT_KINDS = [
  ['implementation', '实施方案贯彻落实情况报告'],
  ['annual', '法治政府建设情况报告'],
] as const

/** What of the two reports of a year was never begun in the program. */
export const reportsNotMade = ({ years, reports }: HandoverFacts): readonly string[] =>
  years.flatMap(({ year }) =>
    REPORT_KINDS.filter(
      ([kind]) => !reports.some((report) => report.year === year && report.kind === kind),
    ).map(([, label]) => `${year}年度${label}`),
  )

const reportBlocks = (handover: HandoverFacts): readonly DocumentBlock[] => {
  const { reports } = handover
  const lacking = reportsNotMade(handover)
  return [
    ...(reports.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              column('年度', 0.12),
              column('报告', 0.44, 'left'),
              column('文件', 0.3, 'left'),
              column('待补充', 0.14),
            ],
            rows: reports.map(({ year, title, path, gaps }) => [
              String(year),
              title,
              path,
              gaps === 0 ? '—' : `${gaps}处`,
            ]),
          },
        ]),
    paragraph(
      lacking.length === 0
        ? '各年度的两份报告都在。'
        : `软件里没有的报告：${lacking.join('、')}。如在别处编写，请另行移交。`,
    ),
  ]
}

/** 工作状态: the state of every task over the years, what is open, what comes next, where everything is. */
export const handoverState = (handover: HandoverFacts): ReportDocument => {
  const { facts, years, today } = handover
  const title = `${facts.bureauName}民政法治建设工作交接情况`
  const deadlines = deadlinesAhead(handover)
  return {
    profile: 'office',
    titleLines: titleLines(title, [facts.bureauName]),
    recipient: '',
    blocks: [
      paragraph(
        `本件由软件按${chineseDate(today)}的台账生成，依据《${facts.planTitle}》，各项任务历年情况见附件。`,
      ),
      heading('一、各年度情况'),
      yearTable(years),
      heading('二、未完成和逾期的事项'),
      ...openBlocks(handover),
      heading('三、今后的时限'),
      ...(deadlines.length === 0
        ? [paragraph('没有列有日期的事项。')]
        : [deadlineTable(deadlines)]),
      heading('四、佐证材料'),
      ...evidenceBlocks(handover),
      heading('五、报告'),
      ...reportBlocks(handover),
    ],
    annexNames: [],
    signature: null,
    annexes: [taskTable('各项任务历年完成情况', facts)],
    properties: { title, author: facts.bureauName },
  }
}

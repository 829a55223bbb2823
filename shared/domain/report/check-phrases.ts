import type { Check } from '../check.ts'
import type { PlanTask } from '../plan.ts'
import type { FigureInput } from '../figure.ts'
import type { ReportFacts } from './facts.ts'
import type { DraftPiece } from './stored-block.ts'
import { periodOf } from './template.ts'

type Citing = { readonly citesTasks: boolean }

const taskNumbers = (facts: ReportFacts): ReadonlyMap<string, number> =>
  new Map(facts.tasks.map(({ id, number }) => [id, number]))

const withoutFullStop = (text: string): string => text.trim().replace(/[。；;，,.]$/u, '')

/** What of that is a figure, and where the ledger has it from. */
const progressFigure = ({ count, target, measured }: Check): FigureInput | undefined => {
  if (count !== undefined && target !== undefined)
    return { name: '已完成', value: count, unit: '次' }
  if (measured !== undefined) return { name: '实际', value: percentOf(measured), unit: '%' }
  return undefined
}

const percentOf = (share: number): number => Number((share * 100).toFixed(2))

/** How far a counted item or a share has come: `已完成1次，应完成2次`. */
const progressOf = ({ count, target, measured }: Check): string | undefined => {
  if (count !== undefined && target !== undefined) return `已完成${count}次，应完成${target}次`
  if (measured !== undefined) return `实际为${percentOf(measured)}%`
  return undefined
}

/** An item in a list: its words and, in brackets, its task and what else is to be said. */
const itemPhrase = (
  check: Check,
  numbers: ReadonlyMap<string, number>,
  { citesTasks }: Citing,
  note?: string,
): string => {
  const number = check.taskId === null ? undefined : numbers.get(check.taskId)
  const cited = citesTasks && number !== undefined ? `任务${number}` : undefined
  const remarks = [cited, note].filter((remark) => remark !== undefined)
  return `${withoutFullStop(check.text)}${remarks.length === 0 ? '' : `（${remarks.join('，')}）`}`
}

/** A phrase about an item, with the entries its progress is counted from. */
const progressPiece = (text: string, check: Check, { entries }: ReportFacts): DraftPiece => {
  const counts = progressFigure(check)
  if (counts === undefined) return { text }
  const linked = entries.filter(({ checkItemIds }) => checkItemIds.includes(check.checkItemId))
  return { text, entries: linked, counts }
}

const inProgressSentence = (
  lead: string,
  checks: readonly Check[],
  facts: ReportFacts,
  citing: Citing,
): readonly DraftPiece[] => {
  const numbers = taskNumbers(facts)
  const items = checks.map((check, index) => {
    const item = itemPhrase(check, numbers, citing, progressOf(check))
    return progressPiece(`${index === 0 ? '' : '；'}${item}`, check, facts)
  })
  return items.length === 0
    ? []
    : [{ text: `${lead}共${items.length}项：` }, ...items, { text: '。' }]
}

/**
 * `…共2项：A（任务16）；B（任务28，已完成1次，应完成2次）。` Empty when nothing is 推进中.
 *
 * Standing duties and those that depend on a case are never finished, so they are not called unfinished.
 */
export const inProgressText = (facts: ReportFacts, citing: Citing): readonly DraftPiece[] => {
  const { toFinish, lasting } = begunOf(facts)
  return [
    ...inProgressSentence('正在推进、尚未完成的事项', toFinish, facts, citing),
    ...inProgressSentence('正在持续推进的常态工作', lasting, facts, citing),
  ]
}

/** The same at the end of several years: what goes on after them. */
export const carriedOverText = (facts: ReportFacts, citing: Citing): readonly DraftPiece[] => {
  const { toFinish, lasting } = begunOf(facts)
  return [
    ...inProgressSentence('尚未完成、结转继续推进的事项', toFinish, facts, citing),
    {
      text: lasting.length === 0 ? '' : `需要长期坚持的常态工作${lasting.length}项，继续抓好落实。`,
    },
  ]
}

const isLasting = ({ kind }: Check): boolean => kind === 'standing' || kind === 'event'

const begunOf = ({ checks }: ReportFacts) => {
  const begun = checks.filter(({ status }) => status === 'in-progress')
  return {
    toFinish: begun.filter((check) => !isLasting(check)),
    lasting: begun.filter(isLasting),
  }
}

/** The first sentence of `inProgressText` alone, where the standing duties would hide what is to be finished. */
export const toFinishText = (facts: ReportFacts, citing: Citing): readonly DraftPiece[] =>
  inProgressSentence('正在推进、尚未完成的事项', begunOf(facts).toFinish, facts, citing)

/** Each item that is to be finished as a sentence of its own: `A，此项工作尚未完成。` */
export const inProgressPoints = (
  facts: ReportFacts,
  citing: Citing,
): readonly { readonly checkItemId: string; readonly piece: DraftPiece }[] => {
  const numbers = taskNumbers(facts)
  return begunOf(facts).toFinish.map((check) => {
    const item = itemPhrase(check, numbers, citing)
    const progress = progressOf(check)
    const isDemand = check.target !== undefined || check.share !== undefined
    const text = isDemand
      ? `${item}的要求尚未达到${progress === undefined ? '' : `，${progress}`}。`
      : `${item}，此项工作尚未完成。`
    return { checkItemId: check.checkItemId, piece: progressPiece(text, check, facts) }
  })
}

/** The reason as it follows `原因是`. */
const reasonOf = ({ reason = '' }: Check): string =>
  withoutFullStop(reason.replace(/\s*[\r\n]+\s*/gu, '，'))
    .replace(/^(?:原因是|原因：|原因为|因为|由于)\s*/u, '')
    .replace(/^因(?=本|该|我|无|没|上级|市|县|区|年|暂|尚|未|机构|职能|辖区)/u, '')

/** `A、B，原因是R；C，原因是S。` Items with the same reason stand together. Empty when everything applies. */
export const notApplicableList = (facts: ReportFacts, citing: Citing): string => {
  const numbers = taskNumbers(facts)
  const byReason = new Map<string, string[]>()
  for (const check of facts.checks.filter(({ status }) => status === 'not-applicable')) {
    const items = byReason.get(reasonOf(check)) ?? []
    items.push(itemPhrase(check, numbers, citing))
    byReason.set(reasonOf(check), items)
  }
  const clauses = [...byReason].map(
    ([reason, items]) => `${items.join('、')}${reason === '' ? '' : `，原因是${reason}`}`,
  )
  // A clause with a full stop inside cannot be followed by a semicolon (GB/T 15834).
  const separator = clauses.some((clause) => clause.includes('。')) ? '。' : '；'
  return clauses.length === 0 ? '' : `${clauses.join(separator)}。`
}

const countedByTask = (checks: readonly Check[], facts: ReportFacts): string => {
  const numbers = taskNumbers(facts)
  const counts = new Map<string, number>()
  for (const { taskId } of checks) {
    const number = taskId === null ? undefined : numbers.get(taskId)
    const name = number === undefined ? '方案总体要求' : `任务${number}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `${name}（${count}项）`).join('、')
}

/** A note to the clerk on what was not started, naming what is overdue. Empty when everything was. */
export const notStartedNote = (facts: ReportFacts): string => {
  const idle = facts.checks.filter(({ status }) => status === 'not-started')
  if (idle.length === 0) return ''
  const numbers = taskNumbers(facts)
  const overdue = idle
    .filter((check) => check.overdue)
    .map((check) => itemPhrase(check, numbers, { citesTasks: true }))
  return [
    `尚未启动的检查项有${idle.length}项：${countedByTask(idle, facts)}。`,
    overdue.length === 0 ? '' : `其中已过时限的有：${overdue.join('；')}。`,
    '是否写作问题，请自行决定；本年度不涉及的，请在任务中标为“不涉及”并写明原因。',
  ].join('')
}

/** A note naming the tasks without any entry. Those that do not apply this year need none. */
export const tasksWithoutEntriesNote = (
  tasks: readonly PlanTask[],
  facts: ReportFacts,
  servedTaskIds: ReadonlySet<string>,
): string => {
  const missing = tasks.filter(
    ({ id }) => !servedTaskIds.has(id) && !isNotApplicable(id, facts.checks),
  )
  if (missing.length === 0) return ''
  const names = missing.map(({ number, title }) => `任务${number}（${title}）`).join('、')
  return `${names}${periodOf(facts)}没有台账记录，请补充台账，或直接写明情况。`
}

const isNotApplicable = (taskId: string, checks: readonly Check[]): boolean => {
  const own = checks.filter((check) => check.taskId === taskId)
  return own.length > 0 && own.every(({ status }) => status === 'not-applicable')
}

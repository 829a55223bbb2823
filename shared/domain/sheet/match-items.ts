import type { Plan, PlanTask } from '../plan.ts'
import {
  type CheckItemProposer,
  createCheckItemProposer,
  type ProposalCandidate,
} from '../propose-check-items.ts'

type PlanWords = Pick<Plan, 'tasks' | 'checkItems'>

/** Check items a row serves, and what of its words about that could not be understood, in Chinese. */
export type ItemMatch = {
  readonly checkItemIds: readonly string[]
  readonly notes: readonly string[]
}

const NONE: ItemMatch = { checkItemIds: [], notes: [] }

const DIGITS = '〇一二三四五六七八九'

const arabic = (numeral: string): number => {
  if (/^\d+$/u.test(numeral)) return Number(numeral)
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const value = (digit: string): number => Math.max(0, DIGITS.indexOf(digit))
  return numeral.includes('十') ? (tens === '' ? 1 : value(tens)) * 10 + value(ones) : value(ones)
}

/** 28, 第28条, 任务28, 28、领导干部学法; several apart by commas. */
const NUMBER =
  /^(?:第|任务|条款|措施|项目)?\s*(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:条|项|号|款)?(?:[、.．:：\s）)](?!\d)|$)/u

const taskOfNumber = (text: string, tasks: readonly PlanTask[]): PlanTask | undefined => {
  const digits = NUMBER.exec(text.normalize('NFKC').trim())?.groups?.['number']
  if (digits === undefined) return undefined
  return tasks.find(({ number }) => number === arabic(digits))
}

const plainTitle = (title: string): string => title.replaceAll(/[^\p{Script=Han}\d]/gu, '')

const taskOfTitle = (text: string, tasks: readonly PlanTask[]): PlanTask | undefined => {
  const words = plainTitle(text)
  if (words.length < 4) return undefined
  return tasks.find(({ title }) => {
    const own = plainTitle(title)
    return own === words || (words.length >= 6 && (own.includes(words) || words.includes(own)))
  })
}

/** Links of rows to the plan: by what a column says, else by the words. */
export const createItemMatcher = (plan: PlanWords) => {
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]))
  const candidates: readonly ProposalCandidate[] = plan.checkItems.map(({ id, text, taskId }) => ({
    id,
    text,
    taskTitle: taskId === null ? '' : (titles.get(taskId) ?? ''),
  }))
  const proposers = new Map<string, CheckItemProposer>()
  /** Proposes among the items of a task. Weighed with the first question. */
  const proposer = (taskId: string): CheckItemProposer => {
    const present = proposers.get(taskId)
    if (present !== undefined) return present
    const ids = new Set(ofTask(taskId).map(({ id }) => id))
    const made = createCheckItemProposer(candidates.filter(({ id }) => ids.has(id)))
    proposers.set(taskId, made)
    return made
  }
  const ofTask = (taskId: string) => plan.checkItems.filter((item) => item.taskId === taskId)
  const proposeAll = createCheckItemProposer(candidates)

  /** The item of a task a row is about: the only one, or the one whose words it has. */
  const itemOfTask = (task: PlanTask, words: string): ItemMatch => {
    const own = ofTask(task.id)
    const [only] = own
    if (own.length === 1 && only !== undefined) return { checkItemIds: [only.id], notes: [] }
    const [best] = proposer(task.id)(words)
    if (best !== undefined) return { checkItemIds: [best], notes: [] }
    // A standing duty is not counted: nothing is fulfilled by a guess.
    const standing = plan.checkItems.find(
      ({ taskId, kind }) => taskId === task.id && kind === 'standing',
    )
    const unclear = `第${task.number}项任务有${own.length}个检查项，没有看出是哪个`
    if (standing === undefined) {
      return { checkItemIds: [], notes: [`${unclear}，导入后可在记录里选`] }
    }
    return { checkItemIds: [standing.id], notes: [`${unclear}，先关联这一个，请核对`] }
  }

  const named = (text: string, words: string): ItemMatch | undefined => {
    const exact = plan.checkItems.find((item) => plainTitle(item.text) === plainTitle(text))
    if (exact !== undefined) return { checkItemIds: [exact.id], notes: [] }
    const whole = taskOfNumber(text, plan.tasks) ?? taskOfTitle(text, plan.tasks)
    if (whole !== undefined) return itemOfTask(whole, `${words}。${text}`)
    const tasks = text
      .split(/[、，,;；\n]/u)
      .map((piece) => taskOfNumber(piece, plan.tasks))
      .filter((task) => task !== undefined)
    if (tasks.length === 0) return undefined
    const matches = tasks.map((task) => itemOfTask(task, words))
    return {
      checkItemIds: [...new Set(matches.flatMap(({ checkItemIds }) => checkItemIds))],
      notes: matches.flatMap(({ notes }) => notes),
    }
  }

  /** `said`: what the row's own columns say; `group`: the heading it stands under. */
  return (row: {
    readonly said: readonly string[]
    readonly group: string
    readonly text: string
    readonly byWords: boolean
  }): ItemMatch => {
    for (const said of row.said) {
      const match = named(said, row.text)
      if (match !== undefined) return match
    }
    const ofGroup = taskOfTitle(
      row.group.replace(/^[（(]?[\d一二三四五六七八九十]+[）)]?[、.．]?/u, ''),
      plan.tasks,
    )
    if (ofGroup !== undefined) return itemOfTask(ofGroup, row.text)
    if (!row.byWords) return NONE
    const [best] = proposeAll([row.text, ...row.said].join('。'))
    return best === undefined ? NONE : { checkItemIds: [best], notes: [] }
  }
}
export type ItemMatcher = ReturnType<typeof createItemMatcher>

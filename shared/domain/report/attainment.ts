import { yearOf } from '../date.ts'
import { taskStatusOf, totalsOf } from '../progress.ts'
import type { ReportFacts } from './facts.ts'
import type { DraftPiece } from './stored-block.ts'
import { periodOf } from './template.ts'

const plain = (text: string): string => text.trim().replace(/[。；;，,.]$/u, '')

/** `方案部署的35项任务，到2025年底已完成20项，正在推进13项，不涉及2项。` */
export const tasksAtEndText = ({ tasks, checks, year }: ReportFacts): string => {
  if (checks.length === 0) return ''
  const byTask = Map.groupBy(checks, ({ taskId }) => taskId)
  const states = tasks.map(({ id }) => taskStatusOf(totalsOf(byTask.get(id) ?? [])))
  const counted = [
    ['done', '已完成'],
    ['in-progress', '正在推进和常态开展'],
    ['not-started', '尚未启动'],
    ['not-applicable', '不涉及'],
  ] as const
  const clauses = counted.flatMap(([status, words]) => {
    const count = states.filter((state) => state === status).length
    return count === 0 ? [] : [`${words}${count}项`]
  })
  return `方案部署的${tasks.length}项任务，到${year}年底${clauses.join('，')}。`
}

/** `2021至2025年共开展相关工作310项，其中2021年60项、2022年62项……。` */
export const workByYear = (facts: ReportFacts): readonly DraftPiece[] => {
  const { entries } = facts
  if (entries.length === 0) return []
  const years = [...Map.groupBy(entries, ({ on }) => yearOf(on))].toSorted(
    ([one], [other]) => one - other,
  )
  const counts = years.map(([year, each], index) => ({
    text: `${index === 0 ? '，其中' : '、'}${year}年${each.length}项`,
    entries: each,
  }))
  return [
    { text: `${periodOf(facts)}共开展相关工作${entries.length}项`, entries },
    ...(counts.length > 1 ? counts : []),
    { text: '。' },
  ]
}

/** `需要一次办成的事项，已办成2项：A（2022年）；B（2024年）。` Empty when there is none. */
export const doneOnceText = ({ checks, checksByYear = [] }: ReportFacts): string => {
  const done = checks.filter(({ kind, status }) => kind === 'once' && status === 'done')
  const items = done.map((check) => {
    const first = checksByYear.find(({ checks: each }) =>
      each.some((one) => one.checkItemId === check.checkItemId && one.status === 'done'),
    )
    const day = check.doneOn === undefined ? undefined : yearOf(check.doneOn)
    const year = day ?? check.keptSince ?? first?.year
    return `${plain(check.text)}${year === undefined ? '' : `（${year}年）`}`
  })
  return items.length === 0
    ? ''
    : `方案要求一次完成、长期坚持的事项，已完成${items.length}项：${items.join('；')}。`
}

/** A note on the years in which a yearly item was not recorded as done: whether it was is for the clerk to say. */
export const yearsWithoutNote = ({ checks, checksByYear = [] }: ReportFacts): string => {
  const missing = checks
    .filter(({ kind }) => kind === 'annual' || kind === 'ratio')
    .flatMap((check) => {
      const years = checksByYear.flatMap(({ year, checks: each }) =>
        each.some(
          ({ checkItemId, status }) =>
            checkItemId === check.checkItemId && status !== 'done' && status !== 'not-applicable',
        )
          ? [`${year}年`]
          : [],
      )
      return years.length === 0 ? [] : [`${plain(check.text)}（${years.join('、')}）`]
    })
  return missing.length === 0
    ? ''
    : `以下每年都要完成的事项，有的年度没有完成的记录：${missing.join('；')}。请补记台账，或在文中说明。`
}

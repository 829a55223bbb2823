import type { AppClient } from '../../shared/contract/index.ts'
import { chineseDate } from '../../shared/domain/date.ts'
import type { HitField, HitKind } from '../../shared/domain/search/hit.ts'
import { hashOf } from '../hooks/use-route.ts'
import { WHOLE } from '../screens/tasks/view.ts'

export type Found = Awaited<ReturnType<AppClient['search.find']>>
export type Hit = Found['hits'][number]

/** Hits of one kind, in the order of their finding. */
export type HitGroup = {
  readonly kind: HitKind
  readonly label: string
  readonly total: number
  readonly hits: readonly Hit[]
}

const kindLabels: Readonly<Record<HitKind, string>> = {
  task: '任务',
  checkItem: '检查项',
  entry: '台账',
  evidence: '佐证材料',
  report: '报告',
  paragraph: '报告段落',
}

/** Said where the words are not where one would look first. */
const fieldLabels: Readonly<Record<HitField, string>> = {
  title: '标题',
  text: '内容',
  documentNumber: '文号',
  figure: '数据',
  name: '名称',
  caption: '说明',
}

/** The kinds one after the other; the one with an exact document number comes first, as its hit does. */
export const groupsOf = ({ hits, totals }: Found): HitGroup[] =>
  [...Map.groupBy(hits, ({ kind }) => kind)].map(([kind, ofKind]) => ({
    kind,
    label: kindLabels[kind],
    total: totals[kind],
    hits: ofKind,
  }))

/** Where a hit is, as an address. What serves every year is shown in the year of work. */
export const hashOfHit = ({ place, year }: Hit, workYear: number | undefined): string => {
  const inYear = { year: year ?? workYear }
  switch (place.screen) {
    case 'tasks':
      return hashOf('tasks', {
        ...inYear,
        task: place.taskId ?? WHOLE,
        check: place.checkItemId,
      })
    case 'ledger':
      return hashOf('ledger', { ...inYear, entry: place.entryId })
    case 'reports':
      return hashOf('reports', { ...inYear, report: place.reportId, block: place.blockId })
  }
}

/** The line below a hit: when, of what, and where in it the words stand. */
export const belowHit = (hit: Hit): string => {
  const { kind, field, on, year, title, context } = hit
  const day = on === undefined ? undefined : chineseDate(on)
  const where = `在${fieldLabels[field]}中`
  const parts = {
    task: [context],
    checkItem: [context],
    entry: [day, context, ...(field === 'text' ? [] : [where, title])],
    evidence: [day, ...(field === 'caption' ? [where, title] : []), context],
    report: [`${year}年`, ...(field === 'title' ? [] : [where, title])],
    paragraph: [`${year}年`, context],
  }[kind]
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}

/** A text cut into what is marked and what is not. */
export const marksOf = ({
  text,
  ranges,
}: Hit['snippet']): { readonly text: string; readonly marked: boolean }[] => {
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  for (const [from, to] of ranges) {
    pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  pieces.push({ text: text.slice(at), marked: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** What is said of a search: on the screen, and to who listens. */
export const foundText = ({ total, hits }: Found): string => {
  if (total === 0) return '没有找到'
  return total > hits.length ? `共${total}条，显示前${hits.length}条` : `共${total}条`
}

/** The next of some lines, going round at both ends. */
export const stepTo = (at: number, step: 1 | -1, count: number): number =>
  count === 0 ? 0 : (at + step + count) % count

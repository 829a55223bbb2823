import type { BarSeriesOption } from 'echarts/charts'
import type { AriaComponentOption, GridComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { ProgressRow } from './progress-view.ts'

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption | AriaComponentOption>

/** Colours and the size of letters as the page has them now. */
export type ChartLook = {
  readonly done: string
  readonly onDone: string
  readonly text: string
  readonly line: string
  readonly surface: string
  /** px. */
  readonly fontSize: number
}

/** Share of the longest bar a part must have to hold its number; the table beside it holds all of them. */
const ROOM_FOR_NUMBER = 0.07

const longestOf = (rows: readonly ProgressRow[]): number =>
  Math.max(1, ...rows.map(({ done, inProgress, notStarted }) => done + inProgress + notStarted))

const HATCHED = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: -Math.PI / 4,
}

const PLAIN = { symbol: 'none' }

/** One of the parts a bar is made of. */
type Part = Pick<BarSeriesOption, 'itemStyle' | 'label'> & {
  /** The state as the tasks screen filters by it. */
  readonly name: string
  readonly countOf: (row: ProgressRow) => number
}

/** What each part looks like: full, hatched, an empty frame. */
const partsOf = (look: ChartLook): readonly Part[] => [
  {
    name: 'done',
    countOf: ({ done }: ProgressRow) => done,
    itemStyle: { color: look.done, decal: PLAIN },
    label: { color: look.onDone },
  },
  {
    name: 'in-progress',
    countOf: ({ inProgress }: ProgressRow) => inProgress,
    itemStyle: {
      color: look.surface,
      borderColor: look.done,
      borderWidth: 1,
      decal: { ...HATCHED, color: look.done },
    },
    label: { color: look.text, backgroundColor: look.surface, padding: [1, 3] },
  },
  {
    name: 'not-started',
    countOf: ({ notStarted }: ProgressRow) => notStarted,
    itemStyle: { color: look.surface, borderColor: look.line, borderWidth: 1, decal: PLAIN },
    label: { color: look.text },
  },
]

/**
 * The bars of the rows, the first on top: 已完成, 推进中 and 未启动 differ without their colours, and every part with
 * room says its number. 不涉及 has no bar, since there is nothing to do.
 */
export const chartOption = (rows: readonly ProgressRow[], look: ChartLook): ChartOption => {
  const longest = longestOf(rows)
  const formatter = ({ value }: { readonly value?: unknown }): string =>
    typeof value === 'number' && value / longest >= ROOM_FOR_NUMBER ? String(value) : ''
  return {
    animation: false,
    // The words for those who do not see it are the table beside it; here it only switches the hatching on.
    aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
    // Each bar lies in the line of its row in the table.
    grid: { left: 0, right: 1, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, max: longest },
    yAxis: { type: 'category', show: false, inverse: true, data: rows.map(({ name }) => name) },
    series: partsOf(look).map(({ name, countOf, itemStyle, label }) => ({
      type: 'bar',
      stack: 'items',
      name,
      barWidth: '58%',
      cursor: 'pointer',
      itemStyle,
      label: { show: true, formatter, fontSize: look.fontSize, ...label },
      // A bar of no length would still draw its frame.
      data: rows.map(countOf).map((count) => (count === 0 ? '-' : count)),
    })),
  }
}

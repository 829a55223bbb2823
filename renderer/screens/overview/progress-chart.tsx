import { theme } from 'antd'
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { type EChartsType, init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useEffectEvent, useRef } from 'react'
import { type ChartLook, chartOption } from './chart-option.ts'
import type { ProgressRow } from './progress-view.ts'

register([BarChart, GridComponent, AriaComponent, SVGRenderer])

type Token = ReturnType<typeof theme.useToken>['token']

const lookOf = (token: Token): Omit<ChartLook, 'fontSize'> => ({
  done: token.colorPrimary,
  onDone: token.colorTextLightSolid,
  text: token.colorText,
  line: token.colorTextTertiary,
  surface: token.colorBgContainer,
})

/** Sizes the chart with its place and draws it anew; the page's letters may have grown too. */
const useChart = (
  rows: readonly ProgressRow[],
  onOpen: (row: ProgressRow, state: string) => void,
) => {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const { token } = theme.useToken()
  const open = useEffectEvent(onOpen)
  const draw = useEffectEvent((element: HTMLElement, look = lookOf(token)) => {
    const fontSize = parseFloat(getComputedStyle(element).fontSize)
    chart.current?.setOption(chartOption(rows, { ...look, fontSize }), { notMerge: true })
  })

  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const made = init(element, undefined, { renderer: 'svg' })
    chart.current = made
    made.on('click', ({ dataIndex, seriesName }) => {
      const row = rows[dataIndex]
      if (row !== undefined && seriesName !== undefined) open(row, seriesName)
    })
    const observer = new ResizeObserver(() => {
      made.resize()
      draw(element)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [rows])
  useEffect(() => {
    if (place.current !== null) draw(place.current, lookOf(token))
  }, [token])

  return place
}

/** The bars. What they show stands as a table beside them, which is also the way by keyboard. */
const ProgressChart = ({
  rows,
  label,
  onOpen,
}: {
  readonly rows: readonly ProgressRow[]
  readonly label: string
  readonly onOpen: (row: ProgressRow, state: string) => void
}) => <div ref={useChart(rows, onOpen)} className="overview-chart" role="img" aria-label={label} />

export default ProgressChart

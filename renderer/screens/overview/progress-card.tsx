import { Segmented } from 'antd'
import { Suspense, lazy, useMemo } from 'react'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { Panel } from './panel.tsx'
import { ProgressTable } from './progress-table.tsx'
import { DIVISIONS, divisionLabels, divisionOf, hasOffices, progressRows } from './progress-view.ts'
import type { Overview } from './view.ts'

// Once the numbers beside it can be read: the library of charts is half as large as all the rest.
const ProgressChart = lazy(async () => {
  await new Promise((resolve) => {
    window.requestIdleCallback(resolve, { timeout: 1000 })
  })
  return import('./progress-chart.tsx')
})

/** Height of a row of the table and of the bar beside it, rem; screen.css has the same. */
const ROW = 1.9

/** 各组进度, 各股室进度: bars, and beside them the numbers, each the way to its list. */
export const ProgressCard = ({ overview }: { readonly overview: Overview }) => {
  const { params, goTo, setParams } = useRoute()
  const division = divisionOf(params['by'])
  const rows = useMemo(() => progressRows(overview, division), [overview, division])
  const { year } = overview
  const title = `${divisionLabels[division]}进度`
  return (
    <Panel
      title={title}
      extra={
        <Segmented
          size="small"
          aria-label="进度按什么分"
          value={division}
          options={DIVISIONS.map((value) => ({ value, label: divisionLabels[value] }))}
          onChange={(by) => setParams({ by: by === 'group' ? undefined : by })}
        />
      }
    >
      {division === 'office' && !hasOffices(overview) && (
        <p className="overview-nothing">
          还没有给检查项定责任股室。<a href={hashOf('tasks', { year })}>去“任务”里定</a>
          ，这里就能看出各股室的进度。
        </p>
      )}
      <div className="overview-progress">
        <ProgressTable rows={rows} year={year} caption={title} />
        <div style={{ blockSize: `${rows.length * ROW}rem` }}>
          <Suspense>
            <ProgressChart
              rows={rows}
              label={`${title}图，数字见左边的表`}
              onOpen={({ filter }, status) => goTo('tasks', { year, ...filter, status })}
            />
          </Suspense>
        </div>
      </div>
    </Panel>
  )
}

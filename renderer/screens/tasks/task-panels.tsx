import { Collapse } from 'antd'
import { kindLabels } from '../../../shared/text/labels.ts'
import { LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { type ItemHistory, yearText } from './item-years.tsx'
import type { PlanData } from './items-view.tsx'

const PANELS = ['years', 'plan', 'reports'] as const

/** 历年, 方案原文 and 报告里怎么写的 of a task; what is open is in the URL. */
export const TaskPanels = ({
  taskId,
  year,
  plan,
  history,
}: {
  readonly taskId: string
  readonly year: number
  readonly plan: PlanData
  readonly history: readonly ItemHistory[]
}) => {
  const { params, setParams } = useRoute()
  const open = PANELS.filter((panel) => params['panel']?.split(',').includes(panel))
  return (
    <Collapse
      size="small"
      className="tasks-panels"
      activeKey={open}
      onChange={(keys) => setParams({ panel: [keys].flat().join(',') })}
      items={[
        { key: 'years', label: '历年', children: <YearTable history={history} /> },
        { key: 'plan', label: '方案原文', children: <PlanText taskId={taskId} plan={plan} /> },
        {
          key: 'reports',
          label: '报告里怎么写的',
          children: <Paragraphs taskId={taskId} year={year} />,
        },
      ]}
    />
  )
}

const YearTable = ({ history }: { readonly history: readonly ItemHistory[] }) => (
  <ul className="tasks-year-list">
    {history.map(({ checkItemId, text, years }) => (
      <li key={checkItemId}>
        <strong>{text}</strong>
        <ul>
          {years.toReversed().map((each) => (
            <li key={each.year}>
              <span>{each.year}年</span>
              <span>{yearText(each)}</span>
              <span>
                {each.entries > 0 ? (
                  <a href={hashOf('ledger', { year: each.year, item: checkItemId })}>
                    台账{each.entries}条
                    {each.evidence > 0 ? `，佐证${each.evidence}份` : '，缺佐证'}
                  </a>
                ) : (
                  '无台账'
                )}
                {each.reason && `　原因：${each.reason}`}
                {each.note && `　备注：${each.note}`}
              </span>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
)

/** What the program holds of the plan: headings and numbers are the plan's, check items are in short words. */
const PlanText = ({ taskId, plan }: { readonly taskId: string; readonly plan: PlanData }) => {
  const task = plan.tasks.find(({ id }) => id === taskId)
  const group = plan.groups.find(({ id }) => id === task?.groupId)
  const items = plan.checkItems.filter((item) => item.taskId === taskId && item.own !== true)
  return (
    <div className="tasks-plan-text">
      <p>
        《{plan.plan.title}》{group?.number} {group?.title}
      </p>
      <p>
        <strong>
          {task?.number}．{task?.title}
        </strong>
      </p>
      <p className="tasks-count">
        本软件收录方案的标题、序号和要求，不收录原文全文。方案的要求逐条列为：
      </p>
      <ul>
        {items.map(({ id, text, kind }) => (
          <li key={id}>
            {text}
            <span className="tasks-count">（{kindLabels[kind]}）</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Paragraphs = ({ taskId, year }: { readonly taskId: string; readonly year: number }) => {
  const paragraphs = useCall('tasks.paragraphs', { taskId, year })
  return (
    <LoadState query={paragraphs}>
      {(told) =>
        told.length === 0 ? (
          <p className="tasks-count">
            {year - 1}、{year}年度的报告里还没有写到本任务的台账。
          </p>
        ) : (
          <ul className="tasks-told">
            {told.map(({ reportId, blockId, title, text, origin, year: of }) => (
              <li key={blockId}>
                <a href={hashOf('reports', { year: of, report: reportId, block: blockId })}>
                  {of}年度 {title}
                </a>
                <span className="tasks-count">（{origin === 'drafted' ? '自动' : '自写'}）</span>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        )
      }
    </LoadState>
  )
}

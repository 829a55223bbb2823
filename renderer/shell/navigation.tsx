import {
  BarChartOutlined,
  BookOutlined,
  FileTextOutlined,
  ProfileOutlined,
  QuestionCircleOutlined,
  SettingOutlined,
  SwapOutlined,
} from '@ant-design/icons'
import { Fragment, type ReactNode } from 'react'
import type { Topic } from '../help/topics.ts'
import { useCall } from '../hooks/use-call.ts'
import { useConflictCount } from '../hooks/use-conflicts.ts'
import { type MenuScreen, SCREENS, hashOf, menuScreenOf, useRoute } from '../hooks/use-route.ts'
import type { Settings } from './frame.tsx'
import { screenTitles } from './view.ts'

const icons: Readonly<Record<MenuScreen, ReactNode>> = {
  overview: <BarChartOutlined aria-hidden />,
  tasks: <ProfileOutlined aria-hidden />,
  ledger: <BookOutlined aria-hidden />,
  reports: <FileTextOutlined aria-hidden />,
  exchange: <SwapOutlined aria-hidden />,
  settings: <SettingOutlined aria-hidden />,
}

/** How many tasks, entries and reports there are; entries and reports of the year of work. */
const useCounts = (year: number | undefined): Partial<Record<MenuScreen, number>> => {
  const ofYear = { enabled: year !== undefined }
  const plan = useCall('plan.get', {})
  const ledger = useCall('ledger.list', { year, limit: 1 }, ofYear)
  const reports = useCall('reports.list', { year }, ofYear)
  return {
    tasks: plan.data?.tasks.length,
    ledger: ledger.data?.total,
    reports: reports.data?.length,
  }
}

/** 冲突, below 数据交换 as long as there are any. */
const ConflictLink = ({ year }: { readonly year: string | undefined }) => {
  const { total: count } = useConflictCount()
  return count === 0 ? null : (
    <a className="frame-link frame-link-inner" href={hashOf('conflicts', { year })}>
      <span>▲ 冲突</span>
      <span className="frame-count">{count}</span>
    </a>
  )
}

/** The left menu. */
export const Navigation = ({
  settings,
  year,
  topic,
  onShowKeys,
}: {
  readonly settings: Settings
  readonly year: number | undefined
  /** The page of the manual for what is shown. */
  readonly topic: Topic
  readonly onShowKeys: () => void
}) => {
  const route = useRoute()
  const counts = useCounts(year)
  return (
    <nav className="frame-side" aria-label="主菜单">
      <div className="frame-brand">
        <div className="frame-product">民政法治台账</div>
        <div className="frame-bureau">{settings.bureauName}</div>
      </div>
      <div>
        {SCREENS.map((screen, index) => (
          <Fragment key={screen}>
            <a
              className="frame-link"
              href={hashOf(screen, { year: route.params['year'] })}
              aria-current={screen === menuScreenOf(route.screen) ? 'page' : undefined}
              title={`Alt+${index + 1}`}
            >
              {icons[screen]}
              <span>{screenTitles[screen]}</span>
              {counts[screen] !== undefined && (
                <span className="frame-count">{counts[screen]}</span>
              )}
            </a>
            {screen === 'exchange' && <ConflictLink year={route.params['year']} />}
          </Fragment>
        ))}
      </div>
      <div className="frame-help">
        <a
          className="frame-link"
          href={hashOf(route.screen, { ...route.params, help: topic })}
          title="F1"
        >
          <QuestionCircleOutlined aria-hidden />
          <span>使用帮助</span>
        </a>
        <button className="frame-keys" type="button" onClick={onShowKeys} title="?">
          快捷键
        </button>
      </div>
    </nav>
  )
}

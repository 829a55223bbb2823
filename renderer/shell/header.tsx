import { SearchOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useCall, useCommand } from '../hooks/use-call.ts'
import { useRoute } from '../hooks/use-route.ts'
import { AuthorSwitch } from './author-switch.tsx'
import type { Settings } from './frame.tsx'
import { UndoButtons } from './undo-buttons.tsx'
import { yearOptions } from './view.ts'

/** Above every screen: the year of work, a new entry, who is at the desk. */
export const Header = ({
  settings,
  year,
  onSearch,
}: {
  readonly settings: Settings
  readonly year: number | undefined
  readonly onSearch: () => void
}) => {
  const { screen, goTo } = useRoute()
  // These two offer it themselves, where it belongs: two buttons of one name would confuse.
  const offersEntry = screen !== 'ledger' && screen !== 'tasks'
  return (
    <header className="frame-header">
      <YearSwitch year={year} />
      <Button
        className="frame-search"
        icon={<SearchOutlined aria-hidden />}
        aria-label="搜索"
        aria-haspopup="dialog"
        title="Ctrl+K"
        onClick={onSearch}
      >
        <span>搜索任务、台账、文号…</span>
        <kbd>Ctrl+K</kbd>
      </Button>
      {offersEntry && (
        <Button type="primary" onClick={() => goTo('ledger', { entry: 'new' })} title="Ctrl+N">
          记一笔
        </Button>
      )}
      <span className="frame-gap" />
      <UndoButtons />
      <AuthorSwitch settings={settings} />
    </header>
  )
}

const YearSwitch = ({ year }: { readonly year: number | undefined }) => {
  const { setParams } = useRoute()
  const plan = useCall('plan.get', {})
  const save = useCommand('settings.save')
  const choose = (chosen: number): void => {
    // What was open belongs to the other year; filters mean the same in every year and stay.
    setParams({ year: chosen, entry: undefined, report: undefined, block: undefined })
    save.mutate({ lastYear: chosen })
  }
  return (
    <Select
      className="frame-year"
      aria-label="年度"
      value={year}
      loading={plan.isPending}
      options={yearOptions(plan.data?.years ?? [])}
      onChange={choose}
    />
  )
}

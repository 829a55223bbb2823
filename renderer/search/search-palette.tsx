import { SearchOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { helpProps } from '../help/topics.ts'
import { loadErrorText } from '../components/load-state.tsx'
import { scaled } from '../display/display-settings.ts'
import { RecentList } from './recent-list.tsx'
import { lineId, SearchResults } from './search-results.tsx'
import { usePalette } from './use-palette.ts'
import { foundText } from './view.ts'
import './search.css'

const LIST = 'search-lines'

type Palette = ReturnType<typeof usePalette>

/** What is below the field: what was looked for before, what is found, or why there is nothing. */
const Below = ({ palette }: { readonly palette: Palette }) => {
  const { query, recent, wanted, found, groups, active } = palette
  if (wanted === '' && recent.length > 0) {
    return <RecentList id={LIST} recent={recent} active={active} onChoose={palette.change} />
  }
  if (wanted === '') {
    return (
      <p className="search-hint">
        输入任务、检查项、工作内容、数据、文号、佐证材料或报告里的字词，一两个字也可以；多个词用空格隔开。
      </p>
    )
  }
  if (query.error !== null) {
    return (
      <Alert
        type="error"
        showIcon
        title={loadErrorText(query.error)}
        action={
          <Button size="small" onClick={() => void query.refetch()}>
            再试一次
          </Button>
        }
      />
    )
  }
  if (found === undefined) return <p className="search-hint">正在搜索…</p>
  if (found.total === 0) {
    return (
      <p className="search-hint">
        没有找到“{wanted}”。可以少打几个字，或者换一个说法；已删除的内容请到台账的回收站里找。
      </p>
    )
  }
  return <SearchResults id={LIST} groups={groups} active={active} onChoose={palette.open} />
}

/** 搜索: one field over everything, and what is found below it. */
const Palette = ({
  year,
  onLeave,
}: {
  readonly year: number | undefined
  readonly onLeave: () => void
}) => {
  const palette = usePalette(year, onLeave)
  const { text, change, onKey, ofYear, chooseYear, found, lines, active } = palette
  return (
    <div className="search" {...helpProps('search')}>
      <Input
        autoFocus
        size="large"
        prefix={<SearchOutlined aria-hidden />}
        placeholder="搜索任务、台账、文号…"
        aria-label="搜索"
        role="combobox"
        aria-expanded={lines > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={lines > 0 ? lineId(active) : undefined}
        autoComplete="off"
        maxLength={100}
        allowClear
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKey}
      />
      <div className="search-bar">
        <span role="status">{found === undefined ? '' : foundText(found)}</span>
        {year !== undefined && (
          <Checkbox checked={ofYear} onChange={(event) => chooseYear(event.target.checked)}>
            只看{year}年
          </Checkbox>
        )}
      </div>
      <Below palette={palette} />
      <p className="search-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开　<kbd>Esc</kbd> 关闭
      </p>
    </div>
  )
}

/**
 * The window over the page that Ctrl+K opens. Esc gives the focus back to where it was; a hit takes it along
 * (`onGone` says that the window is away and nobody has taken the focus).
 */
export const SearchPalette = ({
  open,
  year,
  onClose,
  onGone,
}: {
  readonly open: boolean
  readonly year: number | undefined
  readonly onClose: () => void
  readonly onGone: () => void
}) => {
  const [hasLeft, setLeft] = useState(false)
  const leave = (): void => {
    setLeft(true)
    onClose()
  }
  const afterClose = (): void => {
    if (hasLeft) onGone()
    setLeft(false)
  }
  return (
    <Modal
      title={<span className="visually-hidden">搜索</span>}
      className="search-window"
      open={open}
      width={scaled(640)}
      style={{ top: 40 }}
      footer={null}
      closable={false}
      onCancel={onClose}
      afterClose={afterClose}
      focusable={{ focusTriggerAfterClose: !hasLeft }}
      destroyOnHidden
    >
      <Palette year={year} onLeave={leave} />
    </Modal>
  )
}

import { Button, Collapse } from 'antd'
import type { AppClient } from '../../../shared/contract/index.ts'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { useItems } from './use-items.ts'
import { usePointedItem, usePointedLine } from './use-pointed-item.ts'

type Item = Awaited<ReturnType<AppClient['items.list']>>[number]

/** The items of a task the bureau does not use this year, and the way back. */
export const HiddenItems = ({
  taskId,
  year,
}: {
  readonly taskId: string
  readonly year: number
}) => {
  const { data = [] } = useCall('items.list', { year, taskId }, { keepPrevious: true })
  const { show } = useItems()
  const hidden = data.filter(({ hiddenFrom }) => hiddenFrom !== undefined && hiddenFrom <= year)
  const pointed = usePointedItem()
  const isPointed = hidden.some(({ id }) => id === pointed)
  if (hidden.length === 0) return null
  return (
    <Collapse
      // One that is looked for is in sight.
      key={isPointed ? pointed : 'none'}
      defaultActiveKey={isPointed ? ['hidden'] : []}
      size="small"
      className="tasks-hidden"
      items={[
        {
          key: 'hidden',
          label: `已停用${hidden.length}项，不计入进度`,
          children: (
            <ul>
              {hidden.map((item) => (
                <HiddenItem key={item.id} item={item} year={year} onShow={show} />
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

const HiddenItem = ({
  item: { id, text, hiddenFrom, entries },
  year,
  onShow,
}: {
  readonly item: Item
  readonly year: number
  readonly onShow: (id: string, text: string) => void
}) => {
  const { line, isPointed } = usePointedLine(id)
  return (
    <li
      ref={line}
      tabIndex={-1}
      className={isPointed ? 'tasks-check-wanted tasks-check-pointed' : undefined}
      aria-current={isPointed ? 'true' : undefined}
    >
      <span>
        {text}
        <span className="tasks-count">（{hiddenFrom}年度起停用）</span>
        {entries > 0 && <a href={hashOf('ledger', { year, item: id })}>台账{entries}条仍在</a>}
      </span>
      <Button size="small" onClick={() => onShow(id, text)}>
        恢复使用
      </Button>
    </li>
  )
}

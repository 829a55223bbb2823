import { Button, Collapse } from 'antd'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { useItems } from './use-items.ts'

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
  if (hidden.length === 0) return null
  return (
    <Collapse
      size="small"
      className="tasks-hidden"
      items={[
        {
          key: 'hidden',
          label: `已停用${hidden.length}项，不计入进度`,
          children: (
            <ul>
              {hidden.map(({ id, text, hiddenFrom, entries }) => (
                <li key={id}>
                  <span>
                    {text}
                    <span className="tasks-count">（{hiddenFrom}年度起停用）</span>
                    {entries > 0 && (
                      <a href={hashOf('ledger', { year, item: id })}>台账{entries}条仍在</a>
                    )}
                  </span>
                  <Button size="small" onClick={() => show(id, text)}>
                    恢复使用
                  </Button>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

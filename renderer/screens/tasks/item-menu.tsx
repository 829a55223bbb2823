import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import type { Check } from '../../../shared/domain/check.ts'
import { useCall } from '../../hooks/use-call.ts'
import { DutyDialog } from './duty-dialog.tsx'
import { ItemDialog } from './item-dialog.tsx'
import type { ItemActions } from './use-items.ts'

export type ItemDialogKind = 'duty' | 'item'

/** What else can be done about a check item: who answers for it, its place, whether it is used, its words. */
export const ItemMenu = ({
  check,
  siblings,
  items,
  dialog,
  setDialog,
}: {
  readonly check: Check
  /** The items of its task, if their order can be changed here. */
  readonly siblings: readonly Check[]
  readonly items: ItemActions
  readonly dialog: ItemDialogKind | undefined
  readonly setDialog: (dialog: ItemDialogKind | undefined) => void
}) => {
  const plan = useCall('plan.get', {})
  const { year, taskId, own } = check
  const at = siblings.indexOf(check)
  const from = plan.data?.plan.from ?? year
  const [isOpen, setOpen] = useState(false)
  const entries: MenuProps['items'] = [
    { key: 'duty', label: '责任股室和责任人…', onClick: () => setDialog('duty') },
    ...(siblings.length > 1
      ? [
          {
            key: 'up',
            label: '上移',
            disabled: at <= 0,
            onClick: () => items.move(check, siblings, -1),
          },
          {
            key: 'down',
            label: '下移',
            disabled: at === siblings.length - 1,
            onClick: () => items.move(check, siblings, 1),
          },
        ]
      : []),
    ...(own && taskId !== null
      ? [{ key: 'edit', label: '改写…', onClick: () => setDialog('item') }]
      : []),
    {
      key: 'hide',
      label: `${year}年度起停用`,
      onClick: () => items.hide([check], year, `${year}年度起`),
    },
    ...(year > from
      ? [
          {
            key: 'hide-all',
            label: '所有年度都停用',
            onClick: () => items.hide([check], from, '所有年度'),
          },
        ]
      : []),
    ...(own ? [{ key: 'remove', label: '删除', onClick: () => items.remove(check) }] : []),
  ]
  return (
    <>
      <Dropdown
        trigger={['click']}
        open={isOpen}
        onOpenChange={setOpen}
        menu={{ items: entries }}
        placement="bottomRight"
      >
        <Button
          size="small"
          type="text"
          icon={<MoreOutlined aria-hidden />}
          title="责任、顺序、停用"
          aria-label="更多"
          aria-haspopup="menu"
          aria-expanded={isOpen}
        />
      </Dropdown>
      {dialog === 'duty' && <DutyDialog checks={[check]} onClose={() => setDialog(undefined)} />}
      {dialog === 'item' && taskId !== null && (
        <ItemDialog
          taskId={taskId}
          year={year}
          item={plan.data?.checkItems.find(({ id }) => id === check.checkItemId)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}

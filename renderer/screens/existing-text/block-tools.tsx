import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'

/** What can be done with the present block, beside the keys. */
export const BlockTools = ({
  onEdit,
  onMove,
  onRemove,
}: {
  readonly onEdit: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}) => (
  <div className="existing-tools">
    <Tool name="改字" icon={<EditOutlined aria-hidden />} onClick={onEdit} />
    <Tool name="上移" icon={<ArrowUpOutlined aria-hidden />} onClick={() => onMove(-1)} />
    <Tool name="下移" icon={<ArrowDownOutlined aria-hidden />} onClick={() => onMove(1)} />
    <Tool name="删除" icon={<DeleteOutlined aria-hidden />} onClick={onRemove} />
  </div>
)

const Tool = ({
  name,
  icon,
  onClick,
}: {
  readonly name: string
  readonly icon: ReactNode
  readonly onClick: () => void
}) => (
  <Button
    type="text"
    size="small"
    icon={icon}
    title={name}
    aria-label={`${name}这一段`}
    onClick={onClick}
  />
)

import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'

/** 上移, 下移 and 删除 of one thing in a list. */
export const MoveButtons = ({
  name,
  index,
  count,
  onMove,
  onRemove,
}: {
  /** What it is called, for screen readers. */
  readonly name: string
  readonly index: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}) => (
  <span className="template-moves">
    <Button
      type="text"
      size="small"
      icon={<ArrowUpOutlined aria-hidden />}
      aria-label={`上移${name}`}
      title="上移"
      disabled={index === 0}
      onClick={() => onMove(-1)}
    />
    <Button
      type="text"
      size="small"
      icon={<ArrowDownOutlined aria-hidden />}
      aria-label={`下移${name}`}
      title="下移"
      disabled={index === count - 1}
      onClick={() => onMove(1)}
    />
    <Button
      type="text"
      size="small"
      icon={<DeleteOutlined aria-hidden />}
      aria-label={`删除${name}`}
      title="删除"
      onClick={onRemove}
    />
  </span>
)

import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  EditOutlined,
  PlusOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import type { Desk } from './use-desk.ts'
import { isWritten, moveTargets } from './view.ts'

/** What can be done to the present block, and the + that writes below it. */
export const BlockTools = ({
  block,
  blocks,
  desk,
  onEdit,
}: {
  readonly block: ReportBlock
  readonly blocks: readonly ReportBlock[]
  readonly desk: Desk
  readonly onEdit: () => void
}) => {
  const targets = moveTargets(blocks, block.id)
  const isText = isWritten(block)
  return (
    <>
      <div className="reports-tools" role="toolbar" aria-label="这一段">
        {isText && (
          <Tool name="编辑" keys="Enter" icon={<EditOutlined aria-hidden />} onClick={onEdit} />
        )}
        <Tool
          name="上移"
          keys="Alt+↑"
          icon={<ArrowUpOutlined aria-hidden />}
          disabled={targets.up === undefined}
          onClick={() => desk.move(block.id, 'up')}
        />
        <Tool
          name="下移"
          keys="Alt+↓"
          icon={<ArrowDownOutlined aria-hidden />}
          disabled={targets.down === undefined}
          onClick={() => desk.move(block.id, 'down')}
        />
        <Tool
          name="删除"
          keys="Delete"
          icon={<DeleteOutlined aria-hidden />}
          onClick={() => desk.remove(block)}
        />
      </div>
      {isText && (
        <Button
          className="reports-insert"
          size="small"
          shape="circle"
          icon={<PlusOutlined aria-hidden />}
          aria-label="在下面写一段"
          title="在下面写一段"
          onClick={() => desk.drafts.write(block.id)}
        />
      )}
    </>
  )
}

const Tool = ({
  name,
  keys,
  icon,
  disabled = false,
  onClick,
}: {
  readonly name: string
  readonly keys: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly onClick: () => void
}) => (
  <Button
    size="small"
    type="text"
    icon={icon}
    aria-label={name}
    title={`${name}（${keys}）`}
    disabled={disabled}
    onClick={onClick}
  />
)

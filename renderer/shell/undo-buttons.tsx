import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSteps } from '../hooks/step-memory.ts'
import { useUndo } from '../hooks/use-undo.tsx'

/** 撤销 and 重做 for the mouse; each says what it would take back or do again. */
export const UndoButtons = () => {
  const { done, undone } = useSteps()
  const { undo, redo } = useUndo()
  const last = done.at(-1)
  const next = undone.at(-1)
  return (
    <span className="frame-steps">
      <Button
        type="text"
        icon={<UndoOutlined aria-hidden />}
        disabled={last === undefined}
        aria-label="撤销上一步"
        title={last === undefined ? undefined : `撤销：${last.said}（Ctrl+Z）`}
        onClick={() => undo()}
      />
      <Button
        type="text"
        icon={<RedoOutlined aria-hidden />}
        disabled={next === undefined}
        aria-label="重做"
        title={next === undefined ? undefined : `重做：${next.said}（Ctrl+Y）`}
        onClick={() => redo()}
      />
    </span>
  )
}

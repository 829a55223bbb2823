import { App, Button } from 'antd'
import { useCommand } from '../../hooks/use-call.ts'
import { cleanedText } from './view.ts'

/** 清理: files of evidence that was removed long ago. Nothing that is shown anywhere is touched. */
export const CleanUp = () => {
  const { message } = App.useApp()
  const clean = useCommand('evidence.cleanUp')
  return (
    <div className="settings-actions">
      <Button
        loading={clean.isPending}
        onClick={() =>
          clean.mutate(
            {},
            { onSuccess: (cleaned) => void message.success(cleanedText(cleaned), 6) },
          )
        }
      >
        清理佐证文件
      </Button>
      <span className="settings-hint">只删除移除满90天、没有记录再用到的文件。</span>
    </div>
  )
}

import { App } from 'antd'
import { scaled } from '../../display/display-settings.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { type Backup, restoredText, restoreFacts } from './backup-view.ts'

/**
 * 恢复, from a backup of the list or from a file. One of the two things that are asked twice: 撤销 does not bring the
 * former data back, only another restore does.
 */
export const useRestore = () => {
  const { modal, message } = App.useApp()
  const fromList = useCommand('backups.restore')
  const fromFile = useCommand('backups.restoreFile')
  const ask = (backup: Backup | undefined, go: () => void): void => {
    modal.confirm({
      title: '用备份换掉现在的数据？',
      width: scaled(560),
      content: (
        <ul className="settings-problems">
          {restoreFacts(backup).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      ),
      okText: backup === undefined ? '选择备份文件' : '恢复',
      onOk: go,
    })
  }
  return {
    isPending: fromList.isPending || fromFile.isPending,
    restore: (backup: Backup) =>
      ask(backup, () =>
        fromList.mutate(
          { backupId: backup.id },
          { onSuccess: (restored) => void message.success(restoredText(restored), 12) },
        ),
      ),
    restoreFile: () =>
      ask(undefined, () =>
        fromFile.mutate(
          {},
          { onSuccess: (restored) => void message.success(restoredText(restored), 12) },
        ),
      ),
  }
}

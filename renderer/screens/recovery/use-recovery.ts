import { App } from 'antd'
import { useCommand } from '../../hooks/use-call.ts'
import { salvagedText } from './view.ts'

export type RecoveryActions = ReturnType<typeof useRecovery>

/** The ways out. Each that succeeds opens the data, and the page goes on with it. */
export const useRecovery = () => {
  const { message } = App.useApp()
  const restoring = useCommand('backups.restore')
  const restoringFile = useCommand('backups.restoreFile')
  const salvaging = useCommand('recovery.salvage')
  const starting = useCommand('recovery.startEmpty')
  // Awaited, not told by a callback: with the data open again this screen is gone.
  const go = async (work: Promise<string>): Promise<void> => {
    try {
      void message.success(await work, 12)
    } catch {
      // Said by the command.
    }
  }
  return {
    isPending:
      restoring.isPending || restoringFile.isPending || salvaging.isPending || starting.isPending,
    restore: (backupId: string) =>
      go(
        restoring
          .mutateAsync({ backupId })
          .then(() => '已用备份恢复，原来的文件已另存，没有删除。'),
      ),
    restoreFile: () =>
      go(
        restoringFile.mutateAsync({}).then(() => '已用备份文件恢复，原来的文件已另存，没有删除。'),
      ),
    salvage: () => go(salvaging.mutateAsync({}).then(salvagedText)),
    startEmpty: () =>
      go(
        starting
          .mutateAsync({})
          .then(({ setAside }) => `已另起一套。原来的数据另存为“${setAside}”。`),
      ),
  }
}

import { App, Button } from 'antd'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCommand } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'

/** For a PC that takes over work begun elsewhere: a colleague's file, or a backup. */
export const OtherStarts = ({ isBusy }: { readonly isBusy: boolean }) => {
  const { goTo } = useRoute()
  const { message } = App.useApp()
  const restore = useCommand('backups.restoreFile')
  const bringBack = async (): Promise<void> => {
    try {
      await restore.mutateAsync({})
      // With the data there, this screen has given way to the others.
      void message.success('已从备份恢复，可以接着用了。', 8)
    } catch {
      // Said by the command.
    }
  }
  return (
    <>
      <Button type="link" disabled={isBusy || restore.isPending} onClick={() => goTo('exchange')}>
        导入同事的数据文件
      </Button>
      <Button
        type="link"
        disabled={isBusy}
        loading={restore.isPending}
        onClick={() => void bringBack()}
      >
        从备份恢复
      </Button>
      <WorkProgress isRunning={restore.isPending} />
    </>
  )
}

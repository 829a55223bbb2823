import { App, Button, Card } from 'antd'
import { useState } from 'react'
import { helpProps } from '../../help/topics.ts'
import { backupAgeText } from '../../../shared/text/backup-text.ts'
import { LoadState } from '../../components/load-state.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { BackupInside } from './backup-inside.tsx'
import { BackupList } from './backup-list.tsx'
import { BackupPlace } from './backup-place.tsx'
import { type Backup, contentText } from './backup-view.ts'
import { useRestore } from './use-restore.tsx'
import { useWantedPart } from './use-wanted-part.ts'
import type { Settings } from './view.ts'
import './backup.css'

/** 备份与恢复. A restore replaces everything and is here; 合并 adds what a colleague sent and is in 数据交换. */
export const BackupCard = ({ settings }: { readonly settings: Settings }) => {
  const card = useWantedPart('backups')
  return (
    <Card {...helpProps('backups')} title="备份与恢复" ref={card}>
      <LoadState query={useCall('backups.list', {})} rows={4}>
        {(backups) => <Backups backups={backups} today={settings.today} />}
      </LoadState>
    </Card>
  )
}

const Backups = ({
  backups,
  today,
}: {
  readonly backups: readonly Backup[]
  readonly today: string
}) => {
  const { message } = App.useApp()
  const create = useCommand('backups.create')
  const restoring = useRestore()
  const [opened, setOpened] = useState<Backup>()
  const isBusy = create.isPending || restoring.isPending
  const newest = backups.find(({ sound }) => sound)
  return (
    <>
      <div className="settings-actions">
        <Button
          type="primary"
          loading={create.isPending}
          disabled={restoring.isPending}
          onClick={() =>
            create.mutate(
              {},
              {
                onSuccess: (made) => void message.success(`已备份并核对：${contentText(made)}。`),
              },
            )
          }
        >
          立即备份
        </Button>
        <Button loading={restoring.isPending} disabled={isBusy} onClick={restoring.restoreFile}>
          从备份文件恢复…
        </Button>
        <span>{backupAgeText(newest?.at ?? null, today)}</span>
      </div>
      <BackupPlace />
      <WorkProgress isRunning={isBusy} />
      <BackupList
        backups={backups}
        isBusy={isBusy}
        onOpen={setOpened}
        onRestore={restoring.restore}
      />
      {opened !== undefined && (
        <BackupInside backup={opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  )
}

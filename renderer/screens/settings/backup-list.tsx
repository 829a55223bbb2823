import { App, Button, Table, type TableProps } from 'antd'
import { scaled } from '../../display/display-settings.ts'
import { backupReasonLabels } from '../../../shared/domain/backup/backup.ts'
import { numberText, sizeText } from '../../../shared/text/number-text.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { momentText } from '../../components/moment-text.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { type Backup, placeLabels, soundText } from './backup-view.ts'

type Columns = NonNullable<TableProps<Backup>['columns']>

/** Every backup, newest first, and what can be done with it. */
export const BackupList = ({
  backups,
  isBusy,
  onOpen,
  onRestore,
}: {
  readonly backups: readonly Backup[]
  readonly isBusy: boolean
  readonly onOpen: (backup: Backup) => void
  readonly onRestore: (backup: Backup) => void
}) => {
  const { message } = App.useApp()
  const copy = useCommand('backups.saveCopy')
  const saveCopy = ({ id }: Backup): void =>
    copy.mutate(
      { backupId: id },
      { onSuccess: ({ savedAs }) => void message.success(`已另存为“${savedAs}”，内容已核对。`) },
    )
  const actions: Columns[number] = {
    title: '',
    key: 'actions',
    width: scaled(276),
    render: (_, backup) => {
      const name = momentText(backup.at)
      return (
        <div className="settings-row-actions">
          <Button
            size="small"
            aria-label={`打开看看：${name}`}
            disabled={isBusy || !backup.sound}
            onClick={() => onOpen(backup)}
          >
            打开看看
          </Button>
          <Button
            size="small"
            aria-label={`恢复：${name}`}
            disabled={isBusy || !backup.sound}
            onClick={() => onRestore(backup)}
          >
            恢复…
          </Button>
          <Button
            size="small"
            aria-label={`另存到U盘：${name}`}
            disabled={isBusy || !backup.sound || copy.isPending}
            onClick={() => saveCopy(backup)}
          >
            另存到U盘
          </Button>
        </div>
      )
    },
  }
  if (backups.length === 0) return <EmptyState text="还没有备份。点“立即备份”做第一份。" />
  return (
    <Table
      className="settings-backups"
      size="small"
      rowKey="id"
      columns={[...columns, actions]}
      dataSource={[...backups]}
      pagination={backups.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
    />
  )
}

const columns: Columns = [
  { title: '时间', key: 'at', width: scaled(136), render: (_, { at }) => momentText(at) },
  { title: '原因', key: 'reason', render: (_, { reason }) => backupReasonLabels[reason] },
  { title: '位置', key: 'place', render: (_, { place }) => placeLabels[place] },
  {
    title: '台账',
    key: 'entries',
    align: 'right',
    render: (_, { entries }) => `${numberText(entries)} 条`,
  },
  { title: '大小', key: 'bytes', align: 'right', render: (_, { bytes }) => sizeText(bytes) },
  {
    title: '状态',
    key: 'sound',
    width: scaled(86),
    render: (_, backup) => (
      <span className={backup.sound ? undefined : 'settings-damaged'}>{soundText(backup)}</span>
    ),
  },
]

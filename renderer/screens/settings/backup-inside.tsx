import { App, Button, Drawer, Empty, Input } from 'antd'
import { useState } from 'react'
import { scaled } from '../../display/display-settings.ts'
import { ChangedText } from '../../components/changed-text.tsx'
import { ListPages } from '../../components/list-pages.tsx'
import { LoadState } from '../../components/load-state.tsx'
import { momentText } from '../../components/moment-text.ts'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { type Backup, type InsideRecord, differenceLabels } from './backup-view.ts'

const PAGE_SIZE = 30
const TEXT_MAX = 200

/** 打开看看: what a backup holds that is otherwise today, and one record of it brought back. */
export const BackupInside = ({
  backup,
  onClose,
}: {
  readonly backup: Backup
  readonly onClose: () => void
}) => {
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const inside = useCall(
    'backups.open',
    {
      backupId: backup.id,
      ...(text !== '' && { text }),
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    },
    { keepPrevious: true },
  )
  return (
    <Drawer open title={`备份 ${momentText(backup.at)}`} size={scaled(760)} onClose={onClose}>
      <p className="settings-hint settings-first">
        列出这份备份与现在不同的记录。“找回这一条”只恢复这一条，其余数据不动，也可以在历史里撤回。
      </p>
      <Input.Search
        aria-label="在备份里查找"
        placeholder="查找内容、文号、名称"
        allowClear
        maxLength={TEXT_MAX}
        onSearch={(wanted) => {
          setText(wanted.trim())
          setPage(1)
        }}
      />
      <LoadState query={inside}>
        {({ total, records }) => (
          <>
            {total === 0 && (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={text === '' ? '这份备份与现在的数据没有不同。' : '没有找到。'}
              />
            )}
            <ul className="settings-inside">
              {records.map((record) => (
                <RecordInside
                  key={`${record.kind} ${record.recordId}`}
                  backup={backup}
                  record={record}
                />
              ))}
            </ul>
            <ListPages page={page} pageSize={PAGE_SIZE} total={total} onChange={setPage} />
          </>
        )}
      </LoadState>
    </Drawer>
  )
}

const RecordInside = ({
  backup,
  record,
}: {
  readonly backup: Backup
  readonly record: InsideRecord
}) => {
  const { message } = App.useApp()
  const bring = useCommand('backups.bringBack')
  const { kind, recordId, kindLabel, title, difference, fields } = record
  // Awaited, not told by a callback: what was brought back is no longer listed.
  const bringBack = async (): Promise<void> => {
    try {
      await bring.mutateAsync({ backupId: backup.id, kind, recordId })
      void message.success(`已找回“${title}”。`)
    } catch {
      // Said by the command.
    }
  }
  return (
    <li>
      <div className="settings-inside-head">
        <span className="settings-inside-state">{differenceLabels[difference]}</span>
        <span className="settings-hint">{kindLabel}</span>
        <span className="settings-inside-title">{title}</span>
        {difference !== 'same' && (
          <Button
            size="small"
            aria-label={`找回这一条：${title}`}
            loading={bring.isPending}
            onClick={() => void bringBack()}
          >
            找回这一条
          </Button>
        )}
      </div>
      {difference === 'changed' && (
        <table className="settings-inside-fields">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">备份里</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, label, was, now }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>
                  <ChangedText text={was} against={now} side="before" />
                </td>
                <td>
                  <ChangedText text={now} against={was} side="after" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}

import { backupAgeText } from '../../../shared/text/backup-text.ts'
import { hashOf } from '../../hooks/use-route.ts'
import type { Overview } from './view.ts'

/** When the data was last backed up, whether the second place is in reach, and the way there. */
export const BackupLine = ({ overview }: { readonly overview: Overview }) => {
  const { lastBackupAt, backupPlace, today, year } = overview
  return (
    <p className="overview-backup">
      {backupAgeText(lastBackupAt, today)}
      {backupPlace === 'unreachable' && '▲ 第二备份位置现在找不到，可能U盘没有插上。'}
      <a href={hashOf('settings', { year, part: 'backups' })}>备份与恢复</a>
    </p>
  )
}

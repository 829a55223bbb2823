import { hashOf } from '../../hooks/use-route.ts'
import { type Overview, backupText } from './view.ts'

/** When the data was last saved elsewhere, and what to do if never. */
export const BackupLine = ({ overview }: { readonly overview: Overview }) => {
  const { lastBackupAt, today, year } = overview
  return (
    <p className="overview-backup">
      {backupText(lastBackupAt, today)}
      {lastBackupAt === null && (
        <>
          可先关闭本软件，再把
          <a href={hashOf('settings', { year })}>数据文件夹</a>
          整个复制到U盘。
        </>
      )}
    </p>
  )
}

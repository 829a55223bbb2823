import { App, Button } from 'antd'
import { BACKUP_LIMITS } from '../../../shared/domain/backup/thin-backups.ts'
import { isInBrowser } from '../../api/transport.ts'
import { LoadState } from '../../components/load-state.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import type { Place } from './backup-view.ts'

/** How much is kept; the rest is thinned out. */
const KEPT = `保留最近${BACKUP_LIMITS.latest}份，另每天一份留${BACKUP_LIMITS.days}天、每月一份留${BACKUP_LIMITS.months}个月。`

/** 第二位置: another disk or a stick that backups also go to. */
export const BackupPlace = () => (
  <LoadState query={useCall('backups.place', {})} rows={1}>
    {(place) => <SecondPlace place={place} />}
  </LoadState>
)

const SecondPlace = ({ place }: { readonly place: Place }) => {
  const { message } = App.useApp()
  const choose = useCommand('backups.setPlace')
  const { second, reachable, keeps } = place
  const set = (remove: boolean): void =>
    choose.mutate(
      { remove },
      {
        onSuccess: () =>
          void message.success(remove ? '以后只备份在本机。' : '以后每次备份也存一份到那里。'),
      },
    )
  return (
    <div className="settings-place">
      <p className="settings-hint">
        {KEPT}
        <br />
        {second === null ? (
          '备份现在只在本机。电脑坏了备份也会一起丢，建议再选一块硬盘或一个专用U盘作第二位置。'
        ) : (
          <>
            第二位置：<span className="settings-path">{keeps}</span>
            {reachable ? '● 可用' : '▲ 现在找不到（可能U盘没有插上），插上后再备份就会存到那里'}
          </>
        )}
      </p>
      <div className="settings-row-actions">
        {!isInBrowser && (
          <Button size="small" loading={choose.isPending} onClick={() => set(false)}>
            {second === null ? '选择第二位置' : '换一个位置'}
          </Button>
        )}
        {second !== null && (
          <Button size="small" disabled={choose.isPending} onClick={() => set(true)}>
            不再使用第二位置
          </Button>
        )}
        {isInBrowser && second === null && (
          <span className="settings-hint">
            浏览器方式不能选择文件夹，请用“另存到U盘”，或在桌面方式下设置。
          </span>
        )}
      </div>
    </div>
  )
}

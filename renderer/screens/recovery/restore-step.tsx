import { Button } from 'antd'
import { backupReasonLabels } from '../../../shared/domain/backup/backup.ts'
import { numberText } from '../../../shared/text/number-text.ts'
import { momentWords } from '../../components/moment-text.ts'
import type { RecoveryActions } from './use-recovery.ts'
import { type Recovery, usableBackups } from './view.ts'

type Backup = Recovery['backups'][number]

/** How many besides the proposed one are shown; older ones are hardly wanted here. */
const SHOWN = 8

/** 用备份恢复: the newest sound one is proposed; a file on a stick will do as well. */
export const RestoreStep = ({
  backups,
  actions,
}: {
  readonly backups: readonly Backup[]
  readonly actions: RecoveryActions
}) => {
  const { proposed, others } = usableBackups(backups)
  return (
    <>
      {proposed === undefined ? (
        <p>本机没有找到完好的备份。如果U盘上有备份文件（扩展名.mzbf），可以用它恢复。</p>
      ) : (
        <>
          <p>
            最近一份完好的备份：<b>{contentOf(proposed)}</b>
            。那以后记的内容不在里面，可以再导入同事的数据文件补上。
          </p>
          <Button
            type="primary"
            disabled={actions.isPending}
            onClick={() => void actions.restore(proposed.id)}
          >
            用这份备份恢复
          </Button>
        </>
      )}
      <Button disabled={actions.isPending} onClick={() => void actions.restoreFile()}>
        用U盘上的备份文件恢复
      </Button>
      {others.length > 0 && (
        <details>
          <summary>其他备份</summary>
          <ul>
            {others.slice(0, SHOWN).map((backup) => (
              <li key={backup.id}>
                {contentOf(backup)}
                <Button
                  size="small"
                  disabled={actions.isPending}
                  aria-label={`用${momentWords(backup.at)}的备份恢复`}
                  onClick={() => void actions.restore(backup.id)}
                >
                  用它恢复
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const contentOf = ({ at, reason, entries }: Backup): string =>
  `${momentWords(at)}（${backupReasonLabels[reason]}，台账${numberText(entries)}条）`

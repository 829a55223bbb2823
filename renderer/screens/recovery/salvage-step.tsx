import { Button } from 'antd'
import type { RecoveryActions } from './use-recovery.ts'
import { readableText } from './view.ts'

/** 抢救: what can still be read of the damaged store, joined with the newest backups. */
export const SalvageStep = ({
  readable,
  actions,
}: {
  readonly readable: number | null
  readonly actions: RecoveryActions
}) => (
  <>
    <p>{readableText(readable)}可能比只用备份救回的多，也可能慢一些。</p>
    <Button disabled={actions.isPending} onClick={() => void actions.salvage()}>
      抢救数据
    </Button>
  </>
)

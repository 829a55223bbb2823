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
    <p>{readableText(readable)}损坏的原文件另存，不删除。</p>
    <Button disabled={actions.isPending} onClick={() => void actions.salvage()}>
      抢救数据
    </Button>
  </>
)

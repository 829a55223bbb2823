import { Alert, Card } from 'antd'
import { LoadState } from '../../components/load-state.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { RestoreStep } from './restore-step.tsx'
import { SalvageStep } from './salvage-step.tsx'
import { StartEmptyStep } from './start-empty-step.tsx'
import { useRecovery } from './use-recovery.ts'
import { type Recovery, recoveryTitle } from './view.ts'
import './screen.css'

/** 修复: in place of everything else while the data does not open. Nothing here deletes anything. */
export const RecoveryScreen = () => (
  <main className="recovery">
    <LoadState query={useCall('recovery.get', {})}>
      {(recovery) => <Steps recovery={recovery} />}
    </LoadState>
  </main>
)

const Steps = ({ recovery }: { readonly recovery: Recovery }) => {
  const actions = useRecovery()
  const isMissing = recovery.code === 'store-missing'
  return (
    <>
      <h1>{recoveryTitle(recovery.code)}</h1>
      <Alert
        type="warning"
        showIcon
        title="软件没有写入，也没有删除任何文件。佐证材料和备份都在原处。"
        description={recovery.message}
      />
      <p>请选一种办法。每一种都先把现在的文件原样另存，不删除。</p>
      <ol className="recovery-steps">
        <li>
          <Card title="一、用备份恢复（推荐）">
            <RestoreStep backups={recovery.backups} actions={actions} />
          </Card>
        </li>
        {!isMissing && (
          <li>
            <Card title="二、抢救">
              <SalvageStep readable={recovery.readable} actions={actions} />
            </Card>
          </li>
        )}
        <li>
          <Card title={`${isMissing ? '二' : '三'}、另起一套`}>
            <StartEmptyStep actions={actions} />
          </Card>
        </li>
      </ol>
      <WorkProgress isRunning={actions.isPending} />
    </>
  )
}

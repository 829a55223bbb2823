import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Card, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import type { CallError } from '../../api/call-error.ts'
import { api } from '../../api/client.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { CleanUp } from './clean-up.tsx'
import { useWantedPart } from './use-wanted-part.ts'
import {
  type CheckResult,
  type Settings,
  describeCheck,
  lastCheckText,
  rebuiltText,
} from './view.ts'

/** 数据检查: reads everything and compares it; and where the data lies. */
export const CheckCard = ({ settings }: { readonly settings: Settings }) => {
  // Reads only, so nothing shown needs to be read again, as `useCommand` would.
  const check = useMutation<CheckResult, CallError>({
    mutationFn: async () => describeCheck(await api['store.check']({})),
    onSuccess: () => state.refetch(),
  })
  const state = useCall('store.state', {})
  const card = useWantedPart('check')
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!check.isPending && !check.isIdle) result.current?.scrollIntoView({ block: 'nearest' })
  }, [check.isPending, check.isIdle])
  return (
    <Card title="数据检查" ref={card}>
      <p className="settings-hint settings-first">数据只存在这台电脑的这个文件夹：</p>
      <Typography.Paragraph
        className="settings-directory"
        copyable={{ text: settings.dataDirectory, tooltips: ['复制位置', '已复制'] }}
      >
        {settings.dataDirectory}
      </Typography.Paragraph>
      <div className="settings-actions">
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          检查数据
        </Button>
        <span className="settings-hint">
          核对数据库、每次修改的校验码和每份佐证材料，只读不改。
        </span>
      </div>
      {state.data !== undefined && <p className="settings-hint">{lastCheckText(state.data)}</p>}
      <WorkProgress isRunning={check.isPending} />
      <CleanUp />
      <div role="status" ref={result}>
        {check.error !== null && <Alert type="error" showIcon title={loadErrorText(check.error)} />}
        {check.data !== undefined && !check.isPending && (
          <Result result={check.data} onRebuilt={check.mutate} />
        )}
      </div>
    </Card>
  )
}

const Result = ({
  result,
  onRebuilt,
}: {
  readonly result: CheckResult
  readonly onRebuilt: () => void
}) => (
  <Alert
    type={result.ok ? 'success' : 'error'}
    showIcon
    title={result.title}
    description={
      result.lines.length > 0 && (
        <>
          <ul className="settings-problems">
            {result.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {result.canRebuild && <Rebuild onRebuilt={onRebuilt} />}
        </>
      )
    }
  />
)

/** 重建: damaged changes fetched back from backups, the tables anew from the changes. Nothing typed can get lost. */
const Rebuild = ({ onRebuilt }: { readonly onRebuilt: () => void }) => {
  const { message } = App.useApp()
  const rebuild = useCommand('recovery.rebuild')
  return (
    <div className="settings-actions">
      <Button
        loading={rebuild.isPending}
        onClick={() =>
          rebuild.mutate(
            {},
            {
              onSuccess: (rebuilt) => {
                void message.success(rebuiltText(rebuilt), 10)
                onRebuilt()
              },
            },
          )
        }
      >
        重建
      </Button>
      <span className="settings-hint">
        按修改记录重新生成，损坏的先从备份找回，不会丢失填写的内容。
      </span>
      <WorkProgress isRunning={rebuild.isPending} />
    </div>
  )
}

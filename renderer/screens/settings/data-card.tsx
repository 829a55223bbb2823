import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Card, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import type { CallError } from '../../api/call-error.ts'
import { api } from '../../api/client.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import { type CheckResult, type Settings, describeChecks } from './view.ts'

/** 数据检查, and where the data lies. */
export const DataCard = ({ settings }: { readonly settings: Settings }) => {
  // Reads only, so nothing shown needs to be read again, as `useCommand` would.
  const check = useMutation<CheckResult, CallError>({
    mutationFn: async () =>
      describeChecks(await api['store.check']({}), await api['evidence.verify']({})),
  })
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!check.isPending && !check.isIdle) result.current?.scrollIntoView({ block: 'nearest' })
  }, [check.isPending, check.isIdle])
  return (
    <Card title="数据">
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
        <span className="settings-hint">核对数据库和每份佐证材料，只读不改。</span>
      </div>
      <div role="status" ref={result}>
        {check.error !== null && <Alert type="error" showIcon title={loadErrorText(check.error)} />}
        {check.data !== undefined && !check.isPending && <Result result={check.data} />}
      </div>
    </Card>
  )
}

const Result = ({ result }: { readonly result: CheckResult }) => (
  <Alert
    type={result.ok ? 'success' : 'error'}
    showIcon
    title={result.title}
    description={
      result.lines.length > 0 && (
        <ul className="settings-problems">
          {result.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )
    }
  />
)

import { ExportOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { ExportResult } from './export-result.tsx'
import { ExportScope } from './export-scope.tsx'
import { ExportSize } from './export-size.tsx'
import { type PasswordChoice, PasswordFields } from './password-fields.tsx'
import { type ExportChoice, passwordProblem, scopeOf } from './view.ts'

const NO_PASSWORD: PasswordChoice = { isWanted: false, password: '', repeated: '' }

/** 给同事一份: what, how large, with a password or not; then the file. */
export const ExportCard = ({ year }: { readonly year: number | undefined }) => {
  const plan = useCall('plan.get', {})
  const offices = useCall('offices.list', {})
  const [choice, setChoice] = useState<ExportChoice>({
    part: 'all',
    year,
    officeId: undefined,
    evidence: true,
  })
  const [secret, setSecret] = useState(NO_PASSWORD)
  const make = useCommand('exchange.export')
  const scope = scopeOf(choice)
  const problem = secret.isWanted ? passwordProblem(secret.password, secret.repeated) : undefined
  const canExport = scope !== undefined && problem === undefined
  const start = (): void =>
    make.mutate(
      { scope, ...(secret.isWanted && { password: secret.password }) },
      { onSuccess: () => setSecret(NO_PASSWORD) },
    )

  if (make.data !== undefined && !make.isPending) {
    return (
      <Card title="给同事一份" className="exchange-door">
        <ExportResult exported={make.data} onAgain={make.reset} />
      </Card>
    )
  }
  return (
    <Card title="给同事一份" className="exchange-door">
      <p className="exchange-lead">
        把台账、检查项、报告和佐证材料装进一个数据文件，用U盘带给同事。对方导入时先看预览，再合并。
      </p>
      <ExportScope
        choice={choice}
        years={(plan.data?.years ?? []).map((open) => open.year)}
        offices={offices.data ?? []}
        onChange={setChoice}
      />
      <ExportSize scope={scope} />
      <PasswordFields choice={secret} problem={problem} onChange={setSecret} />
      <div className="exchange-actions">
        <Button
          type="primary"
          icon={<ExportOutlined aria-hidden />}
          disabled={!canExport}
          loading={make.isPending}
          onClick={start}
        >
          导出给同事
        </Button>
      </div>
      <WorkProgress isRunning={make.isPending} />
    </Card>
  )
}

import { ExportOutlined } from '@ant-design/icons'
import { Button, Card, Checkbox } from 'antd'
import { useState } from 'react'
import { helpProps } from '../../help/topics.ts'
import { numberText } from '../../../shared/text/number-text.ts'
import { type PackAs, PackForm } from '../../components/pack-form.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCommand } from '../../hooks/use-call.ts'
import type { HandedOver } from './pack-view.ts'
import { largeSizeText } from './view.ts'
import { WrittenResult } from './written-result.tsx'

/** 交接包: for whoever takes over, with and without the program. */
export const HandoverCard = () => {
  const make = useCommand('handover.export')
  const [as, setAs] = useState<PackAs>('zip')
  const [evidence, setEvidence] = useState(false)
  if (make.data !== undefined && !make.isPending) {
    return (
      <Card {...helpProps('packs')} title="交接包" className="exchange-door">
        <HandoverResult handedOver={make.data} onAgain={make.reset} />
      </Card>
    )
  }
  return (
    <Card title="交接包" className="exchange-door">
      <p className="exchange-lead">
        换人时用：交接说明、历年各项任务情况和未完成事项（Word）、各年度报告（Word）、全部数据文件，装成一包交给接手的同志。
      </p>
      <Checkbox checked={evidence} onChange={(event) => setEvidence(event.target.checked)}>
        再附各年度佐证材料包（按任务分文件夹，数据文件里已有这些材料）
      </Checkbox>
      <PackForm as={as} onChange={setAs} />
      <p className="exchange-lead">数据文件不设口令，可能有个人信息，请按规定保管和传递。</p>
      <div className="exchange-actions">
        <Button
          type="primary"
          icon={<ExportOutlined aria-hidden />}
          loading={make.isPending}
          onClick={() => make.mutate({ as, evidence })}
        >
          生成交接包
        </Button>
      </div>
      <WorkProgress isRunning={make.isPending} />
    </Card>
  )
}

/** What was handed over, and what the clerk still has to see to. */
const HandoverResult = ({
  handedOver,
  onAgain,
}: {
  readonly handedOver: HandedOver
  readonly onAgain: () => void
}) => {
  const { savedAs, bytes, years, openItems, overdue, reports, reportsNotMade } = handedOver
  const { missing, damaged, dataHasEvidence } = handedOver
  return (
    <WrittenResult done="生成" onAgain={onAgain}>
      <dt>文件</dt>
      <dd>{savedAs}</dd>
      <dt>大小</dt>
      <dd>{largeSizeText(bytes)}</dd>
      <dt>内容</dt>
      <dd>
        {numberText(years)}个年度，本年未完成{numberText(openItems)}项（逾期
        {numberText(overdue)}项），报告{numberText(reports)}份
      </dd>
      {reportsNotMade.length > 0 && (
        <>
          <dt>没有的</dt>
          <dd>软件里没有{reportsNotMade.length}份年度报告，名单在“工作交接情况”里。</dd>
        </>
      )}
      {missing + damaged > 0 && (
        <>
          <dt>缺损</dt>
          <dd>佐证材料有{missing + damaged}件的文件缺失或损坏。</dd>
        </>
      )}
      {!dataHasEvidence && (
        <>
          <dt>注意</dt>
          <dd>佐证材料太多，数据文件里没有带，请另外分年度导出，或附佐证材料包。</dd>
        </>
      )}
    </WrittenResult>
  )
}

import { Button } from 'antd'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { useCall } from '../../hooks/use-call.ts'
import type { Desk } from './use-desk.ts'

/** Stands for the annex table, which is made from the ledger at the moment of export. */
export const AnnexNote = ({
  block,
  desk,
}: {
  readonly block: ReportBlock
  readonly desk: Desk
}) => {
  const { data: plan } = useCall('plan.get', {})
  const rows = plan === undefined ? '' : `，${plan.tasks.length}行`
  const title = block.text === '' ? '任务完成情况一览表' : block.text
  return (
    <div className="reports-annex">
      <span>
        附件：{title}（导出时由台账生成{rows}）
      </span>
      <Button size="small" type="link" onClick={() => desk.remove(block)}>
        不附这张表
      </Button>
    </div>
  )
}

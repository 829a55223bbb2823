import { Button } from 'antd'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import type { Desk } from './use-desk.ts'

/** Says that the facts beneath a block have changed: drafted words are drafted again, own ones confirmed. */
export const StaleMark = ({
  block,
  desk,
  onRefresh,
}: {
  readonly block: ReportBlock
  readonly desk: Desk
  readonly onRefresh: () => void
}) => (
  <div className="reports-stale">
    <span>▲ 依据的台账有变化</span>
    {block.origin === 'drafted' ? (
      <Button size="small" onClick={onRefresh}>
        刷新事实
      </Button>
    ) : (
      <Button size="small" onClick={() => desk.verify(block)}>
        已核对
      </Button>
    )}
  </div>
)

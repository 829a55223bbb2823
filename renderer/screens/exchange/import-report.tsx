import { Alert, Button, Card } from 'antd'
import { momentWords } from '../../components/moment-text.ts'
import { LoadState } from '../../components/load-state.tsx'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { useConflictCount } from '../../hooks/use-conflicts.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { CountBoxes } from './count-boxes.tsx'
import { GroupTable } from './group-table.tsx'
import { ImportFiles } from './import-files.tsx'
import { ImportedRecords } from './record-list.tsx'
import { useTakeBack } from './use-take-back.tsx'
import { type ImportReport, sendersText, stateSentence } from './view.ts'
import { WarningList } from './warning-list.tsx'
import './print.css'

/** The kept report of an import: what it brought, how it stands now, and its way back. Printed on paper as it is. */
export const ImportReportView = ({
  importId,
  isFresh,
}: {
  readonly importId: string
  /** It was merged just now. */
  readonly isFresh: boolean
}) => (
  <LoadState query={useCall('exchange.get', { importId })}>
    {(report) => <OneReport report={report} isFresh={isFresh} />}
  </LoadState>
)

const OneReport = ({
  report,
  isFresh,
}: {
  readonly report: ImportReport
  readonly isFresh: boolean
}) => {
  const { counts, warnings, from, state } = report
  return (
    <div className="exchange exchange-report">
      {isFresh && state === 'applied' && (
        <Alert
          className="no-print"
          type="success"
          showIcon
          title="合并完成，结果与预览一致，数据已核对。"
        />
      )}
      <Card
        title={`导入报告：${sendersText(from, report.files.length)}的数据`}
        extra={<Actions report={report} />}
      >
        <dl className="exchange-facts">
          <dt>导入时间</dt>
          <dd>{momentWords(report.at)}</dd>
          <dt>操作人</dt>
          <dd>{report.author}</dd>
          <dt>现在的状态</dt>
          <dd>{stateSentence(report)}</dd>
        </dl>
        <ImportFiles files={report.files} />
        <CountBoxes counts={counts} />
        <WarningList warnings={warnings} />
      </Card>
      <div className="exchange-breakdowns">
        <Card title="按类别">
          <GroupTable label="类别" none="其他" groups={report.byKind} />
        </Card>
        <Card title="按股室">
          <GroupTable label="股室" none="未分股室" groups={report.byOffice} />
        </Card>
        <Card title="按任务">
          <GroupTable label="任务" none="不属于哪项任务" groups={report.byTask} />
        </Card>
      </div>
      <Card title="逐条变化">
        <ImportedRecords report={report} />
      </Card>
    </div>
  )
}

const Actions = ({ report }: { readonly report: ImportReport }) => {
  const { goTo } = useRoute()
  const takeBack = useTakeBack()
  const { total: conflicts } = useConflictCount()
  const { importId, state } = report
  return (
    <div className="no-print exchange-row-actions">
      <WorkProgress isRunning={takeBack.isPending} />
      {conflicts > 0 && (
        <Button type="primary" onClick={() => goTo('conflicts')}>
          查看冲突
        </Button>
      )}
      {state === 'applied' ? (
        <Button loading={takeBack.isPending} onClick={() => takeBack.undo(importId)}>
          撤销本次导入
        </Button>
      ) : (
        <Button loading={takeBack.isPending} onClick={() => takeBack.redo(importId)}>
          重新应用
        </Button>
      )}
      <Button onClick={() => window.print()}>打印</Button>
      <Button onClick={() => goTo('exchange')}>返回数据交换</Button>
    </div>
  )
}

import { Button, Card, Table, type TableProps } from 'antd'
import { scaled } from '../../display/display-settings.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadState } from '../../components/load-state.tsx'
import { momentText } from '../../components/moment-text.ts'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { useTakeBack } from './use-take-back.tsx'
import { type ImportSummary, countsText, sendersText } from './view.ts'

type Columns = NonNullable<TableProps<ImportSummary>['columns']>

/** 导入记录: every import, newest first, each with its report and its way back. */
export const ImportList = () => {
  const { params } = useRoute()
  const takeBack = useTakeBack()
  return (
    <Card title="导入记录">
      <LoadState query={useCall('exchange.list', {})} rows={3}>
        {(imports) =>
          imports.length === 0 ? (
            <EmptyState text="还没有导入过。导入同事的数据文件后，每一次都记在这里，可以查看报告，也可以整个撤销。" />
          ) : (
            <Table
              size="small"
              rowKey="importId"
              columns={columnsOf(takeBack, params['year'])}
              dataSource={imports}
              pagination={imports.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
            />
          )
        }
      </LoadState>
      <WorkProgress isRunning={takeBack.isPending} />
    </Card>
  )
}

const columnsOf = (takeBack: ReturnType<typeof useTakeBack>, year: string | undefined): Columns => [
  { title: '导入时间', key: 'at', width: scaled(140), render: (_, { at }) => momentText(at) },
  {
    title: '来自',
    key: 'from',
    render: (_, { from, fileNames }) => (
      <>
        {sendersText(from, fileNames.length)}
        <div className="exchange-quiet">{fileNames.join('、')}</div>
      </>
    ),
  },
  { title: '结果', key: 'counts', render: (_, { counts }) => countsText(counts) },
  { title: '操作人', key: 'author', width: scaled(90), dataIndex: 'author' },
  {
    title: '状态',
    key: 'state',
    width: scaled(90),
    render: (_, { state }) => (state === 'applied' ? '● 已合并' : '○ 已撤销'),
  },
  {
    title: '',
    key: 'actions',
    width: scaled(170),
    render: (_, { importId, state }) => (
      <div className="exchange-row-actions">
        <a href={hashOf('exchange', { year, import: importId })}>查看报告</a>
        {state === 'applied' ? (
          <Button
            size="small"
            disabled={takeBack.isPending}
            onClick={() => takeBack.undo(importId)}
          >
            撤销
          </Button>
        ) : (
          <Button
            size="small"
            disabled={takeBack.isPending}
            onClick={() => takeBack.redo(importId)}
          >
            重新应用
          </Button>
        )}
      </div>
    ),
  },
]

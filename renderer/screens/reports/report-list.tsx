import { Button, Table, type TableProps, Tag } from 'antd'
import { scaled } from '../../display/display-settings.ts'
import type { ReportSummary } from '../../../shared/domain/report/report.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadState } from '../../components/load-state.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { readDrafts } from './draft-storage.ts'
import { ExistingTextCard } from './existing-text-card.tsx'
import { TemplateCards } from './template-cards.tsx'
import { instantText } from './template-notes.ts'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import './list.css'

type Columns = NonNullable<TableProps<ReportSummary>['columns']>

/** The reports of a year, and what can be started. */
export const ReportList = ({ year }: { readonly year: number }) => {
  const { setParams } = useRoute()
  const templates = useCall('reports.templates', {})
  const reports = useCall('reports.list', { year })
  const create = useCommand('reports.create')
  const remove = useCommand('reports.remove')
  const restore = useCommand('reports.restore')
  const offerUndo = useUndoOffer()

  const start = (templateId: string) =>
    create.mutate({ templateId, year }, { onSuccess: ({ id }) => setParams({ report: id }) })
  const drop = ({ id, title }: ReportSummary) =>
    remove.mutate(
      { reportId: id },
      {
        onSuccess: () =>
          offerUndo(`已删除“${title}”。`, '撤销', () => restore.mutate({ reportId: id })),
      },
    )

  return (
    <div className="reports-list">
      <LoadState query={templates} rows={3}>
        {(list) => (
          <TemplateCards
            year={year}
            templates={list}
            reports={reports.data ?? []}
            creating={create.isPending ? create.variables?.templateId : undefined}
            onCreate={start}
          />
        )}
      </LoadState>
      <ExistingTextCard year={year} />
      <h2 className="reports-list-title">{year}年度的报告</h2>
      <LoadState query={reports} rows={3}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              text={`${year}年度还没有报告。用上面的“新建”开始，正文先由台账自动写成，再由您改定。`}
            />
          ) : (
            <Table
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={list}
              columns={columnsOf(year, templateTitles(templates.data ?? []), drop)}
            />
          )
        }
      </LoadState>
    </div>
  )
}

const templateTitles = (templates: readonly { readonly id: string; readonly title: string }[]) =>
  new Map(templates.map(({ id, title }) => [id, title]))

const columnsOf = (
  year: number,
  titles: ReadonlyMap<string, string>,
  onRemove: (report: ReportSummary) => void,
): Columns => [
  {
    title: '标题',
    key: 'title',
    render: (_, report) => (
      <>
        <a className="reports-list-link" href={hashOf('reports', { year, report: report.id })}>
          {report.title}
        </a>
        {report.sample && <Tag>示例</Tag>}
        {readDrafts(report.id).length > 0 && <Tag color="gold">有未保存的文字</Tag>}
      </>
    ),
  },
  {
    title: '模板',
    key: 'template',
    width: scaled(260),
    // Empty, not the bare id, while the templates are still being read.
    render: (_, { templateId }) => titles.get(templateId),
  },
  {
    title: '最后修改',
    key: 'updatedAt',
    width: scaled(150),
    render: (_, { updatedAt }) => instantText(updatedAt),
  },
  {
    title: '操作',
    key: 'actions',
    width: scaled(80),
    render: (_, report) => (
      <Button
        size="small"
        type="text"
        aria-label={`删除“${report.title}”`}
        onClick={() => onRemove(report)}
      >
        删除
      </Button>
    ),
  },
]

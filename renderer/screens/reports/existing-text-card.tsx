import { Button, Dropdown } from 'antd'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'

/** 从已有文字开始: existing text made a report, or last year's report taken as the start of this year's. */
export const ExistingTextCard = ({ year }: { readonly year: number }) => {
  const { setParams } = useRoute()
  const { data: former = [] } = useCall('reports.list', { year: year - 1 })
  const make = useCommand('reports.createFrom')
  const start = (reportId: string) =>
    make.mutate({ reportId, year }, { onSuccess: ({ id }) => setParams({ report: id }) })
  return (
    <section className="reports-card reports-existing" aria-label="从已有文字开始">
      <div>
        <h2 className="reports-card-title">从已有文字开始</h2>
        <p className="reports-card-purpose">
          已经写好的，粘贴文字或打开Word文件，一键排成公文格式，正文一字不动。
          {former.length > 0
            ? '也可以拿去年的报告作底稿，旧的年份会在“检查”里逐处标出。'
            : `${year - 1}年度的报告不在本软件里的，打开它的Word文件就能作底稿。`}
        </p>
      </div>
      <div className="reports-card-actions">
        <Button
          onClick={() => {
            window.location.hash = hashOf('existing-text', { year })
          }}
        >
          粘贴或打开文件
        </Button>
        {former.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: former.map(({ id, title }) => ({ key: id, label: title })),
              onClick: ({ key }) => start(key),
            }}
          >
            <Button loading={make.isPending}>以去年的报告为底稿</Button>
          </Dropdown>
        )}
      </div>
    </section>
  )
}

import { Button } from 'antd'
import { useCommand } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'

/** Begins a report with a template and opens it. */
export const NewReportButton = ({
  template,
  year,
  disabled = false,
}: {
  readonly template: { readonly id: string; readonly title: string }
  readonly year: number
  readonly disabled?: boolean
}) => {
  const { goTo } = useRoute()
  const create = useCommand('reports.create')
  return (
    <Button
      loading={create.isPending}
      disabled={disabled}
      title={disabled ? '请先保存模板' : undefined}
      onClick={() =>
        create.mutate(
          { templateId: template.id, year },
          { onSuccess: ({ id }) => goTo('reports', { report: id }) },
        )
      }
    >
      用它新建{year}年度报告
    </Button>
  )
}

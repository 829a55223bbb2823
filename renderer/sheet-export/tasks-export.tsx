import { DownOutlined, ExportOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { TASK_COLUMN_SETS, type TaskColumnSet } from '../../shared/domain/sheet/task-table.ts'
import { numberText } from '../../shared/text/number-text.ts'
import { WorkProgress } from '../components/work-progress.tsx'
import { useCommand } from '../hooks/use-call.ts'

const ITEMS = Object.entries(TASK_COLUMN_SETS).map(([key, { label }]) => ({
  key,
  label: `任务清单${label}`,
}))

/** 导出 of the tasks of a year and their check items as a workbook; of one office, only what it answers for. */
export const TasksExport = ({
  year,
  officeId,
}: {
  readonly year: number
  readonly officeId: string | undefined
}) => {
  const { message } = App.useApp()
  const command = useCommand('sheets.exportTasks')
  const choose = ({ key }: { readonly key: string }): void =>
    command.mutate(
      // Sound because the keys of these lines are the sets' own.
      { year, officeId, set: key as TaskColumnSet },
      {
        onSuccess: ({ savedAs, rows }) =>
          void message.success(`已导出${numberText(rows)}行：${savedAs}`, 6),
      },
    )
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items: ITEMS, onClick: choose }}
        disabled={command.isPending}
      >
        <Button icon={<ExportOutlined aria-hidden />} loading={command.isPending}>
          导出
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {command.isPending && <WorkProgress isRunning />}
    </>
  )
}

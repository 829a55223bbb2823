import { Button } from 'antd'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf } from '../../hooks/use-route.ts'
import type { DeskProps } from './block-row.tsx'
import { gapText, taskNumbersIn } from './view.ts'
import './notes.css'

/** A long list of links would be harder to use than the list of tasks itself. */
const TASKS_LINKED = 6

/** A note on what is missing; never printed. Offers to write it, and the way to the tasks it names. */
export const GapNote = ({ block, report, desk }: DeskProps & { readonly block: ReportBlock }) => {
  const { data: plan } = useCall('plan.get', {})
  const named = taskNumbersIn(block.text)
  const tasks = plan?.tasks.filter(({ number }) => named.includes(number)) ?? []
  const linked = tasks.slice(0, TASKS_LINKED)
  const { year } = report
  return (
    <div className="reports-gap">
      <p className="reports-gap-text">
        <strong>▲ 待补充：</strong>
        {gapText(block)}
      </p>
      <div className="reports-gap-actions">
        <Button size="small" onClick={() => desk.answer(block)}>
          写这一段
        </Button>
        {linked.map(({ id, number, title }) => (
          <a key={id} href={hashOf('tasks', { year, task: id })} title={title}>
            任务{number}
          </a>
        ))}
        {block.text.includes('台账') && (
          <a href={hashOf('ledger', { year, task: tasks.length === 1 ? tasks[0]?.id : undefined })}>
            查看台账
          </a>
        )}
      </div>
    </div>
  )
}

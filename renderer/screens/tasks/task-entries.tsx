import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import { figuresText, numberText, sumText } from '../../../shared/text/number-text.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { moveFocus, rowProps, rowsProps } from '../../components/move-focus.ts'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import './task-entries.css'

/** What the ledger holds for the task this year, and its figures added up. */
export const TaskEntries = ({
  taskId,
  year,
  entries,
  total,
}: {
  readonly taskId: string
  readonly year: number
  readonly entries: readonly LedgerEntry[]
  readonly total: number
}) => {
  const { setParams } = useRoute()
  const { data: sums } = useCall(
    'figures.sum',
    { year, taskId, withEntries: false },
    { keepPrevious: true },
  )
  return (
    <section className="tasks-ledger" aria-label="本任务的台账">
      <header className="tasks-ledger-head">
        <h2>台账{numberText(total)}条</h2>
        {total > 0 && <a href={hashOf('ledger', { year, task: taskId })}>在台账中查看</a>}
      </header>
      {sums !== undefined && sums.length > 0 && (
        <ul className="tasks-sums" aria-label="数据合计">
          {sums.map((sum) => (
            <li
              key={`${sum.name} ${sum.unit}`}
              title={`来自${sum.entries ?? sum.entryIds.length}条台账`}
            >
              {sumText(sum)}
            </li>
          ))}
        </ul>
      )}
      {total === 0 ? (
        <EmptyState text="本年度还没有台账。在上面的检查项上点“记一笔”，记下做过的事，完成情况随之更新。" />
      ) : (
        <div {...rowsProps}>
          {entries.map((entry) => (
            <button
              {...rowProps}
              key={entry.id}
              type="button"
              className="tasks-entry"
              onClick={() => setParams({ entry: entry.id })}
              onKeyDown={(event) => {
                if (moveFocus(event.key, event.currentTarget)) event.preventDefault()
              }}
            >
              <span className="tasks-entry-date">{entry.on}</span>
              <span className="tasks-entry-text">
                {entry.text}
                {entry.figures.length > 0 && (
                  <span className="tasks-entry-figures">{figuresText(entry.figures)}</span>
                )}
              </span>
              <span className="tasks-entry-evidence">
                {entry.evidence.length === 0 ? (
                  '缺佐证'
                ) : (
                  <>
                    <PaperClipOutlined aria-hidden /> {entry.evidence.length}
                  </>
                )}
              </span>
            </button>
          ))}
        </div>
      )}
      {total > entries.length && (
        <Button type="link" href={hashOf('ledger', { year, task: taskId })}>
          其余{numberText(total - entries.length)}条在台账中查看
        </Button>
      )}
    </section>
  )
}

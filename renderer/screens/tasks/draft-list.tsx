import { Button } from 'antd'
import { figuresText } from '../../../shared/text/number-text.ts'
import { useCall } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { useDrafts } from './use-drafts.ts'

/** What was taken over from last year for a task and waits to be brought up to date. It counts for nothing yet. */
export const DraftList = ({ taskId, year }: { readonly taskId: string; readonly year: number }) => {
  const { setParams } = useRoute()
  const { data: drafts = [] } = useCall('drafts.list', { year, taskId }, { keepPrevious: true })
  const { remove } = useDrafts(year)
  if (drafts.length === 0) return null
  return (
    <section className="tasks-drafts" aria-label="沿用上年，未更新">
      <header className="tasks-ledger-head">
        <h2>沿用上年，未更新{drafts.length}条</h2>
        <span className="tasks-count">不计入统计和报告，更新保存后才算</span>
        <Button size="small" type="link" onClick={() => remove(drafts)}>
          全部去掉
        </Button>
      </header>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span className="tasks-draft-mark">未更新</span>
            <span className="tasks-draft-text">
              {draft.text}
              <span className="tasks-entry-figures">
                {draft.sourceOn ?? `${draft.sourceYear}年度备注`}
                {draft.figures.length > 0 && `　当时：${figuresText(draft.figures)}`}
              </span>
            </span>
            <Button
              size="small"
              type="primary"
              onClick={() => setParams({ entry: 'new', draft: draft.id })}
            >
              更新
            </Button>
            <Button size="small" onClick={() => remove([draft])}>
              去掉
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

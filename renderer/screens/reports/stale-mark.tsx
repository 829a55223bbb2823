import { Button } from 'antd'
import type { ChangedSentence } from '../../../shared/domain/report/changed-sentences.ts'
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
    {block.changes !== undefined && <Changes changes={block.changes} />}
  </div>
)

/** Shown at once; the others open with a click. */
const SHOWN = 3

/** The sentences that say something else now: what was drafted, what the ledger gives today. */
const Changes = ({ changes }: { readonly changes: readonly ChangedSentence[] }) => {
  const others = changes.slice(SHOWN)
  return (
    <>
      <ChangeList changes={changes.slice(0, SHOWN)} />
      {others.length > 0 && (
        <details>
          <summary>另有{others.length}处</summary>
          <ChangeList changes={others} />
        </details>
      )}
    </>
  )
}

const ChangeList = ({ changes }: { readonly changes: readonly ChangedSentence[] }) => (
  <ul className="reports-changes" aria-label="变化的句子">
    {changes.map(({ was, now }) => (
      <li key={`${was}/${now}`}>
        {was !== '' && (
          <span className="reports-change">
            <b>{now === '' ? '台账已无' : '原'}</b>
            <del>{was}</del>
          </span>
        )}
        {now !== '' && (
          <span className="reports-change">
            <b>{was === '' ? '新增' : '现'}</b>
            <ins>{now}</ins>
          </span>
        )}
      </li>
    ))}
  </ul>
)

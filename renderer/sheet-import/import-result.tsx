import { Button, Result } from 'antd'
import { useState } from 'react'
import { numberText } from '../../shared/text/number-text.ts'
import { WorkProgress } from '../components/work-progress.tsx'
import { useCommand } from '../hooks/use-call.ts'
import { useRoute } from '../hooks/use-route.ts'
import { type Applied, broughtBy, type Preview } from './view.ts'

const undoneTitle = ({ kind }: Preview, count: string): string =>
  `已撤销，${count}条记录${kind === 'form' ? '恢复原样' : '不在台账里了'}`

const conflictNote = ({ counts: { conflicts } }: Applied): string =>
  conflicts > 0 ? `其中${numberText(conflicts)}条与本机的改动冲突，请在“冲突”里选用哪一个。` : ''

/** What came of an import, and its way back. */
export const ImportResult = ({
  applied,
  preview,
  onClose,
}: {
  readonly applied: Applied
  readonly preview: Preview
  readonly onClose: () => void
}) => {
  const { goTo } = useRoute()
  const undoing = useCommand('exchange.undo')
  const redoing = useCommand('exchange.redo')
  const [kept, setKept] = useState<number>()
  const { importId } = applied
  const isUndone = kept !== undefined
  const isBusy = undoing.isPending || redoing.isPending
  const count = numberText(broughtBy({ counts: { ...preview.counts, ...applied.counts } }))
  const left = preview.counts.problems
  return (
    <Result
      status={isUndone ? 'info' : 'success'}
      title={isUndone ? undoneTitle(preview, count) : `已导入 ${count} 条记录`}
      subTitle={
        <>
          {isUndone
            ? kept > 0
              ? `另有${numberText(kept)}处后来又改过，保留不动，见导入报告。`
              : '台账与导入前一样。'
            : left > 0 &&
              `另有${numberText(left)}行没有看懂，没有导入；改好原表后可以再导入一次，已有的不会重复。`}
          {!isUndone && conflictNote(applied)}
          {' 每次导入都记在“数据交换”的导入记录里，随时可以撤销。'}
        </>
      }
      extra={
        <>
          <Button type="primary" autoFocus onClick={onClose}>
            {preview.kind === 'form' ? '完成' : '返回台账'}
          </Button>
          {isUndone ? (
            <Button
              loading={isBusy}
              onClick={() => redoing.mutate({ importId }, { onSuccess: () => setKept(undefined) })}
            >
              重新导入
            </Button>
          ) : (
            <Button
              loading={isBusy}
              onClick={() =>
                undoing.mutate({ importId }, { onSuccess: (undone) => setKept(undone.kept.length) })
              }
            >
              撤销这次导入
            </Button>
          )}
          <Button onClick={() => goTo('exchange', { import: importId })}>导入报告</Button>
          {isBusy && <WorkProgress isRunning />}
        </>
      }
    />
  )
}

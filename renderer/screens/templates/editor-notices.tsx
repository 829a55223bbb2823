import { Alert, Button } from 'antd'
import type { CallError } from '../../api/call-error.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import { toShown } from './pattern-names.ts'
import type { TemplateDraftState } from './use-template-draft.ts'

/** What one should know before going on: words kept from last time, a change made elsewhere, a save that failed. */
export const EditorNotices = ({
  state,
  error,
}: {
  readonly state: TemplateDraftState
  readonly error: CallError | null
}) => {
  const offerUndo = useUndoOffer()
  const discard = () => {
    const dropped = state.discard()
    if (dropped === undefined) return
    offerUndo('已放弃没有保存的修改。', '找回', () => state.bringBack(dropped))
  }
  const giveUp = (
    <Button size="small" onClick={discard}>
      放弃修改
    </Button>
  )
  return (
    <>
      {error !== null && (
        <Alert
          type="error"
          showIcon
          className="template-notice"
          title={`没有保存：${toShown(loadErrorText(error))}`}
        />
      )}
      {state.isOvertaken && (
        <Alert
          type="warning"
          showIcon
          className="template-notice"
          title="这个模板在别处改过。保存时，您改过的项目以您的为准，其余保持别处改的。"
          action={giveUp}
        />
      )}
      {state.isRestored && !state.isOvertaken && (
        <Alert
          type="info"
          showIcon
          className="template-notice"
          title="上次没有保存的修改还在，可以接着改。"
          action={giveUp}
        />
      )}
    </>
  )
}

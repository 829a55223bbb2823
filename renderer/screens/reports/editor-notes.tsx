import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import type { OpenEditor } from './use-open-editors.ts'

/** What the clerk should know about an open editor: it was brought back, its block changed, it could not be saved. */
export const EditorNotes = ({
  editor,
  block,
}: {
  readonly editor: OpenEditor
  readonly block: ReportBlock | undefined
}) => {
  const { draft, restored, error } = editor
  const lostItsBlock = draft.blockId !== null && block === undefined
  const changedSince = block !== undefined && block.kind !== 'gap' && block.text !== draft.base
  return (
    <>
      {restored && <p className="reports-editor-note">上次没来得及保存的文字，已替您找回。</p>}
      {lostItsBlock && (
        <p className="reports-editor-note">原来的段落已不在报告里，保存后成为新的自写段落。</p>
      )}
      {changedSince && (
        <details className="reports-editor-note">
          <summary>编辑期间这一段已有变化，保存将以您的文字为准。看现在的文字</summary>
          {block.text}
        </details>
      )}
      {error !== undefined && (
        <p className="reports-editor-error" role="alert">
          没有保存：{error}文字还在这里，可以改好再试。
        </p>
      )}
    </>
  )
}

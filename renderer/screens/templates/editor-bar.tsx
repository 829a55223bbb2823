import { Button } from 'antd'
import type { TemplateDetail } from '../../../shared/domain/report/template-schema.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { useTemplateCommands } from '../../hooks/use-template-commands.ts'
import { NewReportButton } from './new-report-button.tsx'
import type { TemplateDraftState } from './use-template-draft.ts'

/** Above the editor: which template it is, whether it is saved, and what can be done with it. */
export const EditorBar = ({
  saved,
  year,
  state,
  problemCount,
  isSaving,
  onSave,
}: {
  readonly saved: TemplateDetail
  readonly year: number
  readonly state: TemplateDraftState
  /** Known only after a save was tried: nobody is told off while still typing. */
  readonly problemCount: number
  readonly isSaving: boolean
  readonly onSave: () => void
}) => {
  const { params } = useRoute()
  const { copy, remove, isCopying } = useTemplateCommands()
  const leave = () => {
    window.location.hash = hashOf('reports', { year: params['year'] })
  }
  return (
    <div className="template-bar">
      <h2 className="template-title">{saved.title}</h2>
      <span role="status">
        {state.isDirty && <span className="template-unsaved">有修改没有保存</span>}
        {problemCount > 0 && <span className="template-problem">▲ {problemCount}处需要改正</span>}
      </span>
      <Button
        type="primary"
        title="Ctrl+Enter"
        disabled={!state.isDirty}
        loading={isSaving}
        onClick={onSave}
      >
        保存模板
      </Button>
      <NewReportButton template={saved} year={year} disabled={state.isDirty} />
      <Button loading={isCopying} disabled={state.isDirty} onClick={() => copy(saved)}>
        复制一份
      </Button>
      <Button onClick={() => remove(saved, leave)}>删除模板</Button>
    </div>
  )
}

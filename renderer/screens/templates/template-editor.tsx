import { useQueryClient } from '@tanstack/react-query'
import { App, Form } from 'antd'
import { useRef, useState } from 'react'
import type { TemplateDetail } from '../../../shared/domain/report/template-schema.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import { BasicsFields } from './basics-fields.tsx'
import type { TemplateDesk } from './desk.ts'
import { EditorBar } from './editor-bar.tsx'
import { EditorNotices } from './editor-notices.tsx'
import { EndsFields } from './ends-fields.tsx'
import { focusFirstProblem } from './focus-field.ts'
import { NumberingFields } from './numbering-fields.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import { outlineOf } from './outline.ts'
import { PartList } from './part-list.tsx'
import { fieldId, problemsOf } from './problems.ts'
import { saveInputOf } from './save-input.ts'
import { useTemplateDraft } from './use-template-draft.ts'
import { factsOf, type World } from './world.ts'

/** The editor of a bureau's own template: everything about it on the left, the report it gives on the right. */
export const TemplateEditor = ({
  saved,
  world,
}: {
  readonly saved: TemplateDetail
  readonly world: World
}) => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const offerUndo = useUndoOffer()
  const state = useTemplateDraft(saved)
  const save = useCommand('reports.saveTemplate', { quiet: true })
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const { draft, change } = state

  const problems = new Map(problemsOf(draft, saved, world.plan.tasks))
  if (save.error?.code === 'already-exists') problems.set(fieldId(['title']), save.error.message)
  const edit: TemplateDesk['change'] = (how) => {
    // What was refused is not what is on the page any more.
    if (save.error !== null) save.reset()
    change(how)
  }
  const desk: TemplateDesk = {
    draft,
    plan: world.plan,
    problems,
    change: edit,
    offerBack: (said, back) => offerUndo(said, '撤销', () => edit(back)),
  }

  const submit = () => {
    setTried(true)
    if (!state.isDirty || save.isPending) return
    if (problems.size > 0) {
      // By then the parts in which something is wrong are unfolded.
      focusFirstProblem(form.current)
      return
    }
    save.mutate(saveInputOf(draft, saved), {
      onSuccess: (detail) => {
        queries.setQueryData(['reports.getTemplate', { id: saved.id }], detail)
        state.settle(detail)
        setTried(false)
        void message.success('模板已保存，用于以后新建的报告；已有的报告刷新时才按新的写。')
      },
    })
  }

  return (
    <>
      <EditorBar
        saved={saved}
        year={world.year}
        state={state}
        problemCount={isTried ? problems.size : 0}
        isSaving={save.isPending}
        onSave={submit}
      />
      <EditorNotices state={state} error={save.error} />
      <div
        className="template-columns"
        onKeyDown={({ key, ctrlKey }) => {
          if (key === 'Enter' && ctrlKey) submit()
        }}
      >
        <div className="template-form" ref={form}>
          <Form component={false} layout="vertical" requiredMark={false}>
            <BasicsFields desk={desk} recipients={world.settings} />
            <NumberingFields desk={desk} />
            <PartList desk={desk} showsProblems={isTried} />
            <h2 className="template-section">开头、结尾和落款</h2>
            <EndsFields desk={desk} />
          </Form>
        </div>
        <OutlinePanel lines={outlineOf(draft, factsOf(saved, world))} year={world.year} />
      </div>
    </>
  )
}

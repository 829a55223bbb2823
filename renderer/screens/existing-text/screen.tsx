import { hashOf } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { CorrectStep } from './correct-step.tsx'
import { PasteStep } from './paste-step.tsx'
import { useTextDraft } from './use-text-draft.ts'
import './screen.css'

/** 一键排版: existing text is pasted or opened, what was recognised is corrected, and a report is made of it. */
export const ExistingTextScreen = () => {
  const year = useYear()
  const state = useTextDraft()
  if (year === undefined) return null
  return (
    <div className="existing">
      <a className="existing-back" href={hashOf('reports', { year })}>
        ← 回到报告列表
      </a>
      {state.document === undefined ? (
        <PasteStep state={state} />
      ) : (
        <CorrectStep state={state} document={state.document} year={year} />
      )}
    </div>
  )
}

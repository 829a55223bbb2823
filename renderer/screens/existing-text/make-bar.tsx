import { Alert, Button, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { loadErrorText } from '../../components/load-state.tsx'
import { useCall, useCommand } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { isEmpty } from './edit-document.ts'
import { headProblems } from './edit-head.ts'
import { type DocumentDraft, documentOf } from './text-draft.ts'
import type { TextDraftState } from './use-text-draft.ts'
import { summaryText } from './view.ts'

const AUTOMATIC = ''

/** Above the recognised text: what was found, what the report is made with, and 生成报告. */
export const MakeBar = ({
  state,
  document,
  year,
  onPutAway,
}: {
  readonly state: TextDraftState
  readonly document: DocumentDraft
  readonly year: number
  readonly onPutAway: () => void
}) => {
  const { goTo } = useRoute()
  const [templateId, setTemplateId] = useState(AUTOMATIC)
  const templates = useCall('reports.templates', {})
  const make = useCommand('reports.createFrom', { quiet: true })
  const summary = useRef<HTMLParagraphElement>(null)
  // The button that led here is gone: the keyboard goes on from what was found.
  useEffect(() => summary.current?.focus(), [])
  const isWrong = headProblems(document).size > 0
  const submit = () =>
    make.mutate(
      {
        document: documentOf(document),
        year,
        ...(templateId === AUTOMATIC ? {} : { templateId }),
      },
      {
        onSuccess: (report) => {
          state.finish()
          goTo('reports', { year: report.year, report: report.id })
        },
      },
    )
  return (
    <>
      <div className="existing-bar">
        <p className="existing-summary" role="status" ref={summary} tabIndex={-1}>
          {summaryText(document)}
        </p>
        <label htmlFor="existing-template">作为</label>
        <Select
          id="existing-template"
          className="existing-template"
          value={templateId}
          options={[
            { value: AUTOMATIC, label: '哪种报告由软件判断' },
            ...(templates.data ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={setTemplateId}
        />
        <Button
          type="primary"
          loading={make.isPending}
          disabled={isWrong || isEmpty(document)}
          title={isWrong ? '请先改正标▲的地方' : undefined}
          onClick={submit}
        >
          生成{year}年度报告
        </Button>
        <Button disabled={make.isPending} onClick={onPutAway}>
          换一份文字
        </Button>
      </div>
      {make.error !== null && (
        <Alert
          type="error"
          showIcon
          className="existing-notice"
          title={`没有生成：${loadErrorText(make.error)}`}
        />
      )}
      <YearNotice written={document.year} year={year} />
    </>
  )
}

/** Says when the text is of another year than the report will be, and what becomes of that. */
const YearNotice = ({
  written,
  year,
}: {
  readonly written: number | undefined
  readonly year: number
}) => {
  const { setParams } = useRoute()
  if (written === undefined || written === year) return null
  return (
    <Alert
      type="info"
      className="existing-notice"
      title={
        written < year
          ? `这份文字写的是${written}年度。生成${year}年度报告后，旧的年份会在“检查”里逐处标出。`
          : `这份文字写的是${written}年度，现在要生成的是${year}年度报告。`
      }
      action={
        <Button size="small" onClick={() => setParams({ year: written })}>
          改为{written}年度
        </Button>
      }
    />
  )
}

import { Button, Collapse } from 'antd'
import { useState } from 'react'
import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import { LoadState } from '../components/load-state.tsx'
import { useCall, useCommand } from '../hooks/use-call.ts'
import { useStepOffer } from '../hooks/use-undo-offer.tsx'
import { type HistoryStep, historySteps } from './history-steps.ts'

/** Who changed what and when; the entry can be set back to any of these moments. */
export const EntryHistory = ({
  entryId,
  isDirty,
  onRestored,
}: {
  readonly entryId: string
  /** Unsaved changes: setting back would overwrite them. */
  readonly isDirty: boolean
  readonly onRestored: (entry: LedgerEntry) => void
}) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Collapse
      className="entry-history"
      size="small"
      ghost
      onChange={(keys) => setOpen(keys.length > 0)}
      items={[
        {
          key: 'history',
          label: '历史',
          children: isOpen && (
            <HistoryList entryId={entryId} isDirty={isDirty} onRestored={onRestored} />
          ),
        },
      ]}
    />
  )
}

const HistoryList = ({
  entryId,
  isDirty,
  onRestored,
}: {
  readonly entryId: string
  readonly isDirty: boolean
  readonly onRestored: (entry: LedgerEntry) => void
}) => {
  const history = useCall('ledger.history', { id: entryId })
  const { mutate: restore, isPending } = useCommand('ledger.restore')
  const offer = useStepOffer()

  const goBack = (step: HistoryStep) =>
    restore(
      { id: entryId, changeId: step.changeId },
      {
        onSuccess: (entry) => {
          onRestored(entry)
          offer(`已恢复到${step.at}的内容。`)
        },
      },
    )

  return (
    <LoadState query={history} rows={2}>
      {(lines) => {
        const steps = historySteps(lines)
        const restorable = steps.filter(({ isRestorable }) => isRestorable)
        return (
          <ol className="entry-steps">
            {isDirty && <li className="entry-hint">有未保存的改动，先保存再恢复历史内容。</li>}
            {steps.map((step) => (
              <li key={step.changeId}>
                <div className="entry-step-head">
                  <time>{step.at}</time>
                  <span>{step.author}</span>
                  {step.origin !== '' && <span>（{step.origin}）</span>}
                  {step.isRestorable && step !== restorable[0] && (
                    <Button
                      type="link"
                      size="small"
                      disabled={isDirty || isPending}
                      onClick={() => goBack(step)}
                    >
                      恢复到此时
                    </Button>
                  )}
                </div>
                <StepLines step={step} />
              </li>
            ))}
          </ol>
        )
      }}
    </LoadState>
  )
}

const StepLines = ({ step }: { readonly step: HistoryStep }) => (
  <ul>
    {step.lines.map((line) => (
      <li key={`${line.field}:${line.from}:${line.to}`}>
        <span className="entry-step-field">{line.field}</span>
        {line.from !== '' && <del>{line.from}</del>}
        {line.from !== '' && line.to !== '' && ' → '}
        {line.to !== '' && <span>{line.to}</span>}
      </li>
    ))}
  </ul>
)

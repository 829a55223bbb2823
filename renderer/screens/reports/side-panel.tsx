import { Segmented } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import { CheckPanel } from './check-panel.tsx'
import type { DeskProps } from './block-row.tsx'
import { SentenceBank } from './sentence-bank.tsx'
import { FactsPanel } from './facts-panel.tsx'
import type { Check } from './use-check.ts'
import { useCorrections } from './use-corrections.ts'

const SIDES = [
  { value: 'facts', label: '事实' },
  { value: 'check', label: '检查' },
  { value: 'bank', label: '句库' },
]

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea') !== null

const sideOf = (isCheckOpen: boolean, isBankOpen: boolean): 'facts' | 'check' | 'bank' => {
  if (isCheckOpen) return 'check'
  return isBankOpen ? 'bank' : 'facts'
}

const SIDE_LABELS = { facts: '事实', check: '检查结果', bank: '句库' } as const

/** Beside the paper: what the present block stands on, or what the check found. */
export const SidePanel = ({
  report,
  desk,
  check,
  onShow,
}: DeskProps & {
  readonly check: Check
  readonly onShow: (finding: ReportFinding) => void
}) => {
  const [isBankOpen, setBankOpen] = useState(false)
  // What asks for the check or the facts comes before the bank that was open.
  const side = sideOf(check.isOpen, isBankOpen)
  const corrections = useCorrections(report, desk)
  const leave = ({ key, target }: KeyboardEvent) => {
    if (isTyping(target)) return
    if (key === 'Escape' || key === 'ArrowLeft') desk.goBack()
  }
  return (
    <aside
      className={`reports-side reports-side-${check.isOpen ? 'check' : 'facts'}`}
      aria-label={SIDE_LABELS[side]}
    >
      <Segmented
        block
        size="small"
        aria-label="右栏内容"
        value={side}
        options={SIDES}
        onChange={(chosen) => {
          setBankOpen(chosen === 'bank')
          check.setOpen(chosen === 'check')
        }}
      />
      <div
        // A new block is read from its first fact on.
        key={side === 'facts' ? desk.activeId : side}
        className="reports-facts"
        tabIndex={-1}
        onKeyDown={leave}
      >
        {check.isOpen ? (
          <CheckPanel
            blocks={report.blocks}
            check={check}
            corrections={corrections}
            onShow={onShow}
          />
        ) : side === 'bank' ? (
          <SentenceBank
            report={report}
            block={report.blocks.find(({ id }) => id === desk.activeId)}
            onTake={desk.take}
          />
        ) : (
          <FactsPanel
            report={report}
            block={report.blocks.find(({ id }) => id === desk.activeId)}
            figure={desk.figure}
            onCloseFigure={desk.closeFigure}
          />
        )}
      </div>
    </aside>
  )
}

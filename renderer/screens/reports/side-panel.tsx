import { Segmented } from 'antd'
import type { KeyboardEvent } from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import { CheckPanel } from './check-panel.tsx'
import type { DeskProps } from './block-row.tsx'
import { FactsPanel } from './facts-panel.tsx'
import type { Check } from './use-check.ts'
import { useCorrections } from './use-corrections.ts'

const SIDES = [
  { value: 'facts', label: '事实' },
  { value: 'check', label: '检查' },
]

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea') !== null

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
  const corrections = useCorrections(report, desk)
  const leave = ({ key, target }: KeyboardEvent) => {
    if (isTyping(target)) return
    if (key === 'Escape' || key === 'ArrowLeft') desk.goBack()
  }
  return (
    <aside
      className={`reports-side reports-side-${check.isOpen ? 'check' : 'facts'}`}
      aria-label={check.isOpen ? '检查结果' : '事实'}
    >
      <Segmented
        block
        size="small"
        aria-label="右栏内容"
        value={check.isOpen ? 'check' : 'facts'}
        options={SIDES}
        onChange={(side) => check.setOpen(side === 'check')}
      />
      <div
        // A new block is read from its first fact on.
        key={check.isOpen ? 'check' : desk.activeId}
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

import { useRef, useState } from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import { WorkProgress } from '../../components/work-progress.tsx'
import { useCommand } from '../../hooks/use-call.ts'
import { countsText, targetOf } from './check-view.ts'
import type { OpenFigure } from './block-row.tsx'
import { DeskMiddle } from './desk-middle.tsx'
import { ExportWarning } from './export-warning.tsx'
import { HeadDrawer } from './head-drawer.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import { useDeskPreview } from './preview/use-desk-preview.ts'
import { RefreshNotice } from './refresh-notice.tsx'
import { ReportToolbar } from './report-toolbar.tsx'
import { SidePanel } from './side-panel.tsx'
import { usePointedBlock } from './use-pointed-block.ts'
import { useCheck } from './use-check.ts'
import { useDesk } from './use-desk.ts'
import { useExport } from './use-export.tsx'
import { useRefresh } from './use-refresh.ts'

/** One report on the desk: outline on the left, the paper in the middle, the facts on the right. */
export const ReportDesk = ({
  report,
  onLeave,
}: {
  readonly report: Report
  readonly onLeave: () => void
}) => {
  const root = useRef<HTMLDivElement>(null)
  const desk = useDesk(report, root)
  const refresh = useRefresh(report, desk.drafts.settleAll)
  const saveHead = useCommand('reports.saveHead')
  const [isHeadOpen, setHeadOpen] = useState(false)
  const view = useDeskPreview(report, desk)
  const check = useCheck(report.id, view.mode !== 'text')
  const exporting = useExport(report, desk.drafts.settleAll, {
    hasKey: !isHeadOpen,
    check: check.now,
  })
  usePointedBlock(view.goTo)
  const openHead = () => setHeadOpen(true)
  const goToGap = (blockId: string) => {
    exporting.dismiss()
    view.goTo(blockId)
  }
  const showFinding = (finding: ReportFinding) => {
    const target = targetOf(finding, report.blocks)
    check.show(finding)
    if (target?.in === 'block') view.goTo(target.blockId)
    if (target?.in === 'head') openHead()
  }
  const showError = (finding: ReportFinding) => {
    exporting.dismiss()
    check.setOpen(true)
    showFinding(finding)
  }
  /** From its mark in the preview to its words and what can be done about it. */
  const openFinding = (finding: ReportFinding) => {
    check.setOpen(true)
    check.show(finding)
    if (finding.blockId !== undefined) view.goTo(finding.blockId)
  }
  const openFigure: OpenFigure = (blockId, figure, { isByKey }) => {
    check.setOpen(false)
    desk.openFigure(blockId, figure)
    // Its entries are only being drawn. The mouse stays where it is: a second click opens the words.
    if (isByKey) window.requestAnimationFrame(desk.goToFacts)
  }
  const openCheck = () => {
    if (check.isOpen) void check.query.refetch()
    check.setOpen(true)
    // Its panel is only being drawn.
    window.requestAnimationFrame(desk.goToFacts)
  }

  return (
    <div className="reports-desk" ref={root}>
      <ReportToolbar
        report={report}
        isRefreshing={refresh.isPending}
        isExporting={exporting.isPending}
        mode={view.mode}
        onChooseMode={view.setMode}
        onLeave={onLeave}
        onOpenHead={openHead}
        checked={countsText(check.findings)}
        onRefresh={refresh.start}
        onCheck={openCheck}
        onExport={exporting.start}
        onChooseProfile={(profile) => saveHead.mutate({ reportId: report.id, head: { profile } })}
      />
      <WorkProgress isRunning={exporting.isPending} />
      {refresh.news !== undefined && (
        <RefreshNotice
          news={refresh.news}
          onRestoreRemoved={refresh.restoreRemoved}
          onClose={refresh.dismiss}
        />
      )}
      <div className={`reports-columns reports-columns-${view.mode}`}>
        <nav className="reports-outline" aria-label="提纲">
          <OutlinePanel
            report={report}
            activeId={desk.activeId}
            findings={check.findings ?? []}
            onGoTo={view.goTo}
            onOpenHead={openHead}
            onRestoreRemoved={refresh.restoreRemoved}
          />
        </nav>
        <DeskMiddle
          report={report}
          desk={desk}
          check={check}
          view={view}
          onOpenHead={openHead}
          onRefresh={refresh.start}
          onShow={openFinding}
          onFigure={openFigure}
        />
        <SidePanel report={report} desk={desk} check={check} onShow={showFinding} />
      </div>
      <ExportWarning
        report={report}
        open={exporting.isWarning}
        errors={exporting.errors}
        onExport={exporting.run}
        onGoTo={goToGap}
        onShow={showError}
        onClose={exporting.dismiss}
      />
      <HeadDrawer
        report={report}
        open={isHeadOpen}
        onOpen={openHead}
        onClose={() => setHeadOpen(false)}
      />
    </div>
  )
}

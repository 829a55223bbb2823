import { useRef, useState } from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { countsText, targetOf } from './check-view.ts'
import { ExportWarning } from './export-warning.tsx'
import { HeadDrawer } from './head-drawer.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import { Paper } from './paper.tsx'
import { RefreshNotice } from './refresh-notice.tsx'
import { ReportToolbar } from './report-toolbar.tsx'
import { SidePanel } from './side-panel.tsx'
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
  const check = useCheck(report.id)
  const exporting = useExport(report, desk.drafts.settleAll, {
    hasKey: !isHeadOpen,
    check: check.now,
  })
  const openHead = () => setHeadOpen(true)
  const goToGap = (blockId: string) => {
    exporting.dismiss()
    desk.goTo(blockId)
  }
  const showFinding = (finding: ReportFinding) => {
    const target = targetOf(finding, report.blocks)
    check.show(finding)
    if (target?.in === 'block') desk.goTo(target.blockId)
    if (target?.in === 'head') openHead()
  }
  const showError = (finding: ReportFinding) => {
    exporting.dismiss()
    check.setOpen(true)
    showFinding(finding)
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
        onLeave={onLeave}
        onOpenHead={openHead}
        checked={countsText(check.findings)}
        onRefresh={refresh.start}
        onCheck={openCheck}
        onExport={exporting.start}
        onChooseProfile={(profile) => saveHead.mutate({ reportId: report.id, head: { profile } })}
      />
      {refresh.news !== undefined && (
        <RefreshNotice
          news={refresh.news}
          onRestoreRemoved={refresh.restoreRemoved}
          onClose={refresh.dismiss}
        />
      )}
      <div className="reports-columns">
        <nav className="reports-outline" aria-label="提纲">
          <OutlinePanel
            report={report}
            activeId={desk.activeId}
            findings={check.findings ?? []}
            onGoTo={desk.goTo}
            onOpenHead={openHead}
            onRestoreRemoved={refresh.restoreRemoved}
          />
        </nav>
        <section className="reports-middle" aria-label="正文">
          <Paper
            report={report}
            desk={desk}
            shown={check.shown}
            onOpenHead={openHead}
            onRefresh={refresh.start}
          />
        </section>
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

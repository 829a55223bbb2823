import { useRef, useState } from 'react'
import type { Report } from '../../../shared/domain/report/report.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { ExportWarning } from './export-warning.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { HeadDrawer } from './head-drawer.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import { Paper } from './paper.tsx'
import { RefreshNotice } from './refresh-notice.tsx'
import { ReportToolbar } from './report-toolbar.tsx'
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
  const exporting = useExport(report, desk.drafts.settleAll, { hasKey: !isHeadOpen })
  const openHead = () => setHeadOpen(true)
  const goToGap = (blockId: string) => {
    exporting.dismiss()
    desk.goTo(blockId)
  }

  return (
    <div className="reports-desk" ref={root}>
      <ReportToolbar
        report={report}
        isRefreshing={refresh.isPending}
        isExporting={exporting.isPending}
        onLeave={onLeave}
        onOpenHead={openHead}
        onRefresh={refresh.start}
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
            onGoTo={desk.goTo}
            onOpenHead={openHead}
            onRestoreRemoved={refresh.restoreRemoved}
          />
        </nav>
        <section className="reports-middle" aria-label="正文">
          <Paper report={report} desk={desk} onOpenHead={openHead} onRefresh={refresh.start} />
        </section>
        <aside
          // A new block is read from its first fact on.
          key={desk.activeId}
          className="reports-facts"
          aria-label="事实"
          tabIndex={-1}
          onKeyDown={({ key }) => {
            if (key === 'Escape' || key === 'ArrowLeft') desk.goBack()
          }}
        >
          <FactsPanel
            report={report}
            block={report.blocks.find(({ id }) => id === desk.activeId)}
          />
        </aside>
      </div>
      <ExportWarning
        report={report}
        open={exporting.isWarning}
        onExport={exporting.run}
        onGoTo={goToGap}
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

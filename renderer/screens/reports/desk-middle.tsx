import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { DeskProps, OpenFigure } from './block-row.tsx'
import { Paper } from './paper.tsx'
import { PreviewPane } from './preview/preview-pane.tsx'
import type { DeskPreview } from './preview/use-desk-preview.ts'
import type { Check } from './use-check.ts'

/** The middle of the desk: the text, the pages, or both. The text stays where it is while it is not shown. */
export const DeskMiddle = ({
  report,
  desk,
  check,
  view,
  onOpenHead,
  onRefresh,
  onShow,
  onFigure,
}: DeskProps & {
  readonly check: Check
  readonly view: DeskPreview
  readonly onOpenHead: () => void
  readonly onRefresh: () => void
  readonly onShow: (finding: ReportFinding) => void
  readonly onFigure: OpenFigure
}) => (
  <div className="reports-views">
    <section className="reports-middle" aria-label="正文" hidden={view.mode === 'pages'}>
      <Paper
        report={report}
        desk={desk}
        shown={check.shown}
        onOpenHead={onOpenHead}
        onRefresh={onRefresh}
        onFigure={onFigure}
      />
    </section>
    {view.mode !== 'text' && (
      <PreviewPane
        report={report}
        desk={desk}
        preview={view.pages}
        findings={check.findings ?? []}
        shown={check.shown}
        onShow={onShow}
        onOpen={view.openBlock}
        onPrint={view.print}
      />
    )}
  </div>
)

import { type MouseEvent, useRef } from 'react'
import type { ReportFinding } from '../../../../shared/domain/official-check/report-finding.ts'
import type { Report } from '../../../../shared/domain/report/report.ts'
import { LoadState } from '../../../components/load-state.tsx'
import type { Desk } from '../use-desk.ts'
import { PreviewBar } from './preview-bar.tsx'
import type { ReportPreview } from './use-preview.ts'
import { useSheets } from './use-sheets.ts'
import { useZoom } from './use-zoom.ts'
import './preview.css'

type Shown = {
  readonly report: Report
  readonly desk: Desk
  readonly preview: ReportPreview
  readonly findings: readonly ReportFinding[]
  /** The finding the clerk was led to. */
  readonly shown: ReportFinding | undefined
  readonly onShow: (finding: ReportFinding) => void
  /** Goes to a block in the text. */
  readonly onOpen: (blockId: string) => void
  readonly onPrint: () => void
}

/** 预览: the pages as they will be printed, what the check found beside them. */
export const PreviewPane = (props: Shown) => {
  const scroll = useRef<HTMLDivElement>(null)
  const zoom = useZoom(scroll)
  const { preview, report, desk } = props
  return (
    <section className="preview" aria-label="预览">
      <PreviewBar
        pages={preview.preview?.pages}
        activeId={desk.activeId}
        head={report.head}
        zoom={zoom}
        onPrint={props.onPrint}
      />
      <div className="preview-scroll" ref={scroll} tabIndex={0} role="region" aria-label="页面">
        <LoadState query={preview.query} rows={12}>
          {() => <Sheets {...props} />}
        </LoadState>
      </div>
    </section>
  )
}

const Sheets = ({ desk, preview, findings, shown, onShow, onOpen }: Shown) => {
  const sheets = useRef<HTMLDivElement>(null)
  const { preview: laidOut, pieces, hasFailed } = preview
  const { activeId } = desk
  useSheets(sheets, { laidOut, pieces, findings, shownFinding: shown, activeId, onShow })

  const open = ({ target }: MouseEvent) => {
    if (window.getSelection()?.isCollapsed === false || !(target instanceof Element)) return
    if (target.closest('button') !== null) return
    const blockId = target.closest('[data-block]')?.getAttribute('data-block')
    if (blockId !== null && blockId !== undefined) onOpen(blockId)
  }
  if (hasFailed) {
    return (
      <p className="preview-failed" role="alert">
        ▲ 预览没有生成，报告没有受影响，仍可导出Word后在Word或WPS中查看。
      </p>
    )
  }
  return (
    <>
      <div className="preview-frame">
        <div className="preview-sheets" lang="zh-CN" ref={sheets} onClick={open} />
      </div>
      {laidOut === undefined && <p className="preview-wait">正在排版…</p>}
    </>
  )
}

import { MinusOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReportHead } from '../../../../shared/domain/report/report.ts'
import { MissingFonts } from '../../../fonts/missing-fonts.tsx'
import type { useZoom } from './use-zoom.ts'

const HOW_FAR =
  '换行和分页按本机字体推算，与Word、WPS可能相差一两行。点页面上的一段，可以回到正文修改。'

/** The page a block begins on. */
const pageOf = (pages: readonly HTMLElement[], blockId: string | null): string | undefined => {
  if (blockId === null) return undefined
  const selector = `[data-block="${CSS.escape(blockId)}"]`
  return pages.find((page) => page.querySelector(selector) !== null)?.dataset['page']
}

/** How many pages there are, how far they can be trusted, their size, and 打印. */
export const PreviewBar = ({
  pages,
  activeId,
  head,
  zoom,
  onPrint,
}: {
  readonly pages: readonly HTMLElement[] | undefined
  readonly activeId: string | null
  readonly head: ReportHead
  readonly zoom: ReturnType<typeof useZoom>
  readonly onPrint: () => void
}) => {
  const page = pages === undefined ? undefined : pageOf(pages, activeId)
  return (
    <div className="preview-bar">
      <span role="status" title={HOW_FAR}>
        {pages === undefined ? '正在排版' : `共${pages.length}页`}
        {page !== undefined && `，本段在第${page}页`}
      </span>
      <span className="preview-bar-note" title={HOW_FAR}>
        分页为推算，以Word为准
      </span>
      <MissingFonts head={head} />
      <span className="preview-zoom" role="group" aria-label="显示比例">
        <Button
          size="small"
          type="text"
          icon={<MinusOutlined aria-hidden />}
          aria-label="缩小"
          onClick={zoom.smaller}
        />
        <Button
          size="small"
          type="text"
          title="适合宽度"
          aria-pressed={zoom.isFitting}
          onClick={zoom.fit}
        >
          {zoom.percent}%
        </Button>
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined aria-hidden />}
          aria-label="放大"
          onClick={zoom.larger}
        />
      </span>
      <Button
        size="small"
        icon={<PrinterOutlined aria-hidden />}
        title="Ctrl+P"
        disabled={pages === undefined}
        onClick={onPrint}
      >
        打印
      </Button>
    </div>
  )
}

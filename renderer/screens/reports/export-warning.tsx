import { Button, Modal } from 'antd'
import type { Report } from '../../../shared/domain/report/report.ts'
import { gapsOf, missingInHead } from './view.ts'

/** Shows what is missing before a report with gaps is exported; each gap leads to its place. */
export const ExportWarning = ({
  report,
  open,
  onExport,
  onGoTo,
  onClose,
}: {
  readonly report: Report
  readonly open: boolean
  readonly onExport: () => void
  readonly onGoTo: (blockId: string) => void
  readonly onClose: () => void
}) => {
  const gaps = gapsOf(report.blocks)
  const head = missingInHead(report.head)
  const stale = report.blocks.filter((block) => block.stale).length
  return (
    <Modal
      open={open}
      width={600}
      title={
        <span className="reports-warning">▲ 还有{gaps.length}处待补充，导出后这些地方是空的</span>
      }
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onExport}>仍然导出</Button>
          <Button type="primary" onClick={onClose}>
            回去补写
          </Button>
        </>
      }
    >
      {stale > 0 && <p>有{stale}段依据的台账有变化，还没有核对。</p>}
      {head.length > 0 && <p>{head.join('、')}还没有填写。</p>}
      <ul className="reports-gap-list">
        {gaps.map(({ blockId, section, text }) => (
          <li key={blockId}>
            <button type="button" className="reports-link" onClick={() => onGoTo(blockId)}>
              {section}
            </button>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

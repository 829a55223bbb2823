import { Button, Modal } from 'antd'
import { scaled } from '../../display/display-settings.ts'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import { findingKey, placeName } from './check-view.ts'
import { gapsOf, missingInHead } from './view.ts'

/** What is wrong and what is missing, in one sentence. */
const titleOf = (errors: number, gaps: number): string =>
  [
    errors > 0 ? `有${errors}处错误` : '',
    gaps > 0 ? `还有${gaps}处待补充，导出后这些地方是空的` : '',
  ]
    .filter((part) => part !== '')
    .join('；')

/** Shows what is wrong or missing before such a report is exported; each line leads to its place. */
export const ExportWarning = ({
  report,
  open,
  errors,
  onExport,
  onGoTo,
  onShow,
  onClose,
}: {
  readonly report: Report
  readonly open: boolean
  /** Errors the check found. */
  readonly errors: readonly ReportFinding[]
  readonly onExport: () => void
  readonly onGoTo: (blockId: string) => void
  readonly onShow: (finding: ReportFinding) => void
  readonly onClose: () => void
}) => {
  const gaps = gapsOf(report.blocks)
  const head = missingInHead(report.head)
  const count = errors.length
  const stale = report.blocks.filter((block) => block.stale).length
  return (
    <Modal
      open={open}
      width={scaled(600)}
      centered
      title={
        <span className={count > 0 ? 'reports-grave' : 'reports-warning'}>
          ▲ {titleOf(count, gaps.length)}
        </span>
      }
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onExport}>仍然导出</Button>
          <Button type="primary" onClick={onClose}>
            {count > 0 ? '回去修改' : '回去补写'}
          </Button>
        </>
      }
    >
      {stale > 0 && <p>有{stale}段依据的台账有变化，还没有核对。</p>}
      {head.length > 0 && <p>{head.join('、')}还没有填写。</p>}
      <div className="reports-warning-lists">
        {count > 0 && (
          <ul className="reports-gap-list" aria-label="错误">
            {errors.map((finding) => (
              <li key={findingKey(finding)}>
                <button type="button" className="reports-link" onClick={() => onShow(finding)}>
                  {placeName(finding, report.blocks)}
                </button>
                <span>
                  <strong className="reports-grave">▲ 错误</strong> {finding.message}
                  {finding.excerpt !== '' && `（${finding.excerpt}）`}
                </span>
              </li>
            ))}
          </ul>
        )}
        <ul className="reports-gap-list" aria-label="待补充">
          {gaps.map(({ blockId, section, text }) => (
            <li key={blockId}>
              <button type="button" className="reports-link" onClick={() => onGoTo(blockId)}>
                {section}
              </button>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}

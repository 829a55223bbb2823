import type { CheckStatus } from '../../shared/domain/check.ts'
import { statusLabels, statusSigns } from '../../shared/text/labels.ts'
import './status-sign.css'

/** 完成情况 as sign and words; with `compact` the sign alone, its words in the tooltip and for screen readers. */
export const StatusSign = ({
  status,
  compact = false,
}: {
  readonly status: CheckStatus
  readonly compact?: boolean
}) => (
  <span
    className={`status-sign status-sign-${status}`}
    title={compact ? statusLabels[status] : undefined}
  >
    <span className="status-sign-mark" aria-hidden="true">
      {statusSigns[status]}
    </span>
    <span className={compact ? 'visually-hidden' : undefined}>{statusLabels[status]}</span>
  </span>
)

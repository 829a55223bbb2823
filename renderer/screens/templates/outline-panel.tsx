import { Fragment } from 'react'
import type { OutlineLine } from './outline.ts'

/** 报告的样子: what a report made with the template looks like, while it is changed. */
export const OutlinePanel = ({
  lines,
  year,
}: {
  readonly lines: readonly OutlineLine[]
  readonly year: number
}) => (
  <aside className="template-outline" aria-label="报告的样子">
    <h2 className="template-section">
      报告的样子<span className="template-hint">　以{year}年度为例</span>
    </h2>
    <div className="template-paper" tabIndex={0} role="group" aria-label="报告的样子，可滚动">
      {lines.map((line, index) => (
        // Lines have nothing of their own that stays: they are drawn anew with every change.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>{drawn(line)}</Fragment>
      ))}
    </div>
  </aside>
)

const drawn = ({ kind, level, number, text, source }: OutlineLine) => (
  <p className={`template-line-${kind}`} data-level={level}>
    {kind === 'note' && <span className="template-mark">待您填写：</span>}
    {kind === 'annex' && '附表：'}
    {number}
    {text}
    {source !== undefined && source !== '' && <span className="template-source">〔{source}〕</span>}
  </p>
)

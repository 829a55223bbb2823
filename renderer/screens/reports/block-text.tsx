import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { linesOf } from './view.ts'

/** The words of a block as they will print: each line of a paragraph is a paragraph on paper. */
export const BlockText = ({ block }: { readonly block: ReportBlock }) => {
  if (block.kind === 'heading') {
    const level = block.level ?? 1
    return (
      <div className={`reports-text reports-text-${level}`} role="heading" aria-level={level + 1}>
        {block.number}
        <span data-offset={0}>{block.text}</span>
      </div>
    )
  }
  return (
    <div className="reports-text reports-text-paragraph">
      {linesOf(block.text).map(({ start, text }) => (
        <p key={start}>
          {start === 0 ? block.number : undefined}
          <span data-offset={start}>{text}</span>
        </p>
      ))}
    </div>
  )
}

import { annexHeading } from '../../../shared/domain/report/annex-label.ts'
import { BlockLine, type ShownBlock } from './block-line.tsx'
import { BlockTable } from './block-table.tsx'
import { linesOf } from './view.ts'

type Shown = ShownBlock & {
  /** Of 附件: which it is, of how many. */
  readonly annexPlace: readonly [place: number, count: number]
}

/** The words of a block as they will print: each line of a paragraph is a paragraph on paper. */
export const BlockText = (props: Shown) => {
  const { block } = props
  if (block.kind === 'heading') {
    const level = block.level ?? 1
    return (
      <div className={`reports-text reports-text-${level}`} role="heading" aria-level={level + 1}>
        {block.number}
        <BlockLine start={0} text={block.text} {...props} />
      </div>
    )
  }
  if (block.kind === 'table') return <BlockTable {...props} />
  if (block.kind === 'annex') return <AnnexTitle {...props} />
  return (
    <div className="reports-text reports-text-paragraph">
      {linesOf(block.text).map(({ start, text }) => (
        <p key={start}>
          {start === 0 ? block.number : undefined}
          <BlockLine start={start} text={text} {...props} />
        </p>
      ))}
    </div>
  )
}

/** The label and the title that begin 附件, as they will print. */
const AnnexTitle = (props: Shown) => {
  const { text } = props.block
  const { label, title } = annexHeading(text, ...props.annexPlace)
  return (
    <div className="reports-text reports-text-paragraph">
      <p className="reports-annex-label">{label}</p>
      <p className="reports-annex-title">
        <BlockLine start={text.length - title.length} text={title} {...props} />
      </p>
    </div>
  )
}

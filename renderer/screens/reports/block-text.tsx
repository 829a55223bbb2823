import { type CSSProperties, memo } from 'react'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { annexHeading } from '../../../shared/domain/report/annex-label.ts'
import { BlockLine, type ShownBlock } from './block-line.tsx'
import { BlockTable } from './block-table.tsx'
import { linesOf } from './view.ts'

type Shown = ShownBlock & {
  /** Of 附件: which it is, of how many. */
  readonly annexPlace: readonly [place: number, count: number]
}

/** Characters from which on a paragraph is worth leaving out of what is laid out; the others are quick. */
const LONG = 400
/** Characters of a line of the paper. */
const LINE = 28
const LINE_HEIGHT = 1.8

/** What is out of sight of a long report is not laid out; its height is reckoned from its length until it was seen. */
const heldBack = ({ text }: ReportBlock): CSSProperties =>
  text.length < LONG
    ? {}
    : {
        contentVisibility: 'auto',
        containIntrinsicSize: `auto none auto ${Math.ceil(text.length / LINE) * LINE_HEIGHT}em`,
      }

/** The words of a block as they will print: each line of a paragraph is a paragraph on paper. */
const Text = (props: Shown) => {
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
    <div className="reports-text reports-text-paragraph" style={heldBack(block)}>
      {linesOf(block.text).map(({ start, text }) => (
        <p key={start}>
          {start === 0 ? block.number : undefined}
          <BlockLine start={start} text={text} {...props} />
        </p>
      ))}
    </div>
  )
}

/** A long report is drawn anew with every key that moves in it; the words of most blocks stay as they are. */
export const BlockText = memo(Text)

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

import { type KeyboardEvent, memo, useMemo } from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { ReportBlock, Report } from '../../../shared/domain/report/report.ts'
import { useStable } from '../../hooks/use-stable.ts'
import { errorsBySection } from './check-view.ts'
import { missingInHead, nextOpenBlock, type OutlineLine, outlineOf, sectionOf } from './view.ts'
import './outline.css'

/** 提纲: the head, the headings with their level, and what each still needs. */
export const OutlinePanel = ({
  report,
  activeId,
  findings,
  onGoTo,
  onOpenHead,
  onRestoreRemoved,
}: {
  readonly report: Report
  readonly activeId: string | null
  /** What the last check found, if it is not older than the text. */
  readonly findings: readonly ReportFinding[]
  readonly onGoTo: (blockId: string) => void
  readonly onOpenHead: () => void
  readonly onRestoreRemoved: () => void
}) => {
  const { blocks } = report
  const { opening, lines } = useMemo(() => outlineOf(blocks), [blocks])
  const errors = useMemo(() => errorsBySection(findings, blocks), [findings, blocks])
  const goTo = useStable(onGoTo)
  const here = activeId === null ? undefined : sectionOf(report.blocks, activeId)
  return (
    <>
      <OpenPoints blocks={report.blocks} activeId={activeId} onGoTo={onGoTo} />
      <div className="reports-outline-lines" onKeyDown={moveInOutline}>
        <button type="button" className="reports-outline-line" onClick={onOpenHead}>
          <span className="reports-outline-text">标题与主送</span>
          <Marks
            errors={errors.get(null)}
            gaps={missingInHead(report.head).length + opening.gaps}
            stale={opening.stale}
          />
        </button>
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            errors={errors.get(line.id)}
            isHere={line.id === here}
            onGoTo={goTo}
          />
        ))}
      </div>
      <LeftOut report={report} onBring={onRestoreRemoved} />
    </>
  )
}

/** One line; a long outline is not drawn anew with every key that moves in the report. */
const Line = memo(
  ({
    line: { id, level, text, gaps, stale },
    errors,
    isHere,
    onGoTo,
  }: {
    readonly line: OutlineLine
    readonly errors: number | undefined
    readonly isHere: boolean
    readonly onGoTo: (blockId: string) => void
  }) => (
    <button
      type="button"
      data-line={id}
      className={`reports-outline-line reports-outline-${level}`}
      aria-current={isHere ? 'location' : undefined}
      title={text}
      onClick={() => onGoTo(id)}
    >
      <span className="reports-outline-text">{text}</span>
      <Marks errors={errors} gaps={gaps} stale={stale} />
    </button>
  ),
)

/**
 * What the ledger would draft and the report does not have: the clerk took it out, or the report was made of an
 * existing text, where nothing of it was ever asked for.
 */
const LeftOut = ({
  report,
  onBring,
}: {
  readonly report: Report
  readonly onBring: () => void
}) => {
  const { removedBlocks: count, head } = report
  if (count === 0) return null
  const isFromText = head.isFromText === true
  return (
    <div className="reports-removed">
      <span>{isFromText ? `台账中还有${count}段可起草的内容` : `删去的自动段落${count}个`}</span>
      <button type="button" className="reports-link" onClick={onBring}>
        {isFromText ? '补入文后' : '找回'}
      </button>
    </div>
  )
}

const Marks = ({
  errors = 0,
  gaps,
  stale,
}: {
  readonly errors: number | undefined
  readonly gaps: number
  readonly stale: number
}) => (
  <>
    {errors > 0 && <span className="reports-outline-error">▲错</span>}
    {gaps > 0 && <span className="reports-outline-gap">▲缺</span>}
    {stale > 0 && <span className="reports-outline-stale">▲核</span>}
  </>
)

/** How much is open in the whole report, and the way to the next place. */
const OpenPoints = ({
  blocks,
  activeId,
  onGoTo,
}: {
  readonly blocks: readonly ReportBlock[]
  readonly activeId: string | null
  readonly onGoTo: (blockId: string) => void
}) => {
  const gaps = blocks.filter(({ kind }) => kind === 'gap').length
  const stale = blocks.filter((block) => block.stale).length
  const next = nextOpenBlock(blocks, activeId)
  const said = [gaps > 0 ? `缺${gaps}处` : '', stale > 0 ? `待核对${stale}段` : '']
  return (
    <div className="reports-open-points">
      {next === undefined ? (
        <span>没有待补充的内容</span>
      ) : (
        <>
          <span>{said.filter((part) => part !== '').join('，')}</span>
          <button type="button" className="reports-link" onClick={() => onGoTo(next)}>
            下一处
          </button>
        </>
      )}
    </div>
  )
}

/** Up and down go through the outline. */
const moveInOutline = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const index = lines.findIndex((line) => line === document.activeElement)
  const next = lines[index + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

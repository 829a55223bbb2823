import { Fragment } from 'react'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import { useStable } from '../../hooks/use-stable.ts'
import { BlockEditor } from './block-editor.tsx'
import { BlockRow, type DeskProps, type OpenFigure } from './block-row.tsx'
import { draftKey, placeOf } from './draft.ts'
import type { Desk } from './use-desk.ts'
import type { OpenEditor } from './use-open-editors.ts'
import { PaperFoot, PaperHead } from './paper-ends.tsx'
import './paper.css'

/** 正文: the report as it will read on paper, every block open to the keyboard and the mouse. */
export const Paper = ({
  report,
  desk,
  shown,
  onOpenHead,
  onRefresh,
  onFigure,
}: DeskProps & {
  readonly shown: ReportFinding | undefined
  readonly onOpenHead: () => void
  readonly onRefresh: () => void
  readonly onFigure: OpenFigure
}) => {
  const refresh = useStable(onRefresh)
  const openFigure = useStable(onFigure)
  const { activeId, drafts } = desk
  const rowOf = (block: ReportBlock) => (
    <BlockRow
      block={block}
      report={report}
      desk={desk}
      editor={drafts.editors.find(({ draft }) => draft.blockId === block.id)}
      isActive={block.id === activeId}
      marked={shown?.blockId === block.id ? shown.place : undefined}
      onRefresh={refresh}
      onFigure={openFigure}
    />
  )
  const added = editorsByPlace(drafts.editors, report.blocks)
  const newAfter = (id: string | null) => <NewBlocks editors={added.get(id)} desk={desk} />
  const text = report.blocks.filter(({ kind }) => kind !== 'task-table')
  const annexes = report.blocks.filter(({ kind }) => kind === 'task-table')
  return (
    <div className="reports-paper" lang="zh-CN">
      <PaperHead head={report.head} onOpen={onOpenHead} onWriteFirst={() => drafts.write(null)} />
      {newAfter(null)}
      {text.map((block) => (
        <Fragment key={block.id}>
          {rowOf(block)}
          {added.has(block.id) && newAfter(block.id)}
        </Fragment>
      ))}
      <PaperFoot head={report.head} onOpen={onOpenHead} />
      {annexes.map((block) => (
        <Fragment key={block.id}>{rowOf(block)}</Fragment>
      ))}
    </div>
  )
}

/** The open editors for blocks that do not exist yet, by the block they come behind. */
const editorsByPlace = (
  editors: readonly OpenEditor[],
  blocks: readonly ReportBlock[],
): ReadonlyMap<string | null, readonly OpenEditor[]> =>
  Map.groupBy(
    editors.filter(({ draft }) => placeOf(draft, blocks).in === 'between'),
    ({ draft }) => {
      const place = placeOf(draft, blocks)
      return place.in === 'between' ? place.afterId : null
    },
  )

/** The editors at one place. */
const NewBlocks = ({
  editors = [],
  desk,
}: {
  readonly editors: readonly OpenEditor[] | undefined
  readonly desk: Desk
}) =>
  editors.map((editor) => (
    <div key={draftKey(editor.draft)} className="reports-block reports-block-own">
      <span className="reports-mark">自写</span>
      <BlockEditor editor={editor} block={undefined} desk={desk} />
    </div>
  ))

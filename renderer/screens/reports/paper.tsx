import { Fragment } from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import { BlockEditor } from './block-editor.tsx'
import { BlockRow, type DeskProps, type OpenFigure } from './block-row.tsx'
import { draftKey, placeOf } from './draft.ts'
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
  const shared = { report, desk, shown, onRefresh, onFigure }
  const text = report.blocks.filter(({ kind }) => kind !== 'task-table')
  const annexes = report.blocks.filter(({ kind }) => kind === 'task-table')
  return (
    <div className="reports-paper" lang="zh-CN">
      <PaperHead
        head={report.head}
        onOpen={onOpenHead}
        onWriteFirst={() => desk.drafts.write(null)}
      />
      <NewBlocks report={report} desk={desk} afterId={null} />
      {text.map((block) => (
        <Fragment key={block.id}>
          <BlockRow block={block} {...shared} />
          <NewBlocks report={report} desk={desk} afterId={block.id} />
        </Fragment>
      ))}
      <PaperFoot head={report.head} onOpen={onOpenHead} />
      {annexes.map((block) => (
        <BlockRow key={block.id} block={block} {...shared} />
      ))}
    </div>
  )
}

/** The open editors for blocks that do not exist yet, at their place. */
const NewBlocks = ({ report, desk, afterId }: DeskProps & { readonly afterId: string | null }) =>
  desk.drafts.editors
    .filter(({ draft }) => {
      const place = placeOf(draft, report.blocks)
      return place.in === 'between' && place.afterId === afterId
    })
    .map((editor) => (
      <div key={draftKey(editor.draft)} className="reports-block reports-block-own">
        <span className="reports-mark">自写</span>
        <BlockEditor editor={editor} block={undefined} desk={desk} />
      </div>
    ))

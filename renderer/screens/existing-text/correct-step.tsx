import { useDeferredValue, useMemo, useState } from 'react'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import { BlockList } from './block-list.tsx'
import { HeadFields } from './head-fields.tsx'
import { MakeBar } from './make-bar.tsx'
import { NoteList } from './note-list.tsx'
import { SourcePanel } from './source-panel.tsx'
import type { DocumentDraft } from './text-draft.ts'
import { useBlockCommands } from './use-block-commands.ts'
import type { TextDraftState } from './use-text-draft.ts'
import { debrisOf, lineRanges, placeNotes } from './view.ts'
import { DebrisNotice } from './debris-notice.tsx'

/** The second step: what was recognised beside the source, to be corrected; then the report is made. */
export const CorrectStep = ({
  state,
  document,
  year,
}: {
  readonly state: TextDraftState
  readonly document: DocumentDraft
  readonly year: number
}) => {
  const offerUndo = useUndoOffer()
  const [current, setCurrent] = useState<number>()
  const commands = useBlockCommands(document, state.change)
  const { source } = document
  // What follows from the text may come a moment after the letter that was typed.
  const settled = useDeferredValue(document)
  const { blocks, notes } = settled
  const ranges = useMemo(() => lineRanges(blocks), [blocks])
  const placed = useMemo(() => placeNotes({ blocks, notes }), [blocks, notes])
  const range = current === undefined ? undefined : ranges.get(current)
  const putAway = () => {
    const kept = state.putAway()
    offerUndo('已放下这份文字。', '找回', () => state.bringBack(kept))
  }
  return (
    <>
      <MakeBar state={state} document={document} year={year} onPutAway={putAway} />
      <div className="existing-columns">
        <SourcePanel
          source={source}
          from={range?.from}
          to={range?.to}
          fileName={document.fileName}
        />
        <div className="existing-result" role="region" aria-label="认出的报告">
          <h2 className="existing-title">认出的报告</h2>
          <NoteList notes={placed.general} showsLines />
          <DebrisNotice debris={debrisOf(document)} onRemove={commands.remove} />
          <HeadFields document={document} change={state.change} />
          <BlockList
            document={document}
            settled={settled}
            notes={placed.byBlock}
            commands={commands}
            current={current}
            onCurrent={setCurrent}
          />
        </div>
      </div>
    </>
  )
}

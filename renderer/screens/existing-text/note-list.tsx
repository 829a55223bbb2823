import type { ExistingNote } from '../../../shared/domain/existing-text/document.ts'

/** What the clerk should know of how the text was read. */
export const NoteList = ({
  notes,
  showsLines = false,
}: {
  readonly notes: readonly ExistingNote[]
  /** Says where in the source: for notes that do not stand at their place. */
  readonly showsLines?: boolean
}) =>
  notes.length === 0 ? null : (
    <ul className="existing-notes" aria-label="请看一看">
      {notes.map(({ kind, message, excerpt, line }) => (
        <li key={`${kind} ${line ?? ''} ${message} ${excerpt ?? ''}`}>
          <span aria-hidden="true">▲ </span>
          {showsLines && line !== undefined && `原文第${line + 1}行：`}
          {message}
          {excerpt !== undefined && !message.includes(excerpt) && (
            <span className="existing-excerpt">“{excerpt}”</span>
          )}
        </li>
      ))}
    </ul>
  )

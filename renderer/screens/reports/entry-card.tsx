import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { figureText } from './template-notes.ts'

/** One ledger entry behind a block; opens the entry in the ledger. */
export const EntryCard = ({
  entry,
  year,
}: {
  readonly entry: LedgerEntry
  readonly year: number
}) => (
  <article className="reports-entry">
    <header className="reports-entry-head">
      <span className="reports-entry-date">{entry.on}</span>
      {entry.removed && <span className="reports-entry-gone">▲ 已删除</span>}
      {entry.evidence.length > 0 && <span>佐证{entry.evidence.length}</span>}
    </header>
    <a className="reports-entry-text" href={hashOf('ledger', { year, entry: entry.id })}>
      {entry.text}
    </a>
    {entry.documentNumber !== undefined && (
      <div className="reports-entry-number">{entry.documentNumber}</div>
    )}
    {entry.figures.length > 0 && (
      <div className="reports-entry-figures">
        {entry.figures.map(({ id, name, value, unit }) => (
          <span key={id}>
            {name} {figureText(value)} {unit}
          </span>
        ))}
      </div>
    )}
  </article>
)

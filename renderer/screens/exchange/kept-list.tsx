import type { Undone } from './view.ts'

/** What an undo left alone, and why. */
export const KeptList = ({ kept }: { readonly kept: Undone['kept'] }) => (
  <ul className="exchange-kept">
    {kept.map(({ kind, recordId, field, kindLabel, title, label, reason }) => (
      <li key={`${kind} ${recordId} ${field}`}>
        <span className="exchange-kind">{kindLabel}</span>
        {title}：{label}。<span className="exchange-quiet">{reason}</span>
      </li>
    ))}
  </ul>
)

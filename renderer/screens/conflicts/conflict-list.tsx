import { useEffect, useRef } from 'react'
import { rowsProps } from '../../components/move-focus.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { ConflictLine, type Decision } from './conflict-line.tsx'
import { type Conflict, groupConflicts, keyOf, placeOf } from './view.ts'

/** Every conflict, record by record. The one after a decided one has the focus, so that the keys go on. */
export const ConflictList = ({ conflicts }: { readonly conflicts: readonly Conflict[] }) => {
  const resolve = useCommand('conflicts.resolve')
  const list = useRef<HTMLDivElement>(null)
  // The place of the conflict being decided, and which it is.
  const decided = useRef<{ readonly place: number; readonly key: string }>(undefined)
  const groups = groupConflicts(conflicts)
  const inOrder = groups.flatMap((group) => group.conflicts)

  // After every drawing: when one is gone, the focus went with it.
  useEffect(() => {
    if (decided.current === undefined) return
    const { place, key } = decided.current
    if (conflicts.some((conflict) => keyOf(conflict) === key)) return
    decided.current = undefined
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    rows[Math.min(place, rows.length - 1)]?.focus()
  })

  const decide = (conflict: Conflict, decision: Decision): void => {
    const { recordId, kind, field } = conflict
    decided.current = { place: inOrder.indexOf(conflict), key: keyOf(conflict) }
    resolve.mutate({ recordId, kind, field, ...decision })
  }
  return (
    <div className="conflicts-list" ref={list} {...rowsProps}>
      {groups.map(({ key, title, kindLabel, conflicts: own }) => {
        const [first] = own
        const place = first === undefined ? undefined : placeOf(first)
        return (
          <section key={key} className="conflicts-group" aria-label={title}>
            <h2>
              <span className="conflicts-quiet">{kindLabel}</span>
              {title}
              {place !== undefined && <a href={place}>打开</a>}
            </h2>
            <ul>
              {own.map((conflict) => (
                <ConflictLine
                  key={keyOf(conflict)}
                  conflict={conflict}
                  isPending={resolve.isPending}
                  onDecided={(decision) => decide(conflict, decision)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

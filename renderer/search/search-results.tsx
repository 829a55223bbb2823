import { memo, useEffect, useRef } from 'react'
import { belowHit, type Hit, type HitGroup, marksOf } from './view.ts'

/** The id of a line, for the field that points to it. */
export const lineId = (index: number): string => `search-line-${index}`

/** One hit: its words with the matches marked, and below where they stand. */
const HitLine = ({
  hit,
  index,
  isActive,
  onChoose,
}: {
  readonly hit: Hit
  readonly index: number
  readonly isActive: boolean
  readonly onChoose: (hit: Hit) => void
}) => {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={line}
      id={lineId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="search-line"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(hit)}
      onKeyDown={() => undefined}
    >
      <span className="search-words">
        {marksOf(hit.snippet).map(({ text, marked }, at) =>
          // The pieces of a text have nothing but their place.
          // oxlint-disable-next-line react/no-array-index-key
          marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
        {hit.exact && <span className="search-exact">文号一致</span>}
      </span>
      <span className="search-below">{belowHit(hit)}</span>
    </div>
  )
}

/** Hits by kind, each kind with how many there are. */
export const SearchResults = memo(
  ({
    id,
    groups,
    active,
    onChoose,
  }: {
    readonly id: string
    readonly groups: readonly HitGroup[]
    readonly active: number
    readonly onChoose: (hit: Hit) => void
  }) => {
    const firsts = groups.map((_, at) =>
      groups.slice(0, at).reduce((sum, { hits }) => sum + hits.length, 0),
    )
    return (
      <div id={id} role="listbox" aria-label="搜索结果" className="search-list">
        {groups.map(({ kind, label, total, hits }, at) => (
          <div key={kind} role="group" aria-label={`${label}，${total}条`}>
            <div className="search-kind" aria-hidden>
              {label}
              <span>{total}</span>
            </div>
            {hits.map((hit, within) => {
              const index = (firsts[at] ?? 0) + within
              return (
                <HitLine
                  key={hit.id}
                  hit={hit}
                  index={index}
                  isActive={index === active}
                  onChoose={onChoose}
                />
              )
            })}
          </div>
        ))}
      </div>
    )
  },
)

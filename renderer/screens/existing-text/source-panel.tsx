import { memo, useEffect, useRef } from 'react'
import type { LineRange } from './view.ts'

/** 原文: the text as it was read, line by line, with the lines of the present block marked. */
export const SourcePanel = ({
  source,
  range,
  fileName,
}: {
  readonly source: readonly string[]
  readonly range: LineRange | undefined
  readonly fileName: string | undefined
}) => {
  const list = useRef<HTMLOListElement>(null)
  const from = range?.from
  useEffect(() => {
    if (from === undefined) return
    list.current?.children[from]?.scrollIntoView({ block: 'nearest' })
  }, [from])
  return (
    <aside className="existing-source" aria-label="原文">
      <h2 className="existing-title">
        原文{fileName !== undefined && <span className="existing-hint">　{fileName}</span>}
      </h2>
      <ol ref={list} tabIndex={0} aria-label="原文各行，可滚动">
        {source.map((line, index) => (
          <SourceLine
            // The lines never change: their place is what they are known by.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            line={line}
            isMarked={range !== undefined && index >= range.from && index < range.to}
          />
        ))}
      </ol>
    </aside>
  )
}

const SourceLine = memo(
  ({ line, isMarked }: { readonly line: string; readonly isMarked: boolean }) => (
    <li data-marked={isMarked ? '' : undefined}>
      <span>{line}</span>
    </li>
  ),
)

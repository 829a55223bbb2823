import { memo, useEffect, useRef } from 'react'

type Source = {
  readonly source: readonly string[]
  /** The lines of the present block, from the first to the one behind the last. */
  readonly from: number | undefined
  readonly to: number | undefined
  readonly fileName: string | undefined
}

/**
 * 原文: the text as it was read, line by line, with the lines of the present block marked. Not drawn again with every
 * key: it may have thousands of lines.
 */
export const SourcePanel = memo(({ source, from, to, fileName }: Source) => {
  const list = useRef<HTMLOListElement>(null)
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
            isMarked={from !== undefined && to !== undefined && index >= from && index < to}
          />
        ))}
      </ol>
    </aside>
  )
})

const SourceLine = memo(
  ({ line, isMarked }: { readonly line: string; readonly isMarked: boolean }) => (
    <li data-marked={isMarked ? '' : undefined}>
      <span>{line}</span>
    </li>
  ),
)

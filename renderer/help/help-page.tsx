import { useEffect, useRef } from 'react'
import { HelpText } from './help-text.tsx'
import { pageOf } from './pages.ts'
import type { Topic } from './topics.ts'

/** Where to begin reading: a page, and the block a search led to. */
export type Place = { readonly topic: Topic; readonly index?: number }

/** A page of the manual. It takes the focus, so that it is read out and the arrow keys scroll it. */
export const HelpPageView = ({
  place,
  onOpen,
}: {
  readonly place: Place
  readonly onOpen: (place: Place) => void
}) => {
  const article = useRef<HTMLElement>(null)
  const { topic, index: foundAt } = place
  useEffect(() => {
    const blocks = article.current?.children
    const at = foundAt === undefined ? undefined : blocks?.[foundAt]
    article.current?.focus({ preventScroll: true })
    if (at === undefined) article.current?.parentElement?.scrollTo(0, 0)
    else at.scrollIntoView({ block: 'center' })
  }, [foundAt])
  const page = pageOf(topic)
  return (
    <article
      className="help-page"
      ref={article}
      tabIndex={-1}
      aria-label={page.title}
      data-topic={topic}
    >
      {page.blocks.map((block, index) => (
        <div key={index} className={index === foundAt ? 'help-found' : undefined}>
          <HelpText block={block} onOpen={(wanted) => onOpen({ topic: wanted })} />
        </div>
      ))}
    </article>
  )
}

import type { Place } from './help-page.tsx'
import { helpPages } from './pages.ts'
import { type Passage, searchPages } from './search-pages.ts'
import type { Topic } from './topics.ts'

type Open = (place: Place) => void

/** 目录: all pages in reading order. */
export const HelpContents = ({ onOpen }: { readonly onOpen: Open }) => (
  <ol className="help-contents">
    {helpPages.map(({ topic, title }) => (
      <li key={topic}>
        <button type="button" className="help-link" onClick={() => onOpen({ topic })}>
          {title}
        </button>
      </li>
    ))}
  </ol>
)

/** More would be another manual; the words asked for were too common. */
const SHOWN_MAX = 40

/** What was found for the words asked for. */
export const HelpFound = ({ asked, onOpen }: { readonly asked: string; readonly onOpen: Open }) => {
  const found: readonly Passage<Topic>[] = searchPages(helpPages, asked)
  return (
    <>
      <p role="status">
        {found.length === 0
          ? `使用帮助里没有“${asked}”。换个说法，或者看目录。`
          : `找到 ${found.length} 处`}
      </p>
      <ul className="help-passages">
        {found.slice(0, SHOWN_MAX).map(({ topic, title, index, excerpt }) => (
          <li key={`${topic}-${index}`}>
            <button type="button" className="help-link" onClick={() => onOpen({ topic, index })}>
              {title}
            </button>
            <div className="help-excerpt">{excerpt}</div>
          </li>
        ))}
      </ul>
    </>
  )
}

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Root } from './app.tsx'
import type { FirstReads } from './first-reads.ts'
import { createPageQueries } from './page-queries.ts'

/** Draws the page, at once with what was read so far. */
export const showPage = (firstReads: FirstReads): void => {
  const container = document.getElementById('root')
  if (container === null) throw new Error('index.html has no element #root')
  const queries = createPageQueries()
  firstReads.handTo(queries)
  createRoot(container).render(
    <StrictMode>
      <Root queries={queries} />
    </StrictMode>,
  )
}

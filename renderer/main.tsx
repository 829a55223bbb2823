// First: takes the token out of the address bar before anything reads or keeps the address.
import './api/session-token.ts'
import { readAhead } from './first-reads.ts'
import { enterWindow } from './hooks/open-windows.ts'
import './theme.css'

// Small and there at once: the store answers while the page itself is still being loaded.
const firstReads = readAhead()
// Long before a form asks which drafts are still being typed elsewhere.
enterWindow()

void import('./page.tsx').then(({ showPage }) => showPage(firstReads))

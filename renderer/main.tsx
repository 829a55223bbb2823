// First: takes the token out of the address bar before anything reads or keeps the address.
import './api/session-token.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Root } from './app.tsx'
import './theme.css'

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element #root')

createRoot(container).render(
  <StrictMode>
    <Root />
  </StrictMode>,
)

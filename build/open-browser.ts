import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/** Without a network, Chromium's own look-ups at every start only cost time. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser tests and measurements are made with. Web security stays on. */
export const openBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await findBrowser()
  return chromium.launch({ executablePath, args: ARGS, env: { ...process.env, ...env } })
}

/** Chromium cannot be taught a scheme through Playwright, so it sees `app://ledger/x` under this address. */
const SUFFIX = '.app-scheme.invalid'

/** `app://ledger/x` as the browser sees it. */
export const toBrowser = (url: string): string =>
  url.replace(/^app:\/\/([^/]+)/, (_all, host: string) => `https://${host}${SUFFIX}`)

/** An address of the browser as main sees it. */
export const toMain = (url: string): string =>
  url.replace(
    /^(blob:)?https:\/\/([^/]+)\.app-scheme\.invalid/,
    (_all, blob: string | undefined, host: string) => `${blob ?? ''}app://${host}`,
  )

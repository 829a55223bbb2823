import { app, type Session, type WebContents } from 'electron'
import { PAGE_ORIGIN, PAGE_URL } from './protocol.ts'

/** Only loading the page anew stays in the page; everything else leads away from it. */
const isOwnPage = (url: string): boolean => url.split('#')[0] === PAGE_URL

const mayLoad = (url: string): boolean =>
  url.startsWith(`${PAGE_ORIGIN}/`) ||
  url.startsWith(`blob:${PAGE_ORIGIN}/`) ||
  url.startsWith('data:') ||
  (!app.isPackaged && url.startsWith('devtools://'))

/**
 * Takes from a session everything the page has no need of: every permission, downloads, the spelling dictionary, and
 * every request that leaves `app://ledger`. This makes "offline" a property and not a promise.
 */
export const restrictSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayLoad(details.url) })
  })
}

const restrictContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
}

/** Keeps every page that will ever be made where it is: no new windows, no webviews, no way to another address. */
export const restrictNavigation = (): void => {
  app.on('web-contents-created', (_event, contents) => restrictContents(contents))
}

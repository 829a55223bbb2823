import type { BrowserContext, Frame, Page, Request as BrowserRequest, Route } from 'playwright-core'
import type { StandInIpcMain } from './ipc-main.ts'
import { toBrowser, toMain } from './page-address.ts'
import { INVOKE_BINDING, preloadScript } from './preload-script.ts'
import { preventable } from './preventable.ts'
import type { StandInProtocol, StandInSession } from './session.ts'
import type { StandInWebContents } from './web-contents.ts'

type PageOptions = {
  readonly context: BrowserContext
  readonly contents: StandInWebContents
  readonly preload: string
  readonly session: StandInSession
  readonly protocol: StandInProtocol
  readonly ipcMain: StandInIpcMain
}

const originOf = (frame: Frame): string => toMain(new URL(frame.url()).origin)

const frameOf = (request: BrowserRequest): Frame | undefined => {
  try {
    return request.frame()
  } catch {
    // Playwright has no frame yet for the first request of a window that the page has just opened.
    return undefined
  }
}

/** Asks main whether a frame of our page may go elsewhere, as Electron does. */
const mayNavigate = (contents: StandInWebContents, url: string, isMainFrame: boolean): boolean => {
  if (contents.takeOwnNavigation(url)) return true
  const frameEvent = preventable({ url, isMainFrame })
  contents.emit('will-frame-navigate', frameEvent)
  const event = preventable({ url, isMainFrame })
  if (isMainFrame) contents.emit('will-navigate', event)
  return !frameEvent.defaultPrevented && !event.defaultPrevented
}

const fulfil = async (route: Route, answer: Response): Promise<void> => {
  if (answer.type === 'error') return route.abort('failed')
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  })
}

/** Every request of the browser: a new window, a way elsewhere, or a file; main is asked about each. */
const answerRoute = async (route: Route, page: Page, options: PageOptions): Promise<void> => {
  const { contents, session, protocol } = options
  const request = route.request()
  const url = toMain(request.url())
  const frame = frameOf(request)
  if (frame?.page() !== page) {
    contents.askToOpenWindow(url)
    return route.abort('aborted')
  }
  const isMainFrame = frame === page.mainFrame()
  if (request.isNavigationRequest() && !mayNavigate(contents, url, isMainFrame)) {
    contents.refusedNavigations.push(url)
    return route.abort('aborted')
  }
  if (!(await session.allows(url))) {
    contents.cancelledRequests.push(url)
    return route.abort('blockedbyclient')
  }
  if (!url.startsWith('app:')) {
    contents.leakedRequests.push(url)
    return route.abort('failed')
  }
  return fulfil(route, await protocol.answer(new Request(url, { method: request.method() })))
}

/** Shows a window of main in a real browser, wired to main's own handlers. */
export const openPage = async (options: PageOptions): Promise<Page> => {
  const { context, contents, ipcMain } = options
  const page = await context.newPage()
  page.on('popup', (popup) => void popup.close())
  page.on('pageerror', (error) => contents.complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') contents.complaints.push(message.text())
  })
  await page.exposeBinding(INVOKE_BINDING, ({ frame }, channel: string, input: unknown[]) =>
    ipcMain.invoke({ origin: originOf(frame), parent: frame.parentFrame() }, channel, input),
  )
  await page.addInitScript({ content: preloadScript(options.preload) })
  await context.route('**/*', (route) => answerRoute(route, page, options))
  return page
}

/** Loads an address into the page as main asked for it. */
export const loadPage = async (
  page: Page,
  contents: StandInWebContents,
  url: string,
): Promise<void> => {
  contents.expectOwnNavigation(url)
  await page.goto(toBrowser(url))
}

import { strFromU8, unzipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { fixedClock } from '../../electron/host/fixed-clock.ts'
import { newPage } from './browser.ts'
import { type BrowserDoor, openBrowserDoor } from './browser-door.ts'

/** A clerk in front of the page, on a day of her own. */
export type Clerk = {
  readonly door: BrowserDoor
  readonly page: Page
  /** What the browser's console said in red, and errors nobody caught. */
  readonly complaints: readonly string[]
  readonly leave: () => Promise<void>
}

/** Opens the program and the page; the data directory is a fresh one unless named. */
export const seatClerk = async (
  browser: Browser,
  options: {
    readonly today: string
    readonly dataDirectory?: string
    readonly screen?: Parameters<typeof newPage>[1]
    /** The program of the threads of jobs; without it they run beside the test. */
    readonly worker?: URL
  },
): Promise<Clerk> => {
  const { today, dataDirectory, screen, worker } = options
  const door = await openBrowserDoor({ dataDirectory, clock: fixedClock(today), worker })
  const page = await newPage(browser, screen)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(door.url)
  const leave = async (): Promise<void> => {
    await page.context().close()
    await door.close()
  }
  return { door, page, complaints, leave }
}

/** Opens a drop-down list and takes one of its lines. */
export const choose = async (page: Page, list: Locator, line: string): Promise<void> => {
  await list.click()
  // A list keeps its lines for screen readers apart from those one sees and clicks.
  await page.locator('.ant-select-item-option:visible', { hasText: line }).first().click()
}

/** The menu's way to a screen. */
export const menu = (page: Page, screen: string): Locator =>
  page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${screen}`) })

/** The words of a Word document, one line per paragraph, in the order they print. */
export const wordsOf = async (file: string): Promise<readonly string[]> => {
  const part = unzipSync(await readFile(file))['word/document.xml']
  if (part === undefined) throw new Error('Not a Word document.')
  return [...strFromU8(part).matchAll(/<w:p(?:\/>|[ >].*?<\/w:p>)/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )
}

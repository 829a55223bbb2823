import react from '@vitejs/plugin-react'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { openApplication } from '../../electron/application.ts'
import { fixedClock } from '../../electron/host/fixed-clock.ts'
import { startLoopbackServer } from '../../electron/host/loopback-server.ts'
import { openBrowser } from '../open-browser.ts'
import type { Answers } from './answers.ts'
import { interleave, type Line, median } from './measure.ts'
import { TODAY } from './opened-store.ts'
import { withCopy } from './prepared-store.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = join(root, 'dist', 'renderer')

/** What is loaded before anything is seen may be so large, packed. */
const FIRST_LOAD_GOAL = 400 * 1000

const buildBareScreen = async (outDir: string): Promise<string> => {
  await build({
    root: join(root, 'build', 'bare-screen'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome140' },
  })
  return outDir
}

/** Size of what the page loads before anything is seen, packed, in bytes: its HTML and all that names. */
export const firstLoadSize = (directory: string): number => {
  const html = readFileSync(join(directory, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/gu)].map(([, file = '']) => file)
  return ['index.html', ...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(directory, file))).length,
    0,
  )
}

/** Opens a page in a browser that remembers nothing, until its table can be read; says how many rows it has. */
const rowsOf = async (browser: Browser, url: string): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'commit' })
    const rows = page.locator('table tbody tr:not([aria-hidden])')
    await rows.first().waitFor({ timeout: 120_000 })
    return await rows.count()
  } finally {
    await context.close()
  }
}

type Options = { readonly entries: number; readonly rounds: number }

/** From opening the page to the table of 总览, beside an antd page that has nothing but such a table. */
export const firstScreenLines = (
  answers: Answers,
  { entries, rounds }: Options,
): Promise<readonly Line[]> => {
  if (!existsSync(join(PAGE, 'index.html'))) throw new Error('Run npm run build first.')
  return withCopy(entries, async (dataDirectory) => {
    const bareDirectory = await buildBareScreen(join(dataDirectory, 'bare-screen'))
    const clock = fixedClock(TODAY)
    // As a command: on the first start of a day the others back up, which here would happen in the thread that measures.
    const application = openApplication({ dataDirectory, clock, door: 'command' })
    const { dispatch } = application
    const [ours, bare] = await Promise.all(
      [PAGE, bareDirectory].map((pageDirectory, index) =>
        startLoopbackServer({
          dispatch,
          pageDirectory,
          dataDirectory: join(dataDirectory, `door-${index}`),
        }),
      ),
    )
    const browser = await openBrowser()
    const show = async (name: string, url = ''): Promise<void> => {
      answers.expect(`rows of the first screen, ${name}`, (await rowsOf(browser, url)) >= 8, true)
    }
    try {
      const times = await interleave(
        { floor: () => show('floor', bare?.url), ours: () => show('ours', ours?.url) },
        { rounds, warmUp: 1 },
      )
      return [
        {
          work: 'first usable screen',
          floor: median(times.floor),
          ours: median(times.ours),
          goal: 1.5,
        },
      ]
    } finally {
      await browser.close()
      await Promise.all([ours?.close(), bare?.close()])
      application.close()
    }
  })
}

/** What the first load weighs, beside its goal. */
export const firstLoadText = (): string => {
  const size = firstLoadSize(PAGE)
  const verdict = size <= FIRST_LOAD_GOAL ? 'ok' : 'over'
  return `first load, gzip: ${Math.round(size / 1000)} kB (≤ ${FIRST_LOAD_GOAL / 1000} kB)  ${verdict}`
}

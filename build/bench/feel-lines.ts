import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { openApplication } from '../../electron/application.ts'
import { fixedClock } from '../../electron/host/fixed-clock.ts'
import { startLoopbackServer } from '../../electron/host/loopback-server.ts'
import { openBrowser } from '../open-browser.ts'
import type { Answers } from './answers.ts'
import { dragFrames, keyTimes, watch, wheelFrames } from './felt-times.ts'
import { LAST_YEAR } from './generate.ts'
import { type Line, quantile } from './measure.ts'
import { callOf, type OpenedStore, TODAY } from './opened-store.ts'
import { withCopy } from './prepared-store.ts'
import { previewLines } from './preview-lines.ts'

const PAGE = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', 'renderer')

/** Whatever takes longer than this is felt, ms. */
const FELT = 50

/** A long entry, so that whatever reads the whole text at every key has something to read. */
const LONG_TEXT = '开展社会救助政策宣讲2场，参加128人次，发放宣传资料600份。'.repeat(40)

type Options = { readonly entries: number; readonly keys: number; readonly frames: number }
type Times = readonly number[]
type Desk = {
  readonly page: Page
  readonly call: OpenedStore['call']
  readonly answers: Answers
  readonly options: Options
}

/** Two keys in turn: no word of them is in the way of anything, and a field grows no faster than it can hold. */
const someKeys = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String((index * 7) % 10))

const open = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((wanted) => {
    window.location.hash = wanted
  }, hash)
}

/** Types at the end of what a field holds; the field must hold all of it afterwards. */
const typeInto = async (
  { page, answers, options }: Desk,
  name: string,
  field: Locator,
): Promise<Times> => {
  await field.click()
  await page.keyboard.press('Control+End')
  const before = await field.inputValue()
  const keys = someKeys(options.keys)
  const times = await keyTimes(page, keys)
  answers.expect(`text typed, ${name}`, await field.inputValue(), before + keys.join(''))
  return times
}

const typeEntry = async (desk: Desk): Promise<Times> => {
  await open(desk.page, `#/ledger?year=${LAST_YEAR}&entry=new`)
  const field = desk.page.getByLabel('工作内容')
  await field.fill(LONG_TEXT)
  const times = await typeInto(desk, '工作内容', field)
  await desk.page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click()
  return times
}

const typeFilter = async (desk: Desk): Promise<Times> => {
  await open(desk.page, `#/ledger?year=${LAST_YEAR}`)
  return typeInto(desk, '台账筛选', desk.page.getByLabel('查找内容或文号'))
}

const typeSearch = async (desk: Desk): Promise<Times> => {
  const { page } = desk
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: '搜索' })
  await field.fill('法治')
  await page.getByRole('option').first().waitFor()
  // To and fro, so that every key finds something else and as much as there is.
  const times: number[] = []
  for (let round = 0; round < desk.options.keys / 4; round += 1) {
    times.push(...(await keyTimes(page, ['Backspace', '2', 'Backspace', '1'])))
    await field.fill('法治')
  }
  await page.keyboard.press('Escape')
  return times
}

const typeParagraph = async (desk: Desk): Promise<Times> => {
  const { page, call } = desk
  const { id, blocks } = await call('reports.create', {
    templateId: 'implementation',
    year: LAST_YEAR,
  })
  const block = blocks.find(({ kind }) => kind === 'paragraph')
  await open(page, `#/reports?year=${LAST_YEAR}&report=${id}`)
  const row = page.locator(`[data-block="${block?.id}"]`)
  await row.focus()
  await page.keyboard.press('Enter')
  return typeInto(desk, '报告段落', row.locator('textarea'))
}

/** The register from end to end, and what stands at its end. */
const scroll = async ({ page, call, answers, options }: Desk): Promise<Record<string, Times>> => {
  await open(page, `#/ledger?year=${LAST_YEAR}`)
  const pane = page.locator('.ledger-pane')
  await pane.locator('[role="row"]:not([aria-busy])').first().waitFor()
  const box = await pane.boundingBox()
  const at = { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 200 }
  const wheel = await wheelFrames(page, at, options.frames)
  const drag = await dragFrames(page, '.ledger-pane', options.frames)
  const { total } = await call('ledger.list', { year: LAST_YEAR, limit: 1 })
  const { entries } = await call('ledger.list', { year: LAST_YEAR, offset: total - 1, limit: 1 })
  const last = page.locator(`[role="row"][aria-rowindex="${total + 1}"]:not([aria-busy])`)
  await last.waitFor()
  const [entry] = entries
  const label = await last.getAttribute('aria-label')
  answers.expect('last row of the register', label, `${entry?.on} ${entry?.text}`)
  return { 'by its wheel': wheel, 'by its bar': drag }
}

const newPage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  // On a busy computer a page may take its time: only what never comes is a fault.
  page.setDefaultTimeout(120_000)
  return page
}

/** The least a key and a frame cost here: a field and a long box with nothing else on the page. */
const bareTimes = async (browser: Browser, { keys, frames }: Options) => {
  const page = await newPage(browser)
  await page.setContent(
    '<textarea></textarea><div id="pane" style="height:500px;overflow:auto"><div style="height:900000px"></div></div>',
  )
  await watch(page)
  await page.locator('textarea').focus()
  const key = await keyTimes(page, someKeys(keys))
  const frame = await dragFrames(page, '#pane', frames)
  await page.close()
  return { key, frame }
}

const typingLine = (work: string, floor: Times, ours: Times): Line => ({
  work: `typing, p95: ${work}`,
  floor: quantile(floor, 0.95),
  ours: quantile(ours, 0.95),
  within: FELT,
})

const frameLine = (work: string, floor: Times, ours: Times): Line => ({
  work: `longest frame, the register ${work}`,
  floor: Math.max(...floor),
  ours: Math.max(...ours),
  within: FELT,
})

/** How a large register feels: from a key to the frame that shows it, and the longest frame while scrolling. */
export const feelLines = (answers: Answers, options: Options): Promise<readonly Line[]> => {
  if (!existsSync(join(PAGE, 'index.html'))) throw new Error('Run npm run build first.')
  return withCopy(options.entries, async (dataDirectory) => {
    const clock = fixedClock(TODAY)
    // As a command: on the first start of a day the others back up, which here would happen in the thread that measures.
    const application = openApplication({ dataDirectory, clock, door: 'command' })
    const { dispatch } = application
    const door = await startLoopbackServer({ dispatch, pageDirectory: PAGE, dataDirectory })
    const browser = await openBrowser()
    try {
      const floor = await bareTimes(browser, options)
      const page = await newPage(browser)
      await page.goto(door.url)
      await page.getByRole('main', { name: '总览' }).getByRole('table').waitFor()
      // The rest of the program is fetched while nobody does anything yet.
      await page.waitForLoadState('networkidle')
      await watch(page)
      const desk: Desk = { page, call: callOf(application), answers, options }
      const typed: readonly [string, Times][] = [
        ['工作内容', await typeEntry(desk)],
        ['台账筛选', await typeFilter(desk)],
        ['搜索', await typeSearch(desk)],
      ]
      const scrolled = Object.entries(await scroll(desk))
      const written = await typeParagraph(desk)
      const previewed = await previewLines(page, desk.call, answers)
      return [
        ...[...typed, ['报告段落', written] as const].flatMap(([work, times]) => [
          typingLine(work, floor.key, times),
          {
            work: `typing, slowest: ${work}`,
            floor: Math.max(...floor.key),
            ours: Math.max(...times),
          },
        ]),
        ...scrolled.map(([work, times]) => frameLine(work, floor.frame, times)),
        ...previewed,
      ]
    } finally {
      await browser.close()
      await door.close()
      application.close()
    }
  })
}

import type { Page } from 'playwright-core'
import type { Answers } from './answers.ts'
import { LAST_YEAR } from './generate.ts'
import { type Line, timeOf } from './measure.ts'
import type { OpenedStore } from './opened-store.ts'

/** Pages that must be there within so many ms, without holding the window up longer than the other. */
const PAGES = 30
const WITHIN = 1000
const FELT = 50

/** Some thirty pages of body, with headings. */
const TEXT = [
  `普定县民政局${LAST_YEAR}年法治政府建设情况报告`,
  '县委、县政府：',
  ...Array.from({ length: 120 }, (_, index) =>
    index % 10 === 0
      ? `${'一二三四五六七八九十'[(index / 10) % 10]}、第${index + 1}项工作`
      : `第${index + 1}件事已经办好。${'开展社会救助政策宣讲二场，参加一百二十八人次，发放宣传资料六百份。'.repeat(4)}`,
  ),
].join('\n')

const LAST_WORDS = '第120件事已经办好'

/** Counts what holds the page up, in the page. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { tasks: [] })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) (window as never as Tasks).tasks.push(duration)
    }).observe({ type: 'longtask' })
  })

type Tasks = { readonly tasks: number[] }

/** The longest of them since it was last asked for, ms; 0 when none was felt. */
const takeLongest = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window as never as Tasks).tasks.splice(0)))

/** From the click to the last page, for a report nobody has looked at, beside the making of its file alone. */
export const previewLines = async (
  page: Page,
  call: OpenedStore['call'],
  answers: Answers,
): Promise<readonly Line[]> => {
  const document = await call('documents.read', { text: TEXT })
  await watchTasks(page)
  const lines: Line[] = []
  for (const work of ['first', 'later']) {
    const { id } = await call('reports.createFrom', { document, year: LAST_YEAR })
    await page.evaluate(
      (hash) => (location.hash = hash),
      `#/reports?year=${LAST_YEAR}&report=${id}`,
    )
    await page.getByRole('group').filter({ hasText: LAST_WORDS }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    const floor = await timeOf(() => call('reports.preview', { reportId: id }))
    await takeLongest(page)
    const ours = await timeOf(async () => {
      await page.getByText('预览', { exact: true }).click()
      await page.getByText(/^共\d+页/u).waitFor()
    })
    const longest = await takeLongest(page)
    const shown = page.getByRole('region', { name: '页面' })
    const words = (await shown.textContent()) ?? ''
    const count = Number(/\d+/u.exec((await page.getByText(/^共\d+页/u).textContent()) ?? '')?.[0])
    answers.expect(`last words on the pages, ${work}`, words.includes(LAST_WORDS), true)
    answers.expect(`pages shown, ${work}`, count >= PAGES, true)
    lines.push(
      { work: `preview of ${count} pages, ${work}`, floor, ours, within: WITHIN },
      { work: `its longest task, ${work}`, floor: FELT, ours: longest, within: FELT },
    )
  }
  return lines
}

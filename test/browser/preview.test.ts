import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import { type Clerk, menu } from '../support/clerk.ts'
import { fitOfMark } from '../support/fit-of-mark.ts'
import { useJourney } from '../support/journey.ts'

// A report as pages: looked at, corrected from there, printed. Each test goes on where the one before stopped.

const HOSTILE = '<img src=x onerror=alert(1)>“引号”——2024.03.08讲座'
const LECTURE = '局党组集中学习宪法'

let page: Page
let clerk: Clerk
const requested: string[] = []

useJourney({ today: '2024-12-05' }, async (seated) => {
  clerk = seated
  page = seated.page
  page.on('request', (request) => requested.push(request.url()))
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  await save(11)
  await menu(page, '报告').click()
  await button('新建实施方案贯彻落实情况报告').click()
  await text().getByRole('group', { name: '自动段落' }).nth(1).waitFor()
})

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const text = (): Locator => page.getByRole('region', { name: '正文' })
const preview = (): Locator => page.getByRole('region', { name: '预览' })
const sheet = (number: number): Locator => preview().locator(`[data-page="${number}"]`)
const sheets = (): Locator => preview().locator('[data-page]')
const view = (name: string): Locator => page.getByText(name, { exact: true })
const facts = (): Locator => page.getByRole('complementary', { name: '事实' })

let entryId: string | undefined
const save = async (participants: number): Promise<void> => {
  const entry = await askDoor(clerk.door, 'ledger.save', {
    ...(entryId === undefined ? {} : { id: entryId }),
    on: '2024-01-10',
    text: `${LECTURE}，参学${participants}人次。`,
    checkItemIds: ['anshun21.c0101'],
    figures: [{ name: '参学', value: participants, unit: '人次' }],
  })
  entryId = entry.id
}

const saveHead = (head: Readonly<Record<string, unknown>>): Promise<unknown> =>
  askDoor(clerk.door, 'reports.saveHead', { reportId: openReportId(), head })

const openReportId = (): string =>
  new URLSearchParams(page.url().split('?').at(-1)).get('report') ?? ''

test('a figure in the text opens the entries behind it and no others', async () => {
  const paragraph = text().getByRole('group', { name: '自动段落' }).filter({ hasText: LECTURE })
  await paragraph.getByRole('button', { name: '11人次' }).click()
  const source = facts().getByRole('region', { name: '参学11人次的来源' })
  await source.getByText(`${LECTURE}，参学11人次。`).waitFor()

  await expect.poll(() => source.getByRole('article').count()).toBe(1)
  await expect.poll(() => page.getByRole('textbox', { name: '编辑正文' }).count()).toBe(0)
})

test('the title stands above the text in the lines it is printed in, cut between words', async () => {
  await expect
    .poll(() => text().locator('.reports-title-line').allInnerTexts())
    .toEqual([
      '示例县民政局关于2024年度贯彻落实',
      '《安顺市民政局深入推进民政法治建设',
      '实施方案（2021-2025年）》情况的报告',
    ])
})

test('two clicks on a figure open its words for typing', async () => {
  const paragraph = text().getByRole('group', { name: '自动段落' }).filter({ hasText: LECTURE })
  await paragraph.getByRole('button', { name: '11人次' }).dblclick()
  const editor = page.getByRole('textbox', { name: '编辑正文' })
  await editor.waitFor()

  await expect.poll(() => editor.inputValue()).toContain('参学11人次')
  await page.keyboard.press('Escape')
  await editor.waitFor({ state: 'detached' })
})

test('a sum opens all of its entries, by keyboard', async () => {
  const lead = text().getByRole('group', { name: '自动段落' }).nth(1)
  await lead.focus()
  const sum = lead.getByRole('button', { name: /^\d+人次$/ }).first()
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab')
    if (await sum.evaluate((element) => element === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await facts().getByText('看整段的台账').waitFor()

  await expect.poll(() => facts().getByRole('article').count()).toBeGreaterThan(1)
  await facts().getByText('看整段的台账').click()
  await facts().getByRole('list', { name: '数据' }).waitFor()
})

test('the library that draws the pages comes only with the first preview', async () => {
  const isLibrary = (url: string): boolean => /docx-preview|jszip/.test(url)
  expect(requested.filter(isLibrary)).toEqual([])

  await text().getByRole('group', { name: '自动段落' }).first().click()
  await page.getByRole('textbox', { name: '编辑正文' }).fill(HOSTILE)
  await button('保存').click()
  await text().getByRole('group', { name: '自写段落' }).waitFor()
  await view('预览').click()
  await sheet(1).getByText('贯彻落实').first().waitFor()

  expect(requested.filter(isLibrary)).not.toEqual([])
})

test('the pages are those of Word: numbered, 22 lines, upright and across', async () => {
  const count = await sheets().count()
  expect(count).toBeGreaterThan(10)
  await preview().getByRole('status').getByText(`共${count}页`).waitFor()
  await expect.poll(() => sheet(1).locator('.preview-number').textContent()).toBe('— 1 —')
  await expect.poll(() => sheet(2).locator('.preview-number').textContent()).toBe('— 2 —')
  // No text below the text area of any page, 35 mm off its lower edge, but the number.
  const overflows = await sheets().evaluateAll((pages) =>
    pages.filter((one) => {
      const article = one.querySelector('article')
      const { bottom } = one.getBoundingClientRect()
      const scale =
        one.getBoundingClientRect().width / (one instanceof HTMLElement ? one.offsetWidth : 1)
      const limit = bottom - parseFloat(getComputedStyle(one).paddingBottom) * scale
      return (article?.getBoundingClientRect().bottom ?? 0) > limit + 1
    }),
  )
  expect(overflows).toEqual([])
  const lines = await sheet(2).evaluate((one) =>
    [...one.querySelectorAll('article > p')].reduce(
      (sum, p) =>
        sum +
        (p instanceof HTMLElement ? p.offsetHeight : 0) /
          parseFloat(getComputedStyle(p).lineHeight),
      0,
    ),
  )
  expect(Math.round(lines)).toBe(22)
  const heads = preview().locator('section.preview-landscape colgroup + tr')
  await expect.poll(() => heads.count()).toBeGreaterThan(1)
  expect(new Set(await heads.allTextContents()).size).toBe(1)
  expect(await violations(page)).toEqual([])
})

test('what is typed is text on the page and nothing else', async () => {
  await sheet(1).getByText(HOSTILE).waitFor()
  await expect.poll(() => sheets().locator('img, script, iframe, a').count()).toBe(0)
})

test('every word of the report is on the pages, whole and in order', async () => {
  const printed = (await sheets().locator('p').allTextContents()).join('').replace(/\s/g, '')
  const report = await askDoor(clerk.door, 'reports.get', { reportId: openReportId() })
  const body = report.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map(({ number = '', text: words }) => `${number}${words}`)
  expect(printed).toContain(body.join('').replace(/\s/g, ''))
})

test('a finding stands beside its paragraph and leads to what can be done about it', async () => {
  const mark = sheet(1).getByRole('button', { name: /^第1页错误/ })
  await mark.click()
  const results = page.getByRole('complementary', { name: '检查结果' })
  await results.getByText('2024.03.08', { exact: true }).waitFor()
  await expect.poll(() => results.locator('[aria-current]').textContent()).toContain('2024.03.08')

  await results.locator('[aria-current]').getByRole('button', { name: '修改' }).click()
  await sheet(1).getByText('2024年3月8日讲座').waitFor()
  await mark.waitFor({ state: 'detached' })
})

test('a click on a paragraph leads to it in the text', async () => {
  await sheet(2).locator('p[data-block]').nth(1).click()
  const focused = text().locator('[data-block]:focus')
  await focused.waitFor()
  const words = (await focused.innerText()).slice(-20)

  await view('预览').click()
  await preview().locator('.preview-active').first().waitFor()
  const active = (await preview().locator('.preview-active').allInnerTexts()).join('')
  expect(active.replace(/\s/g, '')).toContain(words.replace(/\s/g, '').slice(-8))
})

test('a changed entry marks the sentence that used it, there and nowhere else', async () => {
  await view('文字').click()
  await save(12)
  await page.reload()
  const paragraph = text()
    .getByRole('group', { name: /自动段落/ })
    .filter({ hasText: LECTURE })
  const changed = paragraph.getByRole('list', { name: '变化的句子' }).getByRole('listitem')
  await changed.first().waitFor()

  await expect.poll(() => changed.count()).toBe(1)
  await expect.poll(() => changed.textContent()).toContain('参学11人次')
  await expect.poll(() => changed.textContent()).toContain('参学12人次')
  const marked = (await paragraph.locator('.reports-text-changed').allInnerTexts()).join('')
  expect(marked).toBe(`1月10日，${LECTURE}，参学11人次。`)
})

test('a letter has its mark, rules and numbers, and 版记 the back of the last sheet', async () => {
  await saveHead({
    layoutKind: 'letter',
    hasLetterhead: true,
    hasColophon: true,
    cc: '县司法局',
    printedBy: '示例县民政局办公室',
  })
  await page.reload()
  await view('预览').click()
  const shapes = sheet(1).locator('.preview-shape')
  await shapes.first().waitFor()

  await expect.poll(() => shapes.count()).toBe(5)
  expect((await shapes.allInnerTexts()).join('')).toBe('示例县民政局')
  await expect.poll(() => sheet(1).locator('.preview-number').count()).toBe(0)
  const count = await sheets().count()
  expect(count % 2).toBe(0)
  await expect.poll(() => sheet(count).textContent()).toContain('抄送：县司法局。')
  await expect.poll(() => sheet(count).locator('.preview-number').count()).toBe(0)
  await saveHead({ layoutKind: 'document', hasLetterhead: false, hasColophon: false })
})

test('a long 发文机关标志 is as narrow as it prints and stays within one line of the text', async () => {
  const name = '示例民族自治县民政局和退役军人事务局联合办公室'
  await saveHead({ hasLetterhead: true, letterheadName: name })
  await page.reload()
  const mark = sheet(1).locator('p[class*=officialmark]')
  await mark.getByText(name).waitFor()

  const measured = () => fitOfMark(mark)
  await expect.poll(measured).toMatchObject({ isOneLine: true })
  const { share, leftOver, rightOver } = await measured()
  expect(share).toBeGreaterThan(90)
  expect(share).toBeLessThanOrEqual(100)
  expect(leftOver).toBeGreaterThanOrEqual(0)
  expect(rightOver).toBeGreaterThanOrEqual(0)
  await saveHead({ hasLetterhead: false, letterheadName: '' })
})

test('printing prints the pages, as large as they are, and nothing of the program', async () => {
  await page.reload()
  await sheet(2).waitFor()
  const count = await sheets().count()
  const wide = await preview().locator('section.preview-landscape').count()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')

  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  )
  expect(boxes).toHaveLength(count)
  expect(boxes.filter(([width = 0, height = 0]) => width > height)).toHaveLength(wide)
  expect(boxes[0]).toEqual([595, 842])
  await expect.poll(() => page.locator('.preview-print').count()).toBe(0)
})

test('Ctrl+P prints what is on the page, from the text too', async () => {
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'))
      const copies = document.querySelectorAll('.preview-print > [data-page]').length
      document.body.dataset['printed'] = String(copies)
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await view('文字').click()
  await preview().waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+p')
  await page.locator('body[data-printed]').waitFor()
  await sheets().nth(1).waitFor()

  await expect
    .poll(() => page.locator('body').getAttribute('data-printed'))
    .toBe(String(await sheets().count()))
})

test('the page tells which fonts this PC lacks and what to do', async () => {
  await preview()
    .getByRole('button', { name: /本机缺\d+种字体/ })
    .click()
  await page.getByText(/本机没有安装.*方正小标宋简体（标题）/).waitFor()
  await page.keyboard.press('Escape')
  await menu(page, '设置').click()
  const stated = page.locator('.font-state')
  await stated.first().waitFor()

  await expect
    .poll(() => stated.first().innerText())
    .toMatch(/公文字体：本机没有安装.*方正小标宋简体/)
})

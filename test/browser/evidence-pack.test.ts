import { readFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser, FileChooser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Clerk, menu, seatClerk } from '../support/clerk.ts'
import { aPdf, aPicture } from '../support/evidence-files.ts'
import { usePrograms } from '../support/programs.ts'
import { blobPath, proveAYear } from '../support/proved-year.ts'

const TODAY = '2024-12-20'
const programs = usePrograms()
let browser: Browser
let clerk: Clerk | undefined

beforeAll(async () => {
  browser = await launchBrowser()
})
afterEach(async () => {
  const complaints = clerk?.complaints ?? []
  await clerk?.leave()
  clerk = undefined
  expect(complaints).toEqual([])
})
afterAll(() => browser.close())

/** A clerk in front of a year with proofs; what is in its store is asked of the program once she has left. */
const sitDown = async (screen?: Parameters<typeof seatClerk>[1]['screen']) => {
  const dataDirectory = programs.directory()
  const year = await proveAYear(programs, { dataDirectory })
  year.close()
  clerk = await seatClerk(browser, { today: TODAY, dataDirectory, ...(screen && { screen }) })
  const leave = async () => {
    await clerk?.leave()
    clerk = undefined
    return programs.open({ dataDirectory })
  }
  return { page: clerk.page, dataDirectory, year, leave }
}

const seeNothingToMend = async (page: Page) => expect(await violations(page)).toEqual([])

const addTo = async (page: Page, files: Parameters<FileChooser['setFiles']>[0]) => {
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '添加佐证' }).click(),
  ])
  await picker.setFiles(files)
}

test('the pack of a year is looked at, made, downloaded, and says what is not in it', async () => {
  const { page, dataDirectory, year } = await sitDown()
  rmSync(blobPath({ dataDirectory }, year.banner.sha256))
  await menu(page, '数据交换').click()
  await page.getByText('6件，约').waitFor()
  await page.getByText('缺失1件').waitFor()
  await seeNothingToMend(page)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成材料包' }).click(),
  ])

  await page.getByText('已生成，内容已核对无误').waitFor()
  await page.getByText('3个文件夹，材料6件').waitFor()
  await page.getByText('01-03 展板.png（缺失）').waitFor()
  expect(download.suggestedFilename()).toBe('西秀区民政局2024年度佐证材料.zip')
  const parts = unzipSync(await readFile(await download.path()))
  const folder = '01 坚持把宪法作为根本活动准则'
  expect(Buffer.from(parts[`${folder}/01-02 2024-05-14 讲座现场.png`] ?? [])).toEqual(aPicture())
  expect(Object.keys(parts)).toContain(`${folder}/00 目录.docx`)
  expect(Object.keys(parts).join()).not.toContain('展板')
  await seeNothingToMend(page)
})

test('at 150 % both packs can be made by keyboard alone', async () => {
  const { page } = await sitDown({ viewport: { width: 911, height: 512 }, deviceScaleFactor: 1.5 })
  await menu(page, '数据交换').click()
  await page.getByText('6件，约').waitFor()
  const make = page.getByRole('button', { name: '生成交接包' })
  await make.focus()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ])

  await page.getByText('已生成，内容已核对无误').waitFor()
  await page.getByText('4个年度').waitFor()
  const parts = unzipSync(await readFile(await download.path()))
  expect(Object.keys(parts)).toContain('01 工作交接情况.docx')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(911)
})

test('several files at once: pictures are seen small, deceiving names are marked, numbers of persons are named', async () => {
  const { page, leave, year } = await sitDown()
  await menu(page, '台账').click()
  await page.getByText('开展国家宪法日宣传').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('展板.png').waitFor()

  await addTo(page, [
    { name: '名单13885312345.pdf', mimeType: 'application/pdf', buffer: aPdf('名单') },
    {
      name: '发票\u202Efdp.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
    },
    { name: '又一张.png', mimeType: 'image/png', buffer: aPicture([1, 2, 3]) },
    { name: '通知（另存）.pdf', mimeType: 'application/pdf', buffer: aPdf('通知') },
  ])

  await page.getByText('材料是同一份').waitFor()
  await drawer.getByText('U+202E').waitFor()
  await drawer.getByText('实际是程序').waitFor()
  await drawer.getByText('电话号码 138******45').waitFor()
  await drawer.getByText('另有1条记录用它').waitFor()
  await expect
    .poll(() =>
      drawer
        .locator('img.entry-thumbnail')
        .evaluateAll(
          (all) =>
            all.filter((each) => each instanceof HTMLImageElement && each.naturalWidth > 0).length,
        ),
    )
    .toBe(2)
  await expect
    .poll(() => drawer.getByRole('button', { name: /^打开：发票/ }).isDisabled())
    .toBe(true)
  await drawer.getByLabel('说明：又一张.png').fill('活动现场')
  await drawer.getByLabel('说明：又一张.png').press('Enter')
  await drawer.getByLabel('材料日期：又一张.png').fill('2024-12-03')
  await drawer.getByLabel('材料日期：又一张.png').press('Tab')
  await seeNothingToMend(page)

  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    drawer.getByRole('button', { name: '打开：又一张.png' }).click(),
  ])
  await expect.poll(() => tab.locator('img').evaluateAll((all) => all.length)).toBe(1)
  await tab.close()
  await page.getByText('已打开一份只读副本').waitFor()

  const program = await leave()
  const { evidence } = await program.call('ledger.get', { id: year.day.id })
  expect(evidence.map(({ name }) => name)).toEqual([
    '展板.png',
    '名单13885312345.pdf',
    '发票\u202Efdp.exe',
    '又一张.png',
    '通知（另存）.pdf',
  ])
  expect(evidence[3]).toMatchObject({ on: '2024-12-03', caption: '活动现场' })
})

test('one proof serves another entry without being added anew, and can be taken away from it again', async () => {
  const { page, leave, year } = await sitDown()
  await menu(page, '台账').click()
  await page.getByText('开展国家宪法日宣传').click()
  const drawer = page.getByRole('dialog').first()
  await drawer.getByRole('button', { name: '用已有的材料' }).click()
  await page.getByLabel('查找已有的材料').fill('讲座现场')
  await page.getByText('共1份').waitFor()
  await seeNothingToMend(page)

  await page.getByRole('button', { name: '选用：IMG_0001.png' }).click()
  await page.getByText('没有可用的材料').waitFor()
  await page
    .getByRole('button', { name: /^关\s*闭$/ })
    .last()
    .click()
  await drawer.getByText('IMG_0001.png').waitFor()
  await drawer.getByRole('button', { name: '移除：展板.png' }).click()
  await page.getByText('已移除“展板.png”').waitFor()

  const program = await leave()
  const { evidence } = await program.call('ledger.get', { id: year.day.id })
  expect(evidence).toMatchObject([{ sha256: year.photo.sha256, caption: '讲座现场' }])
  expect((await program.call('store.check', {})).problems).toEqual([])
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import { ITEMS } from '../support/builders.ts'
import { choose, type Clerk, menu } from '../support/clerk.ts'
import { FIRST, openForm } from '../support/filled-form.ts'
import { useJourney } from '../support/journey.ts'

// A form goes to an office on a stick, is filled in there, and comes back; meanwhile the clerk has worked on.

let clerk: Clerk
let page: Page
let lectureId: string
let back: string
const stick = mkdtempSync(join(tmpdir(), 'stick-'))
afterAll(() => rmSync(stick, { recursive: true, force: true }))

useJourney({ today: '2024-11-20' }, async (seated) => {
  clerk = seated
  page = clerk.page
  await askDoor(clerk.door, 'settings.save', { bureauName: '西秀区民政局' })
  const { id: officeId } = await askDoor(clerk.door, 'offices.save', { name: '政策法规股' })
  const lecture = await askDoor(clerk.door, 'ledger.save', {
    on: '2024-09-20',
    text: '举办领导班子法治专题讲座',
    officeId,
    checkItemIds: [ITEMS.lectures],
    figures: [{ name: '参训', value: 64, unit: '人次' }],
  })
  lectureId = lecture.id
  await page.reload()
  await menu(page, '数据交换').click()
})

const saveDownload = async (act: () => Promise<void>): Promise<string> => {
  const arrived = page.waitForEvent('download')
  await act()
  const download = await arrived
  const path = join(stick, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

const button = (name: string | RegExp) => page.getByRole('button', { name })

test('the clerk gives a form to an office', async () => {
  await choose(page, page.getByLabel('发给哪些股室'), '政策法规股')
  await page.keyboard.press('Escape')
  expect(await violations(page)).toEqual([])
  const path = await saveDownload(() => button('给股室发表').click())
  expect(path).toContain('2024年度民政法治工作填报表（政策法规股）.xlsx')
  await page.getByText('检查项1项，台账1条').waitFor()

  const form = await openForm(path)
  form.cell('台账', '数据', FIRST).value = '参训 70 人次'
  form.cell('台账', '日期', FIRST + 1).value = '2024年10月8日'
  form.cell('台账', '工作内容', FIRST + 1).value = '组织干部旁听庭审'
  form.cell('台账', '工作内容', FIRST + 2).value = '没有写日期的事'
  back = await form.save()
})

test('the clerk looks at what came back and takes it in', async () => {
  await askDoor(clerk.door, 'ledger.save', {
    id: lectureId,
    on: '2024-09-20',
    text: '举办领导班子法治专题讲座（第二期）',
  })
  const chooser = page.waitForEvent('filechooser')
  await button('收股室的表').click()
  await (await chooser).setFiles(back)
  await page.getByText('导入预览：').waitFor()
  await page.getByText('组织干部旁听庭审').first().waitFor()
  await page.getByText('改了数据').first().waitFor()
  expect((await askDoor(clerk.door, 'ledger.list', { year: 2024 })).total).toBe(1)
  expect(await violations(page)).toEqual([])
  await button('导入 2 条').click()
  await page.getByText('已导入 2 条记录').waitFor()

  const { entries } = await askDoor(clerk.door, 'ledger.list', { year: 2024 })
  expect(entries.map(({ text, figures }) => [text, figures[0]?.value])).toEqual([
    ['组织干部旁听庭审', undefined],
    ['举办领导班子法治专题讲座（第二期）', 70],
  ])
})

test('the clerk takes it back and applies it again', async () => {
  await button('撤销这次导入').click()
  await page.getByText('已撤销，2条记录恢复原样').waitFor()
  expect((await askDoor(clerk.door, 'ledger.list', { year: 2024 })).total).toBe(1)
  await button('重新导入').click()
  await page.getByText('已导入 2 条记录').waitFor()
  await button('导入报告').click()
  await page.getByText('政策法规股（填报表）').first().waitFor()
  expect((await askDoor(clerk.door, 'ledger.list', { year: 2024 })).total).toBe(2)
  expect((await askDoor(clerk.door, 'store.check', {})).problems).toEqual([])
})

/** The rows of the first sheet of a workbook. */
const rowsIn = (path: string): unknown[][] => {
  const book = read(readFileSync(path))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
}

test('the register goes out as a workbook with the columns that were picked', async () => {
  await menu(page, '台账').click()
  await page.getByText('组织干部旁听庭审').first().waitFor()
  await button(/^导出/u).click()
  await page.getByRole('menuitem', { name: '自选列…' }).click()
  await page.getByRole('checkbox', { name: '发文字号' }).check()
  expect(await violations(page)).toEqual([])
  const path = await saveDownload(() =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^导\s*出$/u })
      .click(),
  )
  const rows = rowsIn(path)
  expect(rows[2]).toContain('发文字号')
  expect(rows.flat()).toContain('组织干部旁听庭审')
  await page.getByText('已导出2行').waitFor()
})

test('the tasks go out from their own screen, with the columns of the set that was chosen', async () => {
  await menu(page, '任务').click()
  await page.getByText('选中一行后').waitFor()
  await button(/^导出/u).click()
  const path = await saveDownload(() =>
    page.getByRole('menuitem', { name: '任务清单简表' }).click(),
  )

  const rows = rowsIn(path)
  expect(rows.flat()).toContain('坚持把宪法作为根本活动准则')
  expect(rows[2]).toContain('完成情况')
  expect(rows[2]).not.toContain('佐证份数')
  await page.getByText(/^已导出\d+行：.*任务清单/u).waitFor()
})

test('forms for several offices come in one zip', async () => {
  await askDoor(clerk.door, 'offices.save', { name: '社会救助股' })
  await page.reload()
  await menu(page, '数据交换').click()
  await page.getByLabel('发给哪些股室').waitFor()
  await choose(page, page.getByLabel('发给哪些股室'), '政策法规股')
  await page.locator('.ant-select-item-option:visible', { hasText: '社会救助股' }).click()
  await page.keyboard.press('Escape')
  const path = await saveDownload(() => button('给股室发表').click())

  expect(path).toContain('2024年度民政法治工作填报表（2个股室）.zip')
  await page.getByText('已生成2张表，都在').waitFor()
  expect(Object.keys(unzipSync(readFileSync(path)))).toEqual([
    '2024年度民政法治工作填报表（政策法规股）.xlsx',
    '2024年度民政法治工作填报表（社会救助股）.xlsx',
  ])
})

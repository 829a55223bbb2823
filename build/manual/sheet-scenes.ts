import type { Locator, Page } from 'playwright-core'
import { pasteText } from '../paste-text.ts'
import type { Scene } from './scenes.ts'

const YEAR = 2024

/** Rows as a bureau keeps them: a head, months without a day, numbers in sentences, a row that is no work. */
const OLD_LEDGER = [
  '时间\t工作内容\t责任股室',
  '3月\t举办社会救助法规培训12期4300余人次\t社会救助股',
  '2024年5月\t清理行政规范性文件18件，废止4件\t政策法规股',
  '2024.9.20\t邀请法律顾问讲授行政诉讼实务1场\t政策法规股',
  '长期\t公开办事指南和投诉电话\t办公室',
  '小计\t\t',
].join('\n')

/** A card of 数据交换, by its title. */
const card = async (page: Page, title: string): Promise<Locator> => {
  const found = page.locator('.ant-card').filter({ has: page.getByText(title, { exact: true }) })
  await found.first().waitFor()
  return found.first()
}

/** What goes between the program and files of others: tables, forms of the offices, packs. */
export const sheetScenes: readonly Scene[] = [
  {
    name: 'sheet-import',
    arrange: async ({ page, goTo }) => {
      await goTo(`#/ledger?year=${YEAR}`, /共 \d+ 条/)
      await page.getByRole('row').nth(5).waitFor()
      await pasteText(page, OLD_LEDGER)
      await page.getByText('导入预览：粘贴的内容').waitFor()
      await page.getByText('清理行政规范性文件').first().waitFor()
    },
  },
  {
    name: 'forms',
    arrange: async ({ page, goTo }) => {
      // The preview of the table is still open.
      await page.reload()
      await goTo(`#/exchange?year=${YEAR}`, '给股室发表')
      return card(page, '给股室发表、收股室的表')
    },
  },
  {
    name: 'evidence-pack',
    arrange: async ({ page, goTo }) => {
      await goTo(`#/exchange?year=${YEAR}`, '生成材料包')
      return card(page, '佐证材料包（一项一档）')
    },
  },
  {
    name: 'handover-pack',
    arrange: async ({ page, goTo }) => {
      await goTo(`#/exchange?year=${YEAR}`, '生成交接包')
      return card(page, '交接包')
    },
  },
]

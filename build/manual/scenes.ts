import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { type Desk, openDesk } from './desk.ts'

/** Puts the desk where a picture shows something; the part of the page to show, or the page. */
export type Scene = {
  readonly name: string
  readonly arrange: (desk: Desk) => Promise<Locator | undefined | void>
}

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true })

const YEAR = 2024

/** Before anything is entered. */
export const firstScene: Scene = {
  name: 'start',
  arrange: async ({ page }) => {
    await page.getByLabel('单位名称').fill('示例县民政局')
    await page.getByLabel('姓名').fill('李建国')
  },
}

const openReport = async ({ api, page, goTo }: Desk): Promise<void> => {
  const reports = await api['reports.list']({ year: YEAR })
  const { id } =
    reports[0] ?? (await api['reports.create']({ templateId: 'implementation', year: YEAR }))
  await page.reload()
  await goTo(`#/reports?year=${YEAR}&report=${id}`, '导出Word')
}

/** Of the sample year, one after the other. */
export const sampleScenes: readonly Scene[] = [
  {
    name: 'overview',
    arrange: ({ goTo }) => goTo(`#/overview?year=${YEAR}`, '缺佐证的任务'),
  },
  {
    name: 'tasks',
    arrange: async ({ page, goTo }) => {
      await goTo(`#/tasks?year=${YEAR}`, '选中一行后')
      await page.getByRole('listitem').nth(1).waitFor()
    },
  },
  {
    name: 'ledger',
    arrange: async ({ page, goTo }) => {
      await goTo(`#/ledger?year=${YEAR}`, /共 \d+ 条/)
      await page.getByRole('row').nth(5).waitFor()
    },
  },
  {
    name: 'entry',
    arrange: async ({ page, goTo }) => {
      await goTo(`#/ledger?year=${YEAR}&entry=new`, '保存并再记一条')
      await page
        .getByLabel('工作内容')
        .fill('党组理论学习中心组学习宪法，举办专题讲座3场，参训87人次。')
      await page.getByText('参训 87 人次').waitFor()
      return page.getByRole('dialog')
    },
  },
  {
    name: 'search',
    arrange: async ({ page, goTo }) => {
      await goTo(`#/overview?year=${YEAR}`, /2024年度/)
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: '搜索' }).fill('宪法')
      await page.getByText('宪法').nth(3).waitFor()
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'reports',
    arrange: async (desk) => {
      await openReport(desk)
      await desk.goTo(`#/reports?year=${YEAR}`, '更多模板')
    },
  },
  {
    name: 'report-desk',
    arrange: async (desk) => {
      await openReport(desk)
      const { page } = desk
      await page.getByLabel('正文').getByRole('group', { name: '自动段落' }).nth(1).focus()
      await page.getByLabel('事实').getByRole('article').first().waitFor()
    },
  },
  {
    name: 'check',
    arrange: async (desk) => {
      await openReport(desk)
      await desk.page.getByRole('button', { name: /^检查/ }).first().click()
      await desk.page.getByText('去看').first().waitFor()
    },
  },
  {
    name: 'preview',
    arrange: async (desk) => {
      await openReport(desk)
      const { page } = desk
      await page.getByRole('radio', { name: '预览' }).locator('..').click()
      await page.getByText(/^共\d+页/).waitFor()
    },
  },
  {
    name: 'existing-text',
    arrange: async ({ page, goTo }) => {
      await goTo(`#/existing-text?year=${YEAR}`, '把文字粘贴在这里')
      await page.getByLabel('或者把文字粘贴在这里').fill(EXISTING)
      await button(page, '识别').click()
      await page.getByLabel('认出的正文').first().waitFor()
    },
  },
  {
    name: 'templates',
    arrange: async ({ api, page, goTo }) => {
      const { id } = await api['reports.copyTemplate']({
        templateId: 'annual-two-part',
        title: '年度报告（本局）',
      })
      await page.reload()
      await goTo(`#/template?year=${YEAR}&id=${id}`, '保存模板')
    },
  },
  {
    name: 'settings',
    arrange: ({ goTo }) => goTo(`#/settings?year=${YEAR}`, '单位与主送机关'),
  },
  {
    name: 'display',
    arrange: async ({ page, goTo }) => {
      await goTo(`#/settings?year=${YEAR}`, '单位与主送机关')
      return page.locator('.ant-card').filter({ hasText: '界面缩放' })
    },
  },
  {
    name: 'backups',
    arrange: async ({ api, page, goTo }) => {
      await api['backups.create']({})
      await page.reload()
      await goTo(`#/settings?year=${YEAR}&part=backups`, '立即备份')
      const card = page.locator('.ant-card').filter({ hasText: '立即备份' })
      // The folder has another name on every PC, and only the card is shown.
      await card.getByText('完好').first().waitFor()
      return card
    },
  },
]

const EXISTING = [
  '普定县民政局2024年法治政府建设情况报告',
  '县委、县政府：',
  '现将2024年法治政府建设情况报告如下。',
  '一、主要工作',
  '（一）加强组织领导',
  '全年召开党组会议专题研究法治工作3次。',
  '二、存在的问题',
  '执法力量还不足。',
  '普定县民政局',
  '2024年12月8日',
].join('\n')

const TEXT = '12月4日，在文化广场开展宪法宣传'

/** A colleague's PC and a stick between the two: 数据交换 and 冲突. */
export const takeExchange = async (
  browser: Browser,
  take: (desk: Desk, name: string, part?: Locator) => Promise<void>,
): Promise<void> => {
  const [mine, theirs] = [await openDesk(browser, {}), await openDesk(browser, {})]
  const names = ['李建国', '王秀英']
  for (const [index, { api }] of [mine, theirs].entries()) {
    await api['settings.save']({ bureauName: '示例县民政局' })
    const { id } = await api['authors.save']({ name: names[index] ?? '' })
    await api['settings.save']({ currentAuthorId: id })
  }
  const entry = { on: '2024-12-04', checkItemIds: ['anshun21.c0103'], figures: [] }
  const { id } = await mine.api['ledger.save']({ ...entry, text: `${TEXT}。` })
  await pass(mine, theirs, '合并')
  await mine.api['ledger.save']({ ...entry, id, text: `${TEXT}，局领导现场接受咨询。` })
  await theirs.api['ledger.save']({ ...entry, id, text: `${TEXT}，发放资料650份。` })
  await theirs.api['ledger.save']({ ...entry, on: '2024-12-02', text: '推送普法信息9条。' })
  await mine.page.reload()
  await mine.goTo(`#/exchange?year=${YEAR}`, '导入同事的文件')
  await take(mine, 'exchange')
  await pass(theirs, mine, '预览')
  await take(mine, 'import-preview')
  await button(mine.page, '合并').click()
  await button(mine.page, '查看冲突').click()
  await mine.page.getByText('标着“现用”的一方').waitFor()
  await take(mine, 'conflicts')
  await mine.close()
  await theirs.close()
}

/** One gives all it has to the other, who looks at it or takes it in. */
const pass = async (from: Desk, to: Desk, until: '预览' | '合并'): Promise<void> => {
  const { savedAs } = await from.api['exchange.export']({})
  await to.page.reload()
  await to.goTo(`#/exchange?year=${YEAR}`, '导入同事的文件')
  const chooser = to.page.waitForEvent('filechooser')
  await button(to.page, '导入同事的文件').click()
  await (await chooser).setFiles(join(from.stick, savedAs))
  await button(to.page, '合并').waitFor()
  if (until === '预览') return
  await button(to.page, '合并').click()
  await to.page.getByText('合并完成').first().waitFor()
}

/** A store that does not open, with a backup beside it. */
export const takeRecovery = async (
  browser: Browser,
  dataDirectory: string,
  take: (desk: Desk, name: string) => Promise<void>,
): Promise<void> => {
  const whole = await openDesk(browser, { dataDirectory })
  await whole.api['settings.save']({ bureauName: '示例县民政局' })
  await whole.api['ledger.save']({ on: '2024-12-04', text: `${TEXT}。`, checkItemIds: [] })
  await whole.api['backups.create']({})
  await whole.close()
  writeFileSync(join(dataDirectory, 'store.db'), '这不是数据库'.repeat(4000))
  const broken = await openDesk(browser, { dataDirectory })
  await broken.page.getByRole('heading', { name: '数据库打不开了' }).waitFor()
  await button(broken.page, '用这份备份恢复').waitFor()
  await take(broken, 'recovery')
  await broken.close()
}

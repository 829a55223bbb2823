import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { BrowserDoor } from '../support/browser-door.ts'
import type { CallName } from '../../shared/contract/index.ts'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import { useJourney } from '../support/journey.ts'

// A year of work on the tasks, without a mouse. Each test goes on where the one before stopped.

const OWN = '组织年轻干部旁听庭审'
const STANDING = '面向社会常态宣传宪法，用好各类媒体'
const COUNTED = '中心组学习宪法法律，每年不少于1次'
const LAST_YEAR = '利用展板面向社会宣传宪法3场'
const THIS_YEAR = '利用展板和短视频面向社会宣传宪法5场'
const TASK = 'anshun21.t01'

let page: Page
let door: BrowserDoor

useJourney({ today: '2024-11-22' }, async (seated) => {
  page = seated.page
  door = seated.door
  await ask('settings.save', { bureauName: '普定县民政局' })
  await ask('offices.save', { name: '办公室' })
  await ask('offices.save', { name: '政策法规股' })
  await ask('ledger.save', {
    on: '2023-12-04',
    text: LAST_YEAR,
    checkItemIds: ['anshun21.c0104'],
    figures: [{ name: '宣传', value: 3, unit: '场' }],
  })
  await page.reload()
})

const ask = <N extends CallName>(name: N, input: Parameters<typeof askDoor<N>>[2]) =>
  askDoor(door, name, input)

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const type = (text: string): Promise<void> => page.keyboard.insertText(text)
const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === document.activeElement)

const MOST_STOPS = 250

/** Goes from stop to stop until the focus is there. */
const tabTo = async (place: Locator): Promise<void> => {
  await place.waitFor()
  for (let stops = 0; !(await hasFocus(place)); stops += 1) {
    if (stops === MOST_STOPS) throw new Error(`The keyboard does not get to ${String(place)}.`)
    await press('Tab')
  }
}
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const line = (text: string): Locator => page.getByRole('listitem', { name: text, exact: true })
const focused = (place: Locator): Promise<void> => place.and(page.locator(':focus')).waitFor()

const checks = () => ask('checks.list', { year: 2024, taskId: TASK })
const stored = async (text: string) => (await checks()).find((check) => check.text === text)

test('Enter opens a task from the list; its items show state, light and every year', async () => {
  await page.getByText('各组进度').first().waitFor()
  await press('Alt+2')
  const rows = page.getByRole('navigation', { name: '任务列表' }).getByRole('button')
  await tabTo(rows.filter({ hasText: '方案总体要求' }))
  await press('ArrowDown', 'Enter')
  await page.getByRole('heading', { name: /坚持把宪法作为根本活动准则/ }).waitFor()

  const day = line('办好国家宪法日、宪法宣传周集中宣传')
  await day.getByText('临近').waitFor()
  await expect.poll(() => day.innerText()).toContain('还有12天')
  const years = line(STANDING).getByRole('group', { name: '历年情况' }).getByRole('link')
  await expect.poll(() => years.count()).toBe(4)
  await expect.poll(() => years.nth(2).getAttribute('aria-label')).toBe('2023年：推进中')
})

test('a year of the line opens the item there, and back comes back', async () => {
  const year = line(STANDING).getByRole('link', { name: /^2023年/ })
  await tabTo(year)
  await page.getByRole('tooltip', { name: /2023年 推进中/ }).waitFor()
  await press('Enter')
  await page.getByText(LAST_YEAR).waitFor()
  await page.goBack()
  await page.getByText('本年度还没有台账').waitFor()

  expect(page.url()).not.toContain('year=2023')
})

test('an own item is added, moved up, and Ctrl+Z moves it back', async () => {
  await tabTo(button('新增检查项'))
  await press('Enter')
  await focused(page.getByLabel('做什么、做到什么程度'))
  await type(OWN)
  await press('Enter')
  await line(OWN).getByText('自增').waitFor()
  expect((await checks()).at(-1)).toMatchObject({ text: OWN, own: true, status: 'not-started' })

  await tabTo(line(OWN))
  await press('Alt+ArrowUp')
  // Said only when the page knows how to take it back: the store is changed before that.
  await page.getByText(`已上移“${OWN}”`).waitFor()
  await expect.poll(async () => (await checks()).at(-2)?.text).toBe(OWN)
  await focused(line(OWN))
  await press('Control+z')
  await expect.poll(async () => (await checks()).at(-1)?.text).toBe(OWN)
})

test('R says who answers for an item', async () => {
  await focused(line(OWN))
  await press('r')
  const dialog = page.getByRole('dialog', { name: '责任股室和责任人' })
  await dialog.waitFor()
  await tabTo(dialog.getByLabel('责任股室'))
  await press('ArrowDown', 'ArrowDown', 'Enter')
  await tabTo(dialog.getByLabel('责任人'))
  await type('陈静')
  await tabTo(dialog.getByRole('button', { name: '保存' }))
  await press('Enter')

  await line(OWN).getByText('责任：办公室 · 陈静').waitFor()
  expect(await stored(OWN)).toMatchObject({ person: '陈静' })
})

test('X chooses several; one state for all of them, the counted one left out, Ctrl+Z for all', async () => {
  await tabTo(line(STANDING))
  await press('x')
  await tabTo(line(OWN))
  await press('x', 'ArrowUp')
  await page.getByText('已选2项').waitFor()
  // The counted one is chosen with all of them.
  await page.keyboard.press('Home')
  const all = page.getByRole('checkbox', { name: '全选' })
  await tabTo(all)
  await press('Space')
  await page.getByText(/已选6项/).waitFor()
  await tabTo(button('设置完成情况…'))
  await press('Enter')
  const dialog = page.getByRole('dialog', { name: '设置6项的完成情况' })
  await dialog.getByText('其中2项按台账自动计算').waitFor()
  await tabTo(dialog.getByRole('button', { name: '保存' }))
  await press('Enter')

  await page.getByText('4项已标为已完成，另有2项按台账自动计算，没有动。').waitFor()
  expect(await stored(OWN)).toMatchObject({ status: 'done', doneOn: '2024-11-22' })
  expect(await stored(COUNTED)).toMatchObject({ status: 'not-started' })
  await press('Control+z')
  await expect.poll(async () => (await stored(OWN))?.status).toBe('not-started')
  expect((await checks()).every(({ status }) => status === 'not-started')).toBe(true)
})

test('last year’s work is taken over, waits marked 未更新, and counts once it is brought up to date', async () => {
  await tabTo(button('沿用上年'))
  await press('Enter')
  const drafts = page.getByRole('region', { name: '沿用上年，未更新' })
  await drafts.getByText(LAST_YEAR).waitFor()
  expect(await ask('ledger.list', { year: 2024 })).toMatchObject({ total: 0 })

  await tabTo(drafts.getByRole('button', { name: '更新', exact: true }))
  await press('Enter')
  await page.getByText('沿用自2023-12-04的记录，未更新').waitFor()
  await focused(page.getByLabel('工作内容'))
  await press('Control+a')
  await type(THIS_YEAR)
  await press('Control+Enter')
  await page.getByText('已保存。').waitFor()
  await press('Escape')
  await drafts.waitFor({ state: 'detached' })

  expect(await ask('ledger.list', { year: 2024 })).toMatchObject({
    total: 1,
    entries: [{ text: THIS_YEAR, on: '2024-11-22', checkItemIds: ['anshun21.c0104'] }],
  })
})

test('an item the bureau does not use is hidden, said with what stays, and used again', async () => {
  await tabTo(line(STANDING))
  await press('x')
  await tabTo(button('停用'))
  await press('Enter')
  await page.getByText('已记的台账1条不动').waitFor()
  await line(STANDING).waitFor({ state: 'detached' })
  expect(await stored(STANDING)).toBeUndefined()

  await tabTo(button(/已停用1项/))
  await press('Enter')
  await tabTo(button('恢复使用'))
  await press('Enter')
  await line(STANDING).waitFor()
  expect(await stored(STANDING)).toMatchObject({ status: 'in-progress', entries: 1 })
})

test('what an office answers for is a place of its own, and so is what nobody answers for', async () => {
  const { id } = (await ask('offices.list', {}))[0] ?? { id: '' }
  await page.goto(`${page.url().split('#')[0]}#/tasks?year=2024&office=${id}`)
  await page.getByRole('heading', { name: '2024年度办公室的检查项' }).waitFor()
  await line(OWN).waitFor()

  await expect.poll(() => page.getByRole('listitem').filter({ hasText: '记一笔' }).count()).toBe(1)
  expect(await violations(page)).toEqual([])
})

test('years, plan and reports of a task open below it and stay open in the address', async () => {
  await ask('reports.create', { templateId: 'implementation', year: 2024 })
  await page.goto(`${page.url().split('#')[0]}#/tasks?year=2024&task=${TASK}&panel=years,plan`)
  await page.getByText('《安顺市民政局深入推进民政法治建设实施方案（2021-2025年）》').waitFor()
  await page.getByText('台账1条，缺佐证').first().waitFor()
  await tabTo(button(/报告里怎么写的/))
  await press('Enter')
  await page.getByRole('link', { name: /2024年度 .*报告/ }).waitFor()

  expect(page.url()).toMatch(/panel=years%2Cplan%2Creports/)
  await expect.poll(() => page.locator('.tasks-told').innerText()).toContain(THIS_YEAR.slice(0, 8))
  expect(await violations(page)).toEqual([])
})

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { menu } from '../support/clerk.ts'
import { useFreshDesk } from '../support/fresh-desk.ts'

const desk = useFreshDesk('2024-12-20')

/** One more tab of the same browser, in which the entry is open. */
const openEntry = async (id: string): Promise<Page> => {
  const { page, door } = desk.clerk()
  const tab = await page.context().newPage()
  await tab.goto(door.url)
  await menu(tab, '台账').waitFor()
  await tab.goto(`${door.origin}/#/ledger?entry=${id}`)
  await words(tab).waitFor()
  return tab
}
const drawer = (tab: Page) => tab.getByRole('dialog')
const words = (tab: Page) => drawer(tab).getByLabel('工作内容')
const save = async (tab: Page): Promise<void> =>
  drawer(tab).getByRole('button', { name: '保存', exact: true }).click()
const saved = (tab: Page) => tab.getByText('已保存。').first().waitFor()

test('what was saved in one window is not replaced unseen by the other, and nothing typed is lost', async () => {
  const { id } = await desk.enter('举办讲座1期。')
  const [first, second] = [await openEntry(id), await openEntry(id)]
  await words(first).fill('举办讲座1期，参训30人。')
  await words(second).fill('举办讲座1期，地点在会议室。')
  await save(first)
  await saved(first)

  await save(second)
  await drawer(second).getByText('“工作内容”又在另一个窗口改过').waitFor()
  expect(await words(second).inputValue()).toBe('举办讲座1期，地点在会议室。')
  expect(await desk.texts()).toEqual(['举办讲座1期，参训30人。'])

  await save(second)
  await saved(second)
  expect(await desk.texts()).toEqual(['举办讲座1期，地点在会议室。'])
  const history = await askDoor(desk.clerk().door, 'ledger.history', { id })
  expect(history.map(({ to }) => to)).toContain('举办讲座1期，参训30人。')
})

test('another field changed in the other window stays as it was set there', async () => {
  const { id } = await desk.enter('举办讲座1期。')
  const [first, second] = [await openEntry(id), await openEntry(id)]
  await words(second).fill('举办讲座1期，地点在会议室。')
  await drawer(first).getByLabel('文号').fill('普民发〔2024〕8号')
  await words(first).fill('举办讲座1期，参训30人。')
  await save(first)
  await saved(first)
  await save(second)
  await drawer(second).getByText('“工作内容”又在另一个窗口改过').waitFor()

  await expect.poll(() => drawer(second).getByLabel('文号').inputValue()).toBe('普民发〔2024〕8号')
  await save(second)
  await saved(second)

  expect(await askDoor(desk.clerk().door, 'ledger.get', { id })).toMatchObject({
    text: '举办讲座1期，地点在会议室。',
    documentNumber: '普民发〔2024〕8号',
  })
})

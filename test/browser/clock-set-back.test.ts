import { expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { useFreshDesk } from '../support/fresh-desk.ts'

const desk = useFreshDesk('2024-12-20')

test('a PC whose clock was set back ten years says so, goes on saving, and falls silent when it is right again', async () => {
  const { id } = await desk.enter('举办讲座1期。')
  const notice = () => desk.clerk().page.getByText('这台电脑的日期是2014年12月20日')
  await desk.clerk().leave()

  await desk.sitDown('2014-12-20')
  await notice().waitFor()
  const { door } = desk.clerk()
  await askDoor(door, 'ledger.save', { id, text: '举办讲座1期，参训30人。' })
  expect(await desk.texts()).toEqual(['举办讲座1期，参训30人。'])
  await desk.clerk().leave()

  await desk.sitDown()
  await desk.clerk().page.getByText('各组进度').first().waitFor()
  expect(await desk.texts()).toEqual(['举办讲座1期，参训30人。'])
  const { dayToCome } = await askDoor(desk.clerk().door, 'store.state', {})
  expect(dayToCome).toBeNull()
  await expect.poll(() => notice().count()).toBe(0)
  const { problems } = await askDoor(desk.clerk().door, 'store.check', {})
  expect(problems).toEqual([])
})

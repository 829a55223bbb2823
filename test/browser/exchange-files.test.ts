import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { Clerk } from '../support/clerk.ts'
import {
  button,
  enter,
  giveAway,
  merge,
  seatNamedClerk,
  takeIn,
  textsOf,
} from '../support/exchange-clerks.ts'

// What lies on the stick is not always one whole file of a colleague.

let browser: Browser
let stick: string
let zhang: Clerk
let li: Clerk

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'stick-'))
  zhang = await seatNamedClerk(browser, '张三')
  li = await seatNamedClerk(browser, '李四')
})
afterEach(async () => {
  const complaints = [...zhang.complaints, ...li.complaints]
  await zhang.leave()
  await li.leave()
  rmSync(stick, { recursive: true, force: true })
  expect(complaints).toEqual([])
})
afterAll(() => browser.close())

/** Leaves out the middle, as a stick does that was pulled out. */
const damage = (path: string): string => {
  const bytes = readFileSync(path)
  const damaged = join(stick, '坏的.mzsj')
  writeFileSync(damaged, Buffer.concat([bytes.subarray(0, 200), bytes.subarray(260)]))
  return damaged
}

const refused = (text: string | RegExp) =>
  li.page.getByRole('alert').filter({ hasText: text }).waitFor()

test('files of two colleagues are looked at and merged in one go', async () => {
  const wang = await seatNamedClerk(browser, '王五')
  try {
    await enter(zhang, '举办法治培训1期。')
    await enter(wang, '开展宪法宣传2场。')
    const files = [await giveAway(zhang, { stick }), await giveAway(wang, { stick })]

    await takeIn(li, ...files)
    await li.page.getByText('举办法治培训1期。').first().waitFor()
    await li.page.getByText('开展宪法宣传2场。').first().waitFor()
    await expect.poll(() => li.page.locator('.exchange-files li').count()).toBe(2)
    await merge(li)

    expect((await textsOf(li)).toSorted()).toEqual(
      ['举办法治培训1期。', '开展宪法宣传2场。'].toSorted(),
    )
    await button(li.page, '撤销本次导入').click()
    await button(li.page, '重新应用').waitFor()
    expect(await textsOf(li)).toEqual([])
    expect(wang.complaints).toEqual([])
  } finally {
    await wang.leave()
  }
})

test('of two files one is damaged: its name is told, and nothing of the other is taken in', async () => {
  await enter(zhang, '举办法治培训1期。')
  const whole = await giveAway(zhang, { stick })

  await takeIn(li, whole, damage(whole))
  await refused(/坏的\.mzsj[\s\S]*没有(?:任何)?改动/)
  expect(await textsOf(li)).toEqual([])

  await takeIn(li, whole)
  await li.page.getByText('举办法治培训1期。').first().waitFor()
})

test('a file of another bureau is refused by its name, before anything is shown of it', async () => {
  const other = await seatNamedClerk(browser, '赵六', '镇宁布依族苗族自治县民政局')
  try {
    await enter(other, '镇宁的一件事。')
    await enter(li, '我们的一件事。')

    await takeIn(li, await giveAway(other, { stick }))
    await refused(/镇宁布依族苗族自治县民政局/)

    expect(await li.page.getByText('镇宁的一件事。').count()).toBe(0)
    expect(await textsOf(li)).toEqual(['我们的一件事。'])
    expect(other.complaints).toEqual([])
  } finally {
    await other.leave()
  }
})

test('what is no data file at all is told so', async () => {
  const path = join(stick, '照片.mzsj')
  writeFileSync(path, 'not a data file')

  await takeIn(li, path)
  await refused('这不是本软件的数据文件')

  expect(await textsOf(li)).toEqual([])
})

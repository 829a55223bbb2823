import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Clerk } from '../support/clerk.ts'
import { craftedFile } from '../support/crafted-file.ts'
import {
  button,
  enter,
  giveAway,
  merge,
  seatNamedClerk,
  takeIn,
  textsOf,
  useTwoClerks,
} from '../support/exchange-clerks.ts'

// What lies on the stick is not always one whole file of a colleague.

let browser: Browser
let stick: string
let zhang: Clerk
let li: Clerk

useTwoClerks((seated) => ({ browser, stick, zhang, li } = seated))

/** Another file on the stick. */
const put = (name: string, content: Buffer | string): string => {
  const path = join(stick, name)
  writeFileSync(path, content)
  return path
}

const said = (words: string | RegExp) =>
  li.page.getByRole('alert').filter({ hasText: words }).waitFor()

test('files of two colleagues are looked at, merged and undone in one go, and the page says they are two', async () => {
  const wang = await seatNamedClerk(browser, '王五')
  try {
    await enter(zhang, '举办法治培训1期。')
    await enter(wang, '开展宪法宣传2场。')
    const files = [await giveAway(zhang, { stick }), await giveAway(wang, { stick })]

    await takeIn(li, ...files)
    await li.page.getByText('等2个文件的数据').waitFor()
    await li.page.getByText('举办法治培训1期。').first().waitFor()
    await li.page.getByText('开展宪法宣传2场。').first().waitFor()
    await merge(li)
    await li.page.getByText('等2个文件的数据').waitFor()

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

test('a file that is damaged, cut off or newer than the program is refused with what to do next', async () => {
  await enter(zhang, '举办法治培训1期。')
  const good = await giveAway(zhang, { stick })
  const bytes = readFileSync(good)
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(flipped.length >> 1) ^ 0x10, flipped.length >> 1)
  const newer = craftedFile({
    manifest: ({ format = '', made_by = '' }) => ({ format, made_by, v: 7, min_reader: 2 }),
  })

  // Nothing of the good one is taken in either.
  await takeIn(li, good, put('坏.mzsj', flipped))
  await said(/“坏.mzsj”有问题.*没有任何改动。请对方重新导出/)
  await takeIn(li, put('半截.mzsj', bytes.subarray(0, -300)))
  await said(/不完整.*没有任何改动/)
  await takeIn(li, put('新.mzsj', newer))
  await said(/较新版本的软件.*请先升级本软件/)
  await takeIn(li, put('照片.mzsj', 'not a data file'))
  await said('这不是本软件的数据文件')
  expect(await textsOf(li)).toEqual([])

  await takeIn(li, good)
  await li.page.getByText('举办法治培训1期。').first().waitFor()
})

test('a file of another bureau is refused by the names of both, before anything is shown of it', async () => {
  const other = await seatNamedClerk(browser, '赵六', '镇宁布依族苗族自治县民政局')
  try {
    await enter(other, '镇宁的一件事。')
    await enter(li, '我们的一件事。')

    await takeIn(li, await giveAway(other, { stick }))
    await said('镇宁布依族苗族自治县民政局），本机是普定县民政局的数据。您的数据没有任何改动。')

    expect(await li.page.getByText('镇宁的一件事。').count()).toBe(0)
    expect(await textsOf(li)).toEqual(['我们的一件事。'])
    expect(other.complaints).toEqual([])
  } finally {
    await other.leave()
  }
})

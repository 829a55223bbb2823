import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { call } from '../support/electron-stand-in/call.ts'
import { openTestApplication } from '../support/open-test-application.ts'

const programs = useDesktopPrograms()

/** The data directory of a clerk with one entry, and the data file she gives away. */
const clerkWithFile = async (name: string) => {
  const dataDirectory = programs.directory()
  const program = openTestApplication({ dataDirectory, today: '2024-12-06', authorName: name })
  await program.call('settings.save', { bureauName: '普定县民政局' })
  await program.call('ledger.save', { on: '2024-12-04', text: `${name}：宪法宣传2场。` })
  const { savedAs } = await program.call('exchange.export', {})
  program.close()
  return { dataDirectory, file: join(dataDirectory, 'exports', savedAs) }
}

test('a data file that is double-clicked opens the program at its preview, and nothing is taken over', async () => {
  const { file } = await clerkWithFile('张三')
  const { dataDirectory } = await clerkWithFile('李四')

  const desktop = await programs.launch(dataDirectory, { args: ['--some-switch', file] })

  const page = await desktop.page()
  await page.getByText('预览：普定县民政局 张三的数据').waitFor()
  expect(desktop.dialog.asked).toEqual([])
  expect(await call(desktop, 'ledger.list', {})).toMatchObject({
    value: { total: 1, entries: [{ text: '李四：宪法宣传2场。' }] },
  })
})

test('double-clicked while the program is open, the file is previewed in its window', async () => {
  const { file } = await clerkWithFile('张三')
  const { dataDirectory } = await clerkWithFile('李四')
  const first = await programs.launch(dataDirectory)
  const page = await first.page()
  await page.getByRole('link', { name: /^总览/ }).waitFor()

  const second = await programs.launch(dataDirectory, { args: [file] })
  expect(await second.app.exited).toBe(0)
  // What a real window does when it is brought to the front.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))

  await page.getByText('预览：普定县民政局 张三的数据').waitFor()
})

test('a file that is gone again, or of another kind, is nothing to open', async () => {
  const { dataDirectory, file } = await clerkWithFile('李四')

  const desktop = await programs.launch(dataDirectory, {
    args: [`${file}.bak`, join(dataDirectory, '没有.mzsj'), '--data.mzsj', dataDirectory],
  })

  expect(await call(desktop, 'exchange.waiting', {})).toEqual({ ok: true, value: { name: null } })
})

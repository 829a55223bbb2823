import { expect, test } from 'vitest'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { call } from '../support/electron-stand-in/call.ts'

const programs = useDesktopPrograms()

test('the page opens in the window without a complaint', async () => {
  const desktop = await programs.launch(programs.directory())

  const page = await desktop.page()
  await page.locator('#root > *').first().waitFor()

  const { webContents } = await desktop.window()
  expect(await page.title()).toBe('民政法治台账')
  expect(webContents.complaints).toEqual([])
  expect(webContents.leakedRequests).toEqual([])
})

test('what the clerk saves is there when the program is opened again', async () => {
  const data = programs.directory()
  const first = await programs.launch(data)
  await call(first, 'settings.save', { bureauName: '安顺市西秀区民政局' })
  first.app.quit()
  await first.app.exited

  const second = await programs.launch(data)

  expect(await call(second, 'settings.get', {})).toMatchObject({
    ok: true,
    value: { bureauName: '安顺市西秀区民政局', dataDirectory: data },
  })
})

test('a refused call reaches the page as the Chinese sentence for it', async () => {
  const desktop = await programs.launch(programs.directory())

  expect(await call(desktop, 'ledger.destroy', {})).toMatchObject({
    ok: false,
    fault: { code: 'unknown-call', message: '没有名为“ledger.destroy”的功能。数据没有任何改动。' },
  })
})

test('a page that is loaded anew can call as before', async () => {
  const desktop = await programs.launch(programs.directory())
  const page = await desktop.page()

  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => queueMicrotask(() => location.reload())),
  ])

  expect(await call(desktop, 'settings.get', {})).toMatchObject({ ok: true })
})

test.each([
  ['a page from elsewhere', { origin: 'https://example.com', parent: null }],
  ['a page of another app address', { origin: 'app://other', parent: null }],
  ['a page without an origin', { origin: 'null', parent: null }],
  ['a frame inside our own page', { origin: 'app://ledger', parent: {} }],
  ['a frame that is already gone', null],
])('%s is not answered', async (_name, frame) => {
  const desktop = await programs.launch(programs.directory())
  await desktop.page()

  const reply = desktop.ipcMain.invoke(frame, 'call', ['settings.get', {}])

  await expect(reply).rejects.toThrow('Call from an untrusted frame')
})

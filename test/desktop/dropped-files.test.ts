import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { call, saveEntry } from '../support/electron-stand-in/call.ts'
import { dropFiles } from '../support/electron-stand-in/drop-files.ts'
import { openTestApplication } from '../support/open-test-application.ts'

const programs = useDesktopPrograms()

const OWN_PAGE = { origin: 'app://ledger', parent: null }

/** The window at the register with one entry, and a folder with two files to drop. */
const openWithEntry = async () => {
  const dataDirectory = programs.directory()
  const program = openTestApplication({ dataDirectory, today: '2024-12-06', authorName: '张三' })
  await program.call('settings.save', { bureauName: '普定县民政局' })
  program.close()
  const desktop = await programs.launch(dataDirectory)
  const entryId = await saveEntry(desktop)
  const folder = join(programs.directory(), '佐证材料')
  mkdirSync(folder)
  const paths = ['签到表.pdf', '现场照片.jpg'].map((name) => join(folder, name))
  for (const path of paths) writeFileSync(path, basename(path))
  const page = await desktop.page()
  const goTo = (hash: string) =>
    page.evaluate((address) => {
      window.location.hash = address
    }, hash)
  const evidence = async () => {
    const reply = await call(desktop, 'ledger.get', { id: entryId })
    return reply.ok ? (reply.value as { evidence: { name: string }[] }).evidence : []
  }
  return { desktop, page, goTo, entryId, folder, paths, evidence }
}

test('files dropped on a row of the register are its evidence, and the page learns no path', async () => {
  const { desktop, page, goTo, paths, evidence } = await openWithEntry()
  await goTo('#/ledger?year=2024')
  const row = page.getByRole('row', { name: /开展国家宪法日宣传活动/ })
  await row.waitFor()

  await dropFiles(row, paths)

  await expect.poll(async () => (await evidence()).length).toBe(2)
  expect((await evidence()).map(({ name }) => name).toSorted()).toEqual([
    '现场照片.jpg',
    '签到表.pdf',
  ])
  expect(desktop.dialog.asked).toEqual([])
  expect(await page.content()).not.toContain('佐证材料/')
  const { webContents } = await desktop.window()
  expect(webContents.complaints).toEqual([])
})

test('a drop is for one call: the same call again gets no file', async () => {
  const { desktop, page, goTo, entryId, paths, evidence } = await openWithEntry()
  await goTo('#/ledger?year=2024')
  const row = page.getByRole('row', { name: /开展国家宪法日宣传活动/ })
  await row.waitFor()
  await dropFiles(row, paths)
  await expect.poll(async () => (await evidence()).length).toBe(2)

  const again = await call(desktop, 'evidence.add', { entryId }, 'callWithDropped')

  expect(again).toMatchObject({ ok: false, fault: { code: 'no-file-chosen' } })
  expect(await evidence()).toHaveLength(2)
})

test('a drop that a script made up brings nothing', async () => {
  const { desktop, page, entryId, paths, evidence } = await openWithEntry()
  await page.evaluate((path) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], path))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
  }, paths[0] ?? '')

  const reply = await call(desktop, 'evidence.add', { entryId }, 'callWithDropped')

  expect(reply).toMatchObject({ ok: false, fault: { code: 'no-file-chosen' } })
  expect(await evidence()).toEqual([])
})

test('a folder is refused in words, and so is what is on the network or no file of this PC', async () => {
  const { desktop, entryId, folder, paths, evidence } = await openWithEntry()
  const send = (dropped: unknown) =>
    desktop.ipcMain.invoke(OWN_PAGE, 'call-with-dropped', ['evidence.add', { entryId }, dropped])

  const refused = {
    是文件夹: [folder],
    在网络位置上: ['\\\\server\\share\\签到表.pdf'],
    无法读取文件: ['签到表.pdf'],
    '无法读取文件“没有.pdf”': [paths[0], join(folder, '没有.pdf')],
    '无法读取文件“null”': ['/dev/null'],
    没有选择文件: 'not a list',
    最多拖入200个文件: Array.from({ length: 201 }, () => paths[0]),
  }
  for (const [words, dropped] of Object.entries(refused)) {
    expect(await send(dropped), words).toMatchObject({
      ok: false,
      fault: { message: expect.stringContaining(words) },
    })
  }
  expect(await evidence()).toEqual([])
})

test('only our own page may send what was dropped', async () => {
  const { desktop, entryId, paths } = await openWithEntry()

  const reply = desktop.ipcMain.invoke(
    { origin: 'https://example.com', parent: null },
    'call-with-dropped',
    ['evidence.add', { entryId }, paths],
  )

  await expect(reply).rejects.toThrow('Call from an untrusted frame')
})

test('a data file dropped on 数据交换 is previewed', async () => {
  const colleague = openTestApplication({
    dataDirectory: programs.directory(),
    today: '2024-12-06',
    authorName: '李四',
  })
  await colleague.call('settings.save', { bureauName: '普定县民政局' })
  await colleague.call('ledger.save', { on: '2024-12-04', text: '宪法宣传2场。' })
  const { savedAs } = await colleague.call('exchange.export', {})
  const file = join(colleague.dataDirectory, 'exports', savedAs)
  colleague.close()
  const { desktop, page, goTo } = await openWithEntry()
  await goTo('#/exchange')
  const words = page.getByText('也可以把文件拖到这里')
  await words.waitFor()

  await dropFiles(words, [file])

  await page.getByText('预览：普定县民政局 李四的数据').waitFor()
  expect(desktop.dialog.asked).toEqual([])
})

import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApplication } from '../../electron/application.ts'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { call, saveEntry } from '../support/electron-stand-in/call.ts'

const programs = useDesktopPrograms()

test('the window opens in the size the page is made for', async () => {
  const desktop = await programs.launch(programs.directory())

  const window = await desktop.window()
  await desktop.page()

  expect(window.options).toMatchObject({
    title: '民政法治台账',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
  })
  expect(window.calls).toEqual(['show'])
})

test('on a small screen the window fills it', async () => {
  const screen = { width: 1366, height: 728 }
  const desktop = await programs.launch(programs.directory(), { screen })

  await desktop.page()

  expect((await desktop.window()).calls).toEqual(['maximize', 'show'])
})

test('the menu is Chinese and offers developer tools to developers only', async () => {
  const labels = async (isPackaged: boolean) => {
    const desktop = await programs.launch(programs.directory(), { isPackaged })
    await desktop.page()
    return desktop.menus.applicationMenu.map(({ label, submenu = [] }) => [
      label,
      ...submenu.flatMap((item) => item.label ?? []),
    ])
  }
  const view = ['视图', '放大', '放大', '缩小', '实际大小', '全屏']

  expect(await labels(true)).toEqual([
    ['文件', '退出'],
    ['编辑', '撤销', '重做', '剪切', '复制', '粘贴', '全选'],
    view,
  ])
  expect((await labels(false)).at(-1)).toEqual([...view, '开发者工具'])
})

test('a right click offers to paste into a field and to copy a selected text', async () => {
  const desktop = await programs.launch(programs.directory())
  const { webContents } = await desktop.window()

  webContents.emit('context-menu', {}, { isEditable: true, selectionText: '' })
  webContents.emit('context-menu', {}, { isEditable: false, selectionText: '第16项' })
  webContents.emit('context-menu', {}, { isEditable: false, selectionText: ' ' })

  const roles = desktop.menus.popups.map((items) => items.map(({ role }) => role))
  expect(roles).toHaveLength(2)
  expect(roles[0]).toContain('paste')
  expect(roles[1]).toEqual(['copy'])
})

test('starting the program a second time brings up the first and ends the second', async () => {
  const data = programs.directory()
  const first = await programs.launch(data)
  await first.page()
  const window = await first.window()
  window.minimize()

  const second = await programs.launch(data)

  expect(await second.app.exited).toBe(0)
  expect(second.windows).toEqual([])
  expect(second.dialog.errors).toEqual([])
  expect(window.calls.slice(-3)).toEqual(['restore', 'show', 'focus'])
  expect(await call(first, 'settings.get', {})).toMatchObject({ ok: true })
})

test('two data directories are two programs', async () => {
  const first = await programs.launch(programs.directory())
  const second = await programs.launch(programs.directory())

  expect(await call(first, 'settings.get', {})).toMatchObject({ ok: true })
  expect(await call(second, 'settings.get', {})).toMatchObject({ ok: true })
})

test('closing the window closes the store and ends the program', async () => {
  const data = programs.directory()
  const desktop = await programs.launch(data)
  await call(desktop, 'settings.save', { bureauName: '普定县民政局' })
  const window = await desktop.window()

  window.close()

  expect(await desktop.app.exited).toBe(0)
  const files = readdirSync(data)
  expect(files).toContain('store.db')
  expect(files.filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
})

test('closing the window makes a backup of what changed, and another start meanwhile is not in vain', async () => {
  const data = programs.directory()
  const desktop = await programs.launch(data)
  await saveEntry(desktop)
  const window = await desktop.window()
  const again = () => desktop.app.emit('second-instance', {}, ['程序', '同事的数据.mzsj'], data)
  desktop.app.once('will-quit', again).once('will-quit', again)

  window.close()

  expect(await desktop.app.exited).toBe(0)
  expect(desktop.app.relaunches).toEqual([['同事的数据.mzsj']])
  expect(window.calls).not.toContain('focus')
  const backups = readdirSync(join(data, 'backups'))
  expect(backups.filter((name) => name.endsWith('关闭时.mzbf'))).toHaveLength(1)
})

test('a call under way is finished before the store is closed', async () => {
  const desktop = await programs.launch(programs.directory())
  const page = await desktop.page()
  const entryId = await saveEntry(desktop)
  const proof = join(programs.directory(), '签到表.pdf')
  writeFileSync(proof, '签到')
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<readonly string[]>()
  desktop.dialog.openAnswers.push(() => {
    asked.resolve()
    return answer.promise
  })
  const ownPage = { origin: 'app://ledger', parent: null }
  const reply = desktop.ipcMain.invoke(ownPage, 'call', ['evidence.add', { entryId }])
  await asked.promise

  desktop.app.quit()
  answer.resolve([proof])

  expect(await reply).toMatchObject({ ok: true, value: [{ name: '签到表.pdf' }] })
  expect(await desktop.app.exited).toBe(0)
  expect(page.isClosed()).toBe(true)
})

test('data that another program has open is explained in Chinese, and the program ends', async () => {
  const data = programs.directory()
  const other = openApplication({ dataDirectory: data, clock: () => new Date(), door: 'browser' })
  try {
    const desktop = await programs.launch(data)

    expect(await desktop.app.exited).toBe(1)
    expect(desktop.dialog.errors).toHaveLength(1)
    expect(desktop.dialog.errors[0]?.title).toBe('民政法治台账无法打开')
    expect(desktop.dialog.errors[0]?.content).toMatch(
      /^数据正由另一个程序使用（.+）。数据没有任何改动。/,
    )
    expect(desktop.windows).toEqual([])
  } finally {
    other.close()
  }
})

test('a data directory that cannot be made is explained in Chinese, and the program ends', async () => {
  const file = join(programs.directory(), '文件')
  writeFileSync(file, '')

  const desktop = await programs.launch(join(file, '数据'))

  expect(await desktop.app.exited).toBe(1)
  expect(desktop.dialog.errors[0]?.content).toContain('数据目录只读，无法保存。')
})

test('what Chromium keeps for itself lies inside the data directory', async () => {
  const data = programs.directory()
  const desktop = await programs.launch(data)

  expect(desktop.app.getPath('userData')).toBe(join(data, 'chromium'))
  expect(existsSync(join(data, 'chromium'))).toBe(true)
})

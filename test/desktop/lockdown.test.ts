import { expect, test } from 'vitest'
import { useDesktopPrograms } from '../support/desktop-programs.ts'
import { call } from '../support/electron-stand-in/call.ts'
import { preventable } from '../support/electron-stand-in/preventable.ts'

const programs = useDesktopPrograms()

const openProgram = async (isPackaged = false) => {
  const desktop = await programs.launch(programs.directory(), { isPackaged })
  const page = await desktop.page()
  const { webContents, options } = await desktop.window()
  return { desktop, page, webContents, options }
}

test('the page runs in a sandbox, apart from its preload and without Node', async () => {
  const { desktop, options } = await openProgram(true)

  expect(desktop.app.isSandboxed).toBe(true)
  expect(options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  })
})

test('developer tools are there for developers only', async () => {
  const { options } = await openProgram(false)

  expect(options.webPreferences).toMatchObject({ devTools: true })
})

test('the scheme of the page gives it an origin of its own', async () => {
  const { desktop } = await openProgram()

  expect(desktop.protocol.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
})

test('the page sees two functions of the program and nothing of Electron', async () => {
  const { page } = await openProgram()

  const seen = await page.evaluate(() => {
    const names = Object.keys(window)
    // Sound because the preload has exposed the bridge before the page's own scripts ran.
    const { desktop } = window as unknown as { desktop: object }
    return {
      desktop: Object.keys(desktop),
      isFrozen: Object.isFrozen(desktop),
      node: names.filter((name) => ['require', 'process', 'module', 'ipcRenderer'].includes(name)),
    }
  })

  expect(seen).toEqual({ desktop: ['call', 'callWithDropped'], isFrozen: true, node: [] })
})

test('a link to another page leads nowhere', async () => {
  const { desktop, page, webContents } = await openProgram()

  await page.evaluate(() => {
    location.href = 'https://example.com/elsewhere'
  })
  await expect.poll(() => webContents.refusedNavigations).toHaveLength(1)

  expect(webContents.refusedNavigations).toEqual(['https://example.com/elsewhere'])
  expect(await call(desktop, 'settings.get', {})).toMatchObject({ ok: true })
})

test('another file of the program is not a page either', async () => {
  const { page, webContents } = await openProgram()

  await page.evaluate(() => {
    location.href = '/assets/other.html'
  })
  await expect.poll(() => webContents.refusedNavigations).toHaveLength(1)

  expect(webContents.refusedNavigations).toEqual(['app://ledger/assets/other.html'])
})

test('whatever way elsewhere Electron asks about, the answer is no', async () => {
  const { webContents } = await openProgram()

  const refused = [
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
  ].filter((name) => {
    const event = preventable({ url: 'https://example.com/', isMainFrame: true })
    webContents.emit(name, event)
    return event.defaultPrevented
  })

  expect(refused).toHaveLength(4)
})

test('a frame inside the page leads nowhere', async () => {
  const { webContents } = await openProgram()

  const event = preventable({ url: 'app://ledger/index.html', isMainFrame: false })
  webContents.emit('will-frame-navigate', event)

  expect(event.defaultPrevented).toBe(true)
})

test('the page cannot open a second window', async () => {
  const { page, webContents } = await openProgram()

  await page.evaluate(() => {
    window.open('https://example.com/opened')
    const link = document.createElement('a')
    link.href = 'https://example.com/linked'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => webContents.refusedWindows).toHaveLength(2)

  expect(webContents.refusedWindows.toSorted()).toEqual([
    'https://example.com/linked',
    'https://example.com/opened',
  ])
  expect(webContents.openedWindows).toEqual([])
})

test('the page cannot fetch from the network', async () => {
  const { page, webContents } = await openProgram()

  const outcome = await page.evaluate(() =>
    fetch('https://example.com/data').then(
      () => 'answered',
      () => 'refused',
    ),
  )

  expect(outcome).toBe('refused')
  expect(webContents.complaints.join()).toContain('Content Security Policy')
  expect(webContents.leakedRequests).toEqual([])
})

test('even without the policy of the page, only its own files can be requested', async () => {
  const { desktop } = await openProgram(true)
  const own = ['app://ledger/assets/index.js', 'blob:app://ledger/0', 'data:image/png;base64,']
  const others = [
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1:8080/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://other/index.html',
    'app://ledger.example.com/',
    'https://app//ledger/',
    'devtools://devtools/bundled/inspector.html',
    'blob:https://example.com/0',
  ]

  const allowed: string[] = []
  for (const url of [...own, ...others]) if (await desktop.session.allows(url)) allowed.push(url)

  expect(allowed).toEqual(own)
})

test('no permission is granted in any way', async () => {
  const { desktop } = await openProgram()
  const permissions = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']

  const granted = await Promise.all(permissions.map((name) => desktop.session.grants(name)))

  expect(granted.flat()).toEqual([])
})

test('the page cannot start a download and is not checked for spelling', async () => {
  const { desktop } = await openProgram()

  const event = preventable({})
  desktop.session.emit('will-download', event)

  expect(event.defaultPrevented).toBe(true)
  expect(desktop.session.isSpellCheckerEnabled).toBe(false)
})

test('every file of the page comes with the policy of the page', async () => {
  const { desktop } = await openProgram()

  const answer = await desktop.protocol.answer(new Request('app://ledger/index.html'))

  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self';.* connect-src 'self';.* frame-ancestors 'none'$/,
  )
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test('nothing but the files of the page is served, and nothing can be written', async () => {
  const { desktop } = await openProgram()
  const statusOf = async (url: string, method = 'GET') =>
    (await desktop.protocol.answer(new Request(url, { method }))).status

  expect({
    'a path out of the page folder': await statusOf('app://ledger/..%2Fmain%2Fmain.cjs'),
    'a path out of it by a back slash': await statusOf('app://ledger/..%5Cmain%5Cmain.cjs'),
    'a file that is not there': await statusOf('app://ledger/absent.js'),
    'a folder': await statusOf('app://ledger/assets'),
    'an escape that means nothing': await statusOf('app://ledger/%E0%A4%A'),
    'another host': await statusOf('app://other/index.html'),
    'a way to write': await statusOf('app://ledger/index.html', 'POST'),
  }).toEqual({
    'a path out of the page folder': 404,
    'a path out of it by a back slash': 404,
    'a file that is not there': 404,
    'a folder': 404,
    'an escape that means nothing': 404,
    'another host': 404,
    'a way to write': 405,
  })
})

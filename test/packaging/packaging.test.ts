import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { call } from '../support/electron-stand-in/call.ts'
import { launchDesktop } from '../support/electron-stand-in/launch-desktop.ts'
import { readExecutable, readFuses, readIconSizes } from '../support/packaging/dummy-electron.ts'
import {
  type Architecture,
  pack,
  type Platform,
  platforms,
  unpackedFolder,
} from '../support/packaging/pack.ts'

/** Everything an installed program may consist of besides Electron. */
const EXPECTED = [
  /^package\.json$/,
  /^dist\/(main|worker)\/[\w.-]+\.cjs$/,
  /^dist\/preload\/preload\.cjs$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(js|css|svg|png|woff2)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3\/lib\/[\w/-]+\.js$/,
  /^node_modules\/better-sqlite3\/prebuilds\/[\w-]+\.node$/,
]
const MEGABYTE = 1_048_576

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .map((path) => path.replaceAll('\\', '/'))

const archiveFiles = (archive: string): string[] => {
  const paths = listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .toSorted()
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)))
}

const temporary: string[] = []
const packs = new Map<Platform, string>()

beforeAll(async () => {
  // One after the other: each reads the whole dependency tree.
  for (const platform of ['linux', 'win'] as const) {
    const output = await pack(platform)
    packs.set(platform, output)
    temporary.push(dirname(output))
  }
})

afterAll(() => {
  for (const directory of temporary) rmSync(directory, { recursive: true, force: true })
})

const cases: { platform: Platform; architecture: Architecture }[] = [
  { platform: 'linux', architecture: 'x64' },
  { platform: 'linux', architecture: 'arm64' },
  { platform: 'win', architecture: 'x64' },
  { platform: 'win', architecture: 'arm64' },
]

describe.each(cases)('the program packed for $platform $architecture', (target) => {
  const { platform, architecture } = target
  const folder = (): string => unpackedFolder(packs.get(platform) ?? '', platform, architecture)
  const archive = (): string => join(folder(), 'resources', 'app.asar')
  const binary = (): Buffer => readFileSync(join(folder(), platforms[platform].binary))
  const nativeModule = `${platforms[platform].modules}-${architecture}.node`

  test('holds the built program and nothing else', () => {
    const files = archiveFiles(archive())

    const unexpected = files.filter((path) => !EXPECTED.some((expected) => expected.test(path)))
    const missing = EXPECTED.filter((expected) => !files.some((path) => expected.test(path)))
    expect({ unexpected, missing }).toEqual({ unexpected: [], missing: [] })
  })

  test('carries the native module of its own system beside the archive, and no other', () => {
    const inArchive = archiveFiles(archive()).filter((path) => path.endsWith('.node'))
    const beside = filesIn(`${archive()}.unpacked`)

    const only = [`node_modules/better-sqlite3/prebuilds/${nativeModule}`]
    expect({ inArchive, beside }).toEqual({ inArchive: only, beside: only })
  })

  test('has no door but the desktop', () => {
    const main = archiveFiles(archive())
      .filter((path) => path.endsWith('.cjs'))
      .map((path) => extractFile(archive(), path).toString('utf8'))
      .join('\n')

    expect(main).toContain('ipcMain.handle')
    expect(main).not.toMatch(/x-ledger-token|node:https?"|node:net"|node:readline"/)
  })

  test('is small enough for a slow office PC', () => {
    expect(statSync(archive()).size).toBeLessThan(16 * MEGABYTE)
  })

  test('hands on the licences of what it is made of', () => {
    const licences = readFileSync(join(folder(), 'licences.txt'), 'utf8')

    for (const name of ['react ', 'antd ', 'docx ', 'zod ', 'better-sqlite3 ', 'yazl ']) {
      expect(licences).toContain(`\n${name}`)
    }
    expect(licences.match(/Permission is hereby granted/gu)?.length).toBeGreaterThan(30)
    expect(readFileSync(join(folder(), 'LICENSE.txt'), 'utf8')).toContain('MIT')
  })

  test('ships only the languages it is used in', () => {
    expect(readdirSync(join(folder(), 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  test('cannot be turned into a plain Node or made to load another program', () => {
    // Run as Node, encrypted cookies, NODE_OPTIONS, --inspect, checked archive, archive only, own snapshot, file: rights.
    expect(readFuses(binary())).toBe('00001100')
  })
})

describe('the executable for Windows', () => {
  const executable = () =>
    readExecutable(
      readFileSync(
        join(unpackedFolder(packs.get('win') ?? '', 'win', 'x64'), 'minzheng-ledger.exe'),
      ),
    )

  test('bears the name and the pictures of the program', () => {
    const { productName, iconSizes } = executable()
    const drawn = readIconSizes(readFileSync('build/icon.ico'))

    expect(productName).toBe('民政法治台账')
    expect(drawn).toEqual([16, 24, 32, 48, 64, 128, 256])
    expect(iconSizes).toEqual(drawn)
  })

  test('knows the archive that belongs to it', () => {
    expect(executable().integrity).toMatch(
      /^\[\{"file":"resources\\\\app\.asar","alg":"SHA256","value":"[0-9a-f]{64}"\}\]$/,
    )
  })
})

describe('the packed program', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  test('opens and answers from its own files alone', async () => {
    const appDirectory = mkdtempSync(join(tmpdir(), 'ledger-packed-'))
    const dataDirectory = mkdtempSync(join(tmpdir(), 'ledger-data-'))
    temporary.push(appDirectory, dataDirectory)
    const folder = unpackedFolder(packs.get('linux') ?? '', 'linux', 'x64')
    extractAll(join(folder, 'resources', 'app.asar'), appDirectory)

    const desktop = await launchDesktop({ browser, dataDirectory, appDirectory, isPackaged: true })
    const reply = await call(desktop, 'settings.get', {})
    desktop.app.quit()

    expect(reply).toMatchObject({ ok: true, value: { dataDirectory, version: '0.1.0' } })
    expect(await desktop.app.exited).toBe(0)
  })
})

import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Electron's program, or a Chinese clause why there is none. */
export type ElectronBinary =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing'; readonly reason: string }

/** Long enough for a slow line; a mirror can be named in ELECTRON_MIRROR. */
const DOWNLOAD_LIMIT_MS = 300_000
const PROBE_LIMIT_MS = 5_000

const PACKAGE = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

/**
 * Finds Electron's program, fetching it once if the machine can reach its source. The package `electron` is never
 * imported for this: without the program, its own code would start a download and end in a stack trace.
 */
export const findElectronBinary = async (
  onDownload: () => void,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ElectronBinary> => {
  const { ELECTRON_OVERRIDE_DIST_PATH, ELECTRON_SKIP_BINARY_DOWNLOAD } = environment
  if (ELECTRON_OVERRIDE_DIST_PATH) {
    const path = join(ELECTRON_OVERRIDE_DIST_PATH, programName())
    return existsSync(path)
      ? { kind: 'found', path }
      : missing('ELECTRON_OVERRIDE_DIST_PATH所指的目录中没有Electron程序')
  }
  const present = findDownloaded()
  if (present !== undefined) return { kind: 'found', path: present }
  if (ELECTRON_SKIP_BINARY_DOWNLOAD) return missing('没有Electron程序，按设置不下载')
  if (!(await canReach(downloadSource(environment)))) {
    return missing('没有Electron程序，也连不上它的下载地址')
  }
  onDownload()
  await download()
  const fetched = findDownloaded()
  return fetched === undefined
    ? missing('Electron程序没有下载成功')
    : { kind: 'found', path: fetched }
}

const missing = (reason: string): ElectronBinary => ({ kind: 'missing', reason })

/** Where the program lies within Electron's own folder. */
const programName = (): string => {
  const named = join(PACKAGE, 'path.txt')
  if (existsSync(named)) return readFileSync(named, 'utf8').trim()
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

const findDownloaded = (): string | undefined => {
  const path = join(PACKAGE, 'dist', programName())
  return existsSync(join(PACKAGE, 'path.txt')) && existsSync(path) ? path : undefined
}

const downloadSource = ({
  ELECTRON_MIRROR,
  npm_config_electron_mirror,
}: NodeJS.ProcessEnv): string =>
  ELECTRON_MIRROR || npm_config_electron_mirror || 'https://github.com/'

/** Without a network the package's own download would go on trying for most of a minute. */
const canReach = (source: string): Promise<boolean> =>
  new Promise((resolve) => {
    const url = URL.parse(source)
    if (url === null) return resolve(false)
    const port = Number(url.port || (url.protocol === 'http:' ? 80 : 443))
    const socket = connect({ host: url.hostname, port, timeout: PROBE_LIMIT_MS })
    const settle = (isReached: boolean): void => {
      socket.destroy()
      resolve(isReached)
    }
    socket.once('connect', () => settle(true))
    socket.once('timeout', () => settle(false))
    socket.once('error', () => settle(false))
  })

/** Runs the package's own installer without a word. Whether it worked is seen by what lies there afterwards. */
const download = (): Promise<void> =>
  new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
      stdio: 'ignore',
      timeout: DOWNLOAD_LIMIT_MS,
      killSignal: 'SIGKILL',
    })
    installer.once('error', () => resolve())
    installer.once('exit', () => resolve())
  })

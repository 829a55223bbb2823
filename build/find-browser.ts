import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'

/** A browser to test with, and the environment it needs. */
export type FoundBrowser = {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)
const NODE_MODULES = fileURLToPath(new URL('../node_modules', import.meta.url))
/** Resolved, not imported: the package runs code of its own when it is loaded. */
const PACKED = join(dirname(require.resolve('@sparticuz/chromium')), '..')

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser for the tests: the one CHROMIUM_PATH names, else the one that came with `npm ci` (Linux x64), so that
 * every machine tests with the same, else an installed one. Throws when there is none: browser tests are never
 * skipped.
 */
export const findBrowser = async (): Promise<FoundBrowser> => {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== '') {
    if (existsSync(CHROMIUM_PATH)) return { executablePath: CHROMIUM_PATH, env: {} }
    throw new Error(`CHROMIUM_PATH names a file that does not exist: ${CHROMIUM_PATH}`)
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return unpackedChromium()
  }
  const executablePath = INSTALLED.find((path) => existsSync(path))
  if (executablePath !== undefined) return { executablePath, env: {} }
  throw new Error('No browser for the browser tests. Install Chromium and set CHROMIUM_PATH.')
}

/**
 * Chromium as @sparticuz/chromium packs it: with the libraries and a font for a machine that has none. Its own
 * launcher is made for a cloud service: it unpacks to fixed places under /tmp and switches web security off.
 */
const unpackedChromium = async (): Promise<FoundBrowser> => {
  // Sound because a package.json has a version.
  const { version } = JSON.parse(await readFile(join(PACKED, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  const directory = join(NODE_MODULES, '.cache', `chromium-${version}`)
  if (!existsSync(directory)) await unpack(directory)
  return {
    executablePath: join(directory, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(directory, 'lib'),
      FONTCONFIG_FILE: join(directory, 'fonts.conf'),
    },
  }
}

/** Test workers may all come here at once: each unpacks aside, the first to finish wins. */
const unpack = async (directory: string): Promise<void> => {
  await mkdir(dirname(directory), { recursive: true })
  const aside = await mkdtemp(`${directory}.`)
  try {
    const browser = createWriteStream(join(aside, 'chromium'), { mode: 0o755 })
    await pipeline(createReadStream(packed('chromium.br')), createBrotliDecompress(), browser)
    for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      await untar(packed(name), aside)
    }
    await writeFile(join(aside, 'fonts.conf'), fontsConf(directory))
    await rename(aside, directory)
  } catch (error) {
    if (!existsSync(join(directory, 'chromium'))) throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

const packed = (name: string): string => join(PACKED, 'bin', name)

/** By way of a file: a tar that is fed through a pipe may close it before the last byte, which counts as a failure. */
const untar = async (archive: string, directory: string): Promise<void> => {
  const file = join(directory, 'unpacking.tar')
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(file))
  await promisify(execFile)('tar', ['-xf', file, '--no-same-owner', '-C', directory])
  await rm(file)
}

/** The packed font first, then whatever the machine has: with Chinese fonts installed, pictures show Chinese. */
const fontsConf = (directory: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${join(directory, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${join(directory, 'fontconfig')}</cachedir>
</fontconfig>
`

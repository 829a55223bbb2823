import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { writeDummyLinuxElectron, writeDummyWindowsElectron } from './dummy-electron.ts'

const run = promisify(execFile)
const repository = fileURLToPath(new URL('../../..', import.meta.url))
const builder = join(repository, 'node_modules', 'electron-builder', 'cli.js')

export type Architecture = 'x64' | 'arm64'
export type Platform = 'linux' | 'win'

/** What a platform's programs are called, and how the folders of its packs. */
export const platforms = {
  linux: { write: writeDummyLinuxElectron, binary: 'minzheng-ledger', modules: 'linux' },
  win: { write: writeDummyWindowsElectron, binary: 'minzheng-ledger.exe', modules: 'win32' },
} as const

/**
 * Packs the built program for both architectures of a platform, over a dummy Electron and into a new directory outside
 * the repository. Answers that directory.
 */
export const pack = async (platform: Platform): Promise<string> => {
  const directory = mkdtempSync(join(tmpdir(), `ledger-pack-${platform}-`))
  const electron = join(directory, 'electron')
  const output = join(directory, 'out')
  platforms[platform].write(electron)
  await run(
    process.execPath,
    [
      builder,
      `--${platform}`,
      'dir',
      '--x64',
      '--arm64',
      `-c.electronDist=${electron}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: repository, env: { ...process.env, ELECTRON_BUILDER_OFFLINE: 'true' } },
  )
  return output
}

/** The folder of one architecture in a pack. */
export const unpackedFolder = (
  output: string,
  platform: Platform,
  architecture: Architecture,
): string =>
  join(output, architecture === 'x64' ? `${platform}-unpacked` : `${platform}-arm64-unpacked`)

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { findElectronBinary } from './electron-binary.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const buildApp = async (): Promise<void> => {
  const builder = await createBuilder({
    configFile: `${root}build/vite.config.ts`,
    logLevel: 'warn',
  })
  await builder.buildApp()
}

/** Runs a program in place of this one: same terminal, and its exit code becomes ours. */
const become = (command: string, args: readonly string[]): void => {
  // Set by some editors' terminals; it would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const program = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
  // Ctrl+C reaches both; this one waits until the other has closed its store.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => program.kill('SIGTERM'))
  program.once('error', () => {
    process.stderr.write('程序没有启动成功，请重新运行npm ci后再试。\n')
    process.exitCode = 1
  })
  program.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128 + constants.signals[signal])
  })
}

const hasDisplay = (): boolean => {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

const start = async (): Promise<void> => {
  const args = process.argv.slice(2)
  await buildApp()
  const electron = await findElectronBinary(() => {
    say('正在下载Electron程序（约120 MB，只此一次）……')
  })
  if (electron.kind === 'found' && hasDisplay()) return become(electron.path, [root, ...args])
  const reason = electron.kind === 'missing' ? electron.reason : '这台电脑没有图形桌面'
  say(`${reason}，改在浏览器中打开。`)
  become(process.execPath, [`${root}electron/browser.ts`, ...args])
}

start().catch(() => {
  process.stderr.write('程序没有生成成功。运行npm run build可以看到原因。\n')
  process.exitCode = 1
})

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createBuilder } from 'vite'
import { findElectronBinary } from './electron-binary.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What a shell and the loader answer for a program that is there and cannot be run. */
const CANNOT_RUN = 127

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const buildApp = async (): Promise<void> => {
  const builder = await createBuilder({
    configFile: `${root}build/vite.config.ts`,
    logLevel: 'error',
  })
  await builder.buildApp()
}

/** Runs a program in place of this one, in the same terminal, and resolves with its exit code. */
const run = (command: string, args: readonly string[]): Promise<number> => {
  // Set by some editors' terminals; it would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const program = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
  // Ctrl+C reaches both; this one waits until the other has closed its store.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => program.kill('SIGTERM'))
  return new Promise((done) => {
    program.once('error', () => done(CANNOT_RUN))
    program.once('exit', (code, signal) => {
      done(code ?? (signal === null ? 1 : 128 + constants.signals[signal]))
    })
  })
}

/** Every door takes the data directory from the environment; only the browser door reads `--data` itself. */
const passOnData = (args: readonly string[]): void => {
  const { data } = parseArgs({
    args: [...args],
    strict: false,
    options: { data: { type: 'string' } },
  }).values
  if (typeof data === 'string') process.env['MINZHENG_LEDGER_DATA'] = resolve(data)
}

const hasDisplay = (): boolean => {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

/** Opens the desktop app, or says in Chinese why it cannot. */
const openDesktop = async (args: readonly string[]): Promise<number | string> => {
  const electron = await findElectronBinary(() => {
    say('正在下载Electron程序（约120 MB，只此一次）……')
  })
  if (electron.kind === 'missing') return electron.reason
  if (!hasDisplay()) return '这台电脑没有图形桌面'
  const code = await run(electron.path, [root, ...args])
  return code === CANNOT_RUN ? 'Electron程序缺少系统库，无法运行' : code
}

const start = async (): Promise<void> => {
  const args = process.argv.slice(2)
  passOnData(args)
  await buildApp()
  const outcome = await openDesktop(args)
  if (typeof outcome === 'number') {
    process.exitCode = outcome
    return
  }
  say(`${outcome}，改在浏览器中打开。`)
  process.exitCode = await run(process.execPath, [`${root}electron/browser.ts`, ...args])
}

start().catch(() => {
  process.stderr.write('程序没有生成成功。运行npm run build可以看到原因。\n')
  process.exitCode = 1
})

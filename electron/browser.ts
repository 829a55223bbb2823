import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isoDateSchema } from '../shared/domain/date-schema.ts'
import { Fault } from '../shared/fault.ts'
import { faultMessage } from '../shared/text/fault-messages.ts'
import { type Application, openApplication } from './application.ts'
import { defaultDataDirectory } from './files/data-directory.ts'
import { systemCode } from './files/disk-fault.ts'
import { fixedClock } from './host/fixed-clock.ts'
import { type LoopbackServer, startLoopbackServer } from './host/loopback-server.ts'
import { usualPort } from './host/usual-port.ts'
import type { Clock } from './ports.ts'

/** A reason not to start that the user reads and can mend. */
class StartRefusal extends Error {}

const USAGE = '用法：--data 数据目录　--port 端口　--today 年-月-日　--no-open（不打开浏览器）'

/** Beside this file, as Node runs it. */
const WORKER = new URL('./jobs/worker.ts', import.meta.url)

type Options = {
  readonly dataDirectory: string
  /** Undefined when none was asked for. */
  readonly port: number | undefined
  readonly clock: Clock
  readonly opensBrowser: boolean
}

const readOptions = (args: readonly string[]): Options => {
  const values = parsed(args)
  return {
    dataDirectory:
      values.data === undefined ? defaultDataDirectory() : resolve(userDirectory(), values.data),
    port: values.port === undefined ? undefined : portFrom(values.port),
    clock: values.today === undefined ? () => new Date() : clockFrom(values.today),
    opensBrowser: values['no-open'] !== true && !process.env['CI'],
  }
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        today: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    }).values
  } catch (cause) {
    throw new StartRefusal(`启动参数有误。${USAGE}`, { cause })
  }
}

const portFrom = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new StartRefusal(`端口“${text}”不对，应是0至65535的整数。`)
}

const clockFrom = (today: string): Clock => {
  if (isoDateSchema.safeParse(today).success) return fixedClock(today)
  throw new StartRefusal(`日期“${today}”不存在，应写成2024-12-10的样子。`)
}

/** Started by npm, the working directory is the program's; the user's own is in INIT_CWD. */
const userDirectory = (): string =>
  (process.env['npm_lifecycle_event'] === 'start' ? process.env['INIT_CWD'] : undefined) ??
  process.cwd()

const open = async (
  options: Options,
): Promise<{ readonly application: Application; readonly server: LoopbackServer }> => {
  const pageDirectory = fileURLToPath(new URL('../dist/renderer', import.meta.url))
  if (!existsSync(join(pageDirectory, 'index.html'))) {
    throw new StartRefusal('页面还没有生成，请先运行npm run build，或直接运行npm start。')
  }
  const { dataDirectory, clock } = options
  const application = openApplication({ dataDirectory, clock, door: 'browser', worker: WORKER })
  try {
    const serveOn = (wanted: number) =>
      startLoopbackServer({
        dispatch: application.dispatch,
        pageDirectory,
        dataDirectory,
        port: wanted,
        onBug: (error) => process.stderr.write(`软件出现内部错误：${String(error)}\n`),
      })
    return { application, server: await onPort(serveOn, options) }
  } catch (error) {
    application.close()
    throw error
  }
}

/** On the port asked for, else on the usual one of this data, else, where that is taken, on any that is free. */
const onPort = async (
  serveOn: (port: number) => Promise<LoopbackServer>,
  { port, dataDirectory }: Options,
): Promise<LoopbackServer> => {
  if (port !== undefined) return serveOn(port)
  try {
    return await serveOn(usualPort(dataDirectory))
  } catch (error) {
    const code = systemCode(error)
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    return serveOn(0)
  }
}

/** Opens the address in the user's browser. That this may fail is why the address is printed too. */
const showInBrowser = (url: string): void => {
  const [command, args] =
    process.platform === 'win32'
      ? (['cmd', ['/c', 'start', '', url]] as const)
      : ([process.platform === 'darwin' ? 'open' : 'xdg-open', [url]] as const)
  const opener = spawn(command, args, { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined)
  opener.unref()
}

const reason = (error: unknown): string => {
  if (error instanceof StartRefusal) return error.message
  if (error instanceof Fault) return faultMessage(error.code, error.details)
  const code = systemCode(error)
  if (code === 'EADDRINUSE') return '这个端口已被其他程序占用，请换一个端口或不指定端口。'
  if (code === 'EACCES') return '没有权限使用这个端口，请换一个端口或不指定端口。'
  return faultMessage('internal', {})
}

const start = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  const { application, server } = await open(options)
  let isClosing = false
  const close = async (): Promise<void> => {
    if (isClosing) return
    isClosing = true
    await server.close()
    await application.leave()
    process.exit(0)
  }
  process.on('SIGINT', () => void close())
  process.on('SIGTERM', () => void close())
  process.stdout.write(`民政法治台账已打开，请在本机浏览器中访问：${server.url}\n`)
  if (options.opensBrowser) showInBrowser(server.url)
}

start().catch((error: unknown) => {
  process.stderr.write(`民政法治台账无法打开：${reason(error)}\n`)
  process.exitCode = 1
})

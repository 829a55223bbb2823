import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { faultReply } from '../shared/contract/fault-reply.ts'
import { isoDateSchema } from '../shared/domain/date-schema.ts'
import { Fault } from '../shared/fault.ts'
import { type Application, openApplication } from './application.ts'
import { defaultDataDirectory } from './files/data-directory.ts'
import { systemCode } from './files/disk-fault.ts'
import { listCalls, runBatch, runCall } from './host/command-line.ts'
import { fixedClock } from './host/fixed-clock.ts'

const USAGE = `用法：
  npm run --silent desk -- list
  npm run --silent desk -- <功能名> [--data 目录] [--input JSON | --input-file 文件] [--open 文件]… [--save 文件] [--today 2024-12-10] [--author 姓名]
  npm run --silent desk -- batch [--data 目录] [--today 2024-12-10] [--author 姓名] < 每行一个 {"call":…,"input":…,"open"?:[…],"save"?:…}
`

const options = {
  data: { type: 'string' },
  input: { type: 'string' },
  'input-file': { type: 'string' },
  open: { type: 'string', multiple: true, default: [] as string[] },
  save: { type: 'string' },
  today: { type: 'string' },
  author: { type: 'string' },
} as const

/** A mistake in how the command was called: said on stderr, exit code 2. */
class UsageError extends Error {}

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: true })
    const [call, ...rest] = positionals
    if (call === undefined || rest.length > 0) throw new UsageError('')
    if (values.today !== undefined && !isoDateSchema.safeParse(values.today).success) {
      throw new UsageError(`--today 不是存在的日期：${values.today}`)
    }
    return { call, ...values }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError('参数有误')
  }
}
type Arguments = ReturnType<typeof readArguments>

/** Started by npm, the working directory is the program's; the user's own is in INIT_CWD. */
const userDirectory = (): string =>
  (process.env['npm_lifecycle_event'] === 'desk' ? process.env['INIT_CWD'] : undefined) ??
  process.cwd()

const readInput = ({ input, 'input-file': file }: Arguments, from: string): unknown => {
  const text = file === undefined ? (input ?? '{}') : readText(resolve(from, file))
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new UsageError('--input 不是JSON')
  }
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`读不到文件：${path}`)
  }
}

const withApplication = async (
  { data, today, author }: Arguments,
  from: string,
  work: (application: Application, dataDirectory: string) => Promise<boolean>,
): Promise<number> => {
  const dataDirectory = data === undefined ? defaultDataDirectory() : resolve(from, data)
  const clock = today === undefined ? () => new Date() : fixedClock(today)
  const application = openApplication({ dataDirectory, clock, door: 'command', authorName: author })
  try {
    return (await work(application, dataDirectory)) ? 0 : 1
  } finally {
    application.close()
  }
}

const say = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

const run = async (): Promise<number> => {
  const args = readArguments()
  const from = userDirectory()
  if (args.call === 'list') {
    say(listCalls())
    return 0
  }
  const input = args.call === 'batch' ? undefined : readInput(args, from)
  return withApplication(args, from, async (application, dataDirectory) => {
    const places = { from, exportsDirectory: join(dataDirectory, 'exports') }
    if (args.call === 'batch') {
      return runBatch(application, process.stdin, process.stdout, places)
    }
    const { call, open, save } = args
    const reply = await runCall(application, { call, input, open, save }, places)
    say(reply)
    return reply.ok
  })
}

// Whoever reads may have read enough (`| head`): that is no mistake, and nobody is there to be told.
process.stdout.on('error', (error) => {
  if (systemCode(error) !== 'EPIPE') throw error
})

try {
  process.exitCode = await run()
} catch (error) {
  if (error instanceof Fault) {
    say(faultReply(error))
    process.exitCode = 1
  } else if (error instanceof UsageError) {
    process.stderr.write(`${error.message === '' ? '' : `${error.message}\n`}${USAGE}`)
    process.exitCode = 2
  } else throw error
}

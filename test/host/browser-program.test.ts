import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualPort } from '../../electron/host/usual-port.ts'
import { type BrowserProgram, startBrowserProgram } from '../support/browser-program.ts'
import { rawRequest } from '../support/raw-request.ts'

let directory: string
let started: BrowserProgram[]

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'browser-program-'))
  started = []
})
afterEach(async () => {
  for (const { process, ended } of started) {
    process.kill('SIGKILL')
    await ended
  }
  rmSync(directory, { recursive: true, force: true })
})

const start = (...args: readonly string[]): BrowserProgram => {
  const program = startBrowserProgram(['--data', directory, ...args])
  started.push(program)
  return program
}

const addressIn = (line: string): URL => new URL(/http:\S+/.exec(line)?.[0] ?? '')

const settingsAt = async (address: URL): Promise<unknown> => {
  const answer = await rawRequest(address.origin, {
    method: 'POST',
    path: '/call/settings.get',
    body: '{}',
    headers: {
      'content-type': 'application/json',
      'x-ledger-token': address.hash.replace('#token=', ''),
    },
  })
  return JSON.parse(answer.text)
}

test('the program says in one line where it is open and answers there', async () => {
  const line = await start('--today', '2024-12-10').firstLine

  expect(line).toMatch(
    /^民政法治台账已打开，请在本机浏览器中访问：http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/,
  )
  expect(await settingsAt(addressIn(line))).toMatchObject({
    ok: true,
    value: { today: '2024-12-10', dataDirectory: directory },
  })
})

test.runIf(process.platform !== 'win32').each(['SIGTERM', 'SIGINT'] as const)(
  '%s closes the store and frees the data directory at once',
  async (signal) => {
    const first = start()
    await first.firstLine

    first.process.kill(signal)

    expect((await first.ended).code).toBe(0)
    expect(existsSync(join(directory, 'store.db-wal'))).toBe(false)
    await expect(start().firstLine).resolves.toContain('已打开')
  },
)

test('a second program on the same data is turned away in Chinese and the first goes on', async () => {
  const line = await start().firstLine

  const second = await start().ended

  expect(second).toMatchObject({ code: 1, output: '' })
  expect(second.errors).toMatch(/^民政法治台账无法打开：数据正由另一个程序使用.*\n$/)
  expect(await settingsAt(addressIn(line))).toMatchObject({ ok: true })
})

test('a port that is taken is said in Chinese, and the data is free again', async () => {
  const other = mkdtempSync(join(tmpdir(), 'browser-program-'))
  const taken = addressIn(await start().firstLine).port

  const refused = startBrowserProgram(['--data', other, '--port', taken])
  started.push(refused)

  expect(await refused.ended).toMatchObject({
    code: 1,
    errors: '民政法治台账无法打开：这个端口已被其他程序占用，请换一个端口或不指定端口。\n',
  })
  expect(existsSync(join(other, 'uploads-temp'))).toBe(false)
  rmSync(other, { recursive: true, force: true })
})

test('the same data is opened at the same address again, where the browser kept what was typed', async () => {
  const first = start()
  const { origin } = addressIn(await first.firstLine)
  first.process.kill('SIGKILL')
  await first.ended

  expect(addressIn(await start().firstLine).origin).toBe(origin)
})

test('where another program has that address, a free one is taken', async () => {
  const other = createServer().listen(usualPort(directory), '127.0.0.1')
  await once(other, 'listening')

  const address = addressIn(await start().firstLine)
  other.close()

  expect(Number(address.port)).not.toBe(usualPort(directory))
  expect(await settingsAt(address)).toMatchObject({ ok: true })
})

test.each([
  [['--today', '2024-02-30'], '日期“2024-02-30”不存在'],
  [['--port', '70000'], '端口“70000”不对'],
  [['--port', 'abc'], '端口“abc”不对'],
  [['--prot', '8080'], '启动参数有误'],
  [['somewhere'], '启动参数有误'],
])('the arguments %j are refused in Chinese before anything is written', async (args, words) => {
  const end = await start(...args).ended

  expect(end.code).toBe(1)
  expect(end.errors).toContain(words)
  expect(end.errors).not.toContain('    at ')
  expect(existsSync(join(directory, 'store.db'))).toBe(false)
})

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Reply } from '../../shared/contract/envelope.ts'

/** The program is started many times: what was compiled once is kept. */
const env = {
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url)),
}

const COMMAND = fileURLToPath(new URL('../../electron/command.ts', import.meta.url))

/** The command door's `batch` as a process of its own. */
export type BatchProgram = {
  readonly pid: number | undefined
  /** Sends lines without waiting. */
  readonly send: (...lines: readonly object[]) => void
  /** Sends a line as it is. */
  readonly sendText: (line: string) => void
  /** The next reply; undefined when the program has ended. */
  readonly next: () => Promise<Reply | undefined>
  /** As power failing would end it, as far as a process can tell. Resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** Ends its input and waits for the exit code. */
  readonly end: () => Promise<number | null>
}

export const startBatch = (dataDirectory: string, ...options: readonly string[]): BatchProgram => {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [COMMAND, 'batch', '--data', dataDirectory, ...options],
    { stdio: ['pipe', 'pipe', 'inherit'], env },
  )
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  // A killed program no longer reads what was sent to it.
  child.stdin.on('error', () => undefined)
  return {
    pid: child.pid,
    send: (...sent) => {
      child.stdin.write(sent.map((line) => `${JSON.stringify(line)}\n`).join(''))
    },
    sendText: (line) => {
      child.stdin.write(`${line}\n`)
    },
    next: async () => {
      const line = await lines.next()
      return line.done === true ? undefined : JSON.parse(line.value)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    end: async () => {
      child.stdin.end()
      await exited
      return child.exitCode
    },
  }
}

/** One command, run to its end. */
export const runCommand = async (
  ...options: readonly string[]
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> => {
  const child = spawn(process.execPath, [COMMAND, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  await once(child, 'close')
  return { code: child.exitCode, out, err }
}

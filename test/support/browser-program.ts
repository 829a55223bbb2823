import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** How a run of the browser door's program ended. */
export type ProgramEnd = {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** The program of the browser door as its own process. */
export type BrowserProgram = {
  /** Resolves with everything printed so far once a line is complete; rejects if the program ends before. */
  readonly firstLine: Promise<string>
  readonly ended: Promise<ProgramEnd>
  readonly process: ChildProcess
}

/** Starts it with these arguments; it opens no browser. */
export const startBrowserProgram = (args: readonly string[]): BrowserProgram => {
  const program = spawn(process.execPath, [`${root}electron/browser.ts`, '--no-open', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  program.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = once(program, 'close').then(() => ({ code: program.exitCode, output, errors }))
  const firstLine = new Promise<string>((resolve, reject) => {
    program.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.includes('\n')) resolve(output)
    })
    void ended.then((end) => reject(new Error(`ended with ${end.code}: ${end.errors}`)))
  })
  // Whoever only waits for the end must not be told of it twice.
  firstLine.catch(() => undefined)
  return { firstLine, ended, process: program }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { usePrograms } from '../support/programs.ts'

const COMMAND = fileURLToPath(new URL('../../electron/command.ts', import.meta.url))

const programs = usePrograms()

const start = (...args: readonly string[]) => {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  // What ends by itself no longer reads what is sent to it.
  child.stdin.on('error', () => undefined)
  return { child, exited: once(child, 'exit'), complaints: text(child.stderr) }
}

test('a list whose reader has gone ends without a word', async () => {
  const { child, exited, complaints } = start('list')
  child.stdout.destroy()

  await exited

  expect(await complaints).toBe('')
  expect(child.exitCode).toBe(0)
})

test('a batch whose reader has gone takes no further call and ends, though more could come', async () => {
  const { child, exited, complaints } = start('batch', '--data', programs.directory())
  const call = `${JSON.stringify({ call: 'settings.get', input: {} })}\n`
  child.stdin.write(call)
  await once(child.stdout, 'data')
  child.stdout.destroy()
  // The first reply nobody takes may still fit into the pipe.
  child.stdin.write(call.repeat(200))

  await exited

  expect(await complaints).toBe('')
  expect(child.exitCode).toBe(0)
})

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A call to the system that fails from its `from`-th time on, or is only watched. */
export type SickCall = {
  readonly name: 'pwrite64' | 'fsync'
  readonly error?: 'EIO' | 'ENOSPC'
  readonly from?: number
}

/** Whether calls of another process can be made to fail here: strace is there, and only root may always attach it. */
export const canMakeCallsFail = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('strace', ['-o', '/dev/null', '-e', 'inject=fsync:error=EIO', 'true'], {
    stdio: 'ignore',
  }).status === 0

/** How often a watched call was made, and how often it failed because it was told to. */
export type SeenCalls = { readonly made: number; readonly failed: number }

/** Makes calls of a running process fail until it is let off. Needs `canMakeCallsFail`. */
export const makeCallsFail = async (
  pid: number,
  { name, error, from = 1 }: SickCall,
  scratch: string,
): Promise<() => Promise<SeenCalls>> => {
  const log = join(scratch, 'calls')
  const inject = error === undefined ? [] : ['-e', `inject=${name}:error=${error}:when=${from}+`]
  const options = ['-f', '-o', log, '-e', `trace=${name}`, ...inject, '-p', String(pid)]
  const strace = spawn('strace', options, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(strace, 'exit')
  const told = createInterface({ input: strace.stderr })
  for await (const line of told) if (line.includes('attached')) break
  return async () => {
    strace.kill('SIGTERM')
    await ended
    const lines = readFileSync(log, 'utf8').split('\n')
    return {
      made: lines.filter((line) => line.includes(`${name}(`)).length,
      failed: lines.filter((line) => line.includes('(INJECTED)')).length,
    }
  }
}

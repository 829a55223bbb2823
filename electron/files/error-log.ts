import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SIZE_MAX = 1_000_000

/**
 * Notes a bug for whoever is asked to help: time, call, kind of error and where in the program. Never its message,
 * which could carry what the clerk typed.
 */
export const createErrorLog =
  (directory: string, now: () => Date) =>
  (name: string, error: unknown): void => {
    const file = join(directory, 'errors.log')
    const kind = error instanceof Error ? error.name : typeof error
    const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : ''
    const stack = error instanceof Error ? (error.stack ?? '') : ''
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > SIZE_MAX) {
        renameSync(file, join(directory, 'errors.old.log'))
      }
      appendFileSync(
        file,
        `${now().toISOString()} ${name} ${kind}${code}\n${frames.join('\n')}\n`,
        {
          mode: 0o600,
        },
      )
    } catch {
      // A full or read-only disk must not turn a failed call into a crash.
    }
  }

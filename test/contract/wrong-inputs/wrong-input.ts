import type { CallName } from '../../../shared/contract/index.ts'
import type { FaultCode } from '../../../shared/fault.ts'

/** A right input with something wrong in it, the code it is refused with, and what the message must say. */
export type WrongInput = readonly [
  what: string,
  name: CallName,
  change: Readonly<Record<string, unknown>>,
  code: FaultCode,
  said: string,
]

/** Text beyond a limit. */
export const long = (length: number): string => '长'.repeat(length)

import type { FaultCode, FaultDetails } from '../fault.ts'

/** A refused call as data. `message` is the Chinese sentence a user sees. */
export type FaultReply = {
  readonly code: FaultCode
  readonly message: string
  readonly details?: FaultDetails
}

/** The one answer every door gives: a value, or a fault. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: FaultReply }

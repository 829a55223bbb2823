import type { FaultReply } from '../../shared/contract/envelope.ts'
import type { FaultCode } from '../../shared/fault.ts'

/** A refused call on the page. `message` is the Chinese sentence to show. */
export class CallError extends Error {
  readonly code: FaultCode

  constructor(fault: FaultReply) {
    super(fault.message)
    this.name = 'CallError'
    this.code = fault.code
  }
}

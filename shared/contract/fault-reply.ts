import type { Fault } from '../fault.ts'
import { faultMessage } from '../text/fault-messages.ts'
import type { Reply } from './envelope.ts'

/** A refusal as the reply a caller gets, with its Chinese sentence. */
export const faultReply = ({ code, details }: Fault): Reply => ({
  ok: false,
  fault: { code, message: faultMessage(code, details), details },
})

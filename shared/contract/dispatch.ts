import { Fault } from '../fault.ts'
import { describeIssues } from '../text/input-issues.ts'
import type { Contract, Handlers } from './define.ts'
import type { Reply } from './envelope.ts'
import { faultReply } from './fault-reply.ts'

/** Carries one call from a door to its handler. Never rejects: every outcome is a reply. */
export type Dispatch<Context> = (name: string, input: unknown, context: Context) => Promise<Reply>

/**
 * The one dispatcher behind every door: known name, valid input, handler, valid output. `onBug` receives whatever is
 * thrown that is not a Fault, and output that breaks the contract; the caller sees `internal`.
 */
export const createDispatch =
  <C extends Contract, Context>(
    contract: C,
    handlers: Handlers<C, Context>,
    onBug: (name: string, error: unknown) => void,
  ): Dispatch<Context> =>
  async (name, input, context) => {
    try {
      if (!Object.hasOwn(contract, name)) throw new Fault('unknown-call', { name })
      // Sound because the name was just found among the contract's own keys.
      const key = name as keyof C & string
      const call = contract[key]
      const handler = handlers[key]
      if (call === undefined) throw new Fault('unknown-call', { name })
      const parsed = call.input.safeParse(input ?? {}, { reportInput: true })
      if (!parsed.success) {
        throw new Fault('invalid-input', { reason: describeIssues(parsed.error.issues) })
      }
      // Sound because the schema that types the handler's input has just produced this value.
      const value = await handler(parsed.data as Parameters<typeof handler>[0], context)
      return { ok: true, value: call.output.parse(value) }
    } catch (error) {
      return faultReply(error instanceof Fault ? error : bug(name, error, onBug))
    }
  }

const bug = (
  name: string,
  error: unknown,
  onBug: (name: string, error: unknown) => void,
): Fault => {
  onBug(name, error)
  return new Fault('internal', {}, { cause: error })
}

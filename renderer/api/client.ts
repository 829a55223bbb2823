import type { Reply } from '../../shared/contract/envelope.ts'
import type { AppClient } from '../../shared/contract/index.ts'
import { CallError } from './call-error.ts'
import { transport } from './transport.ts'

/** The value of a reply; a refusal is thrown as `CallError`. */
export const valueOf = (reply: Reply): unknown => {
  if (!reply.ok) throw new CallError(reply.fault)
  return reply.value
}

/** Makes a call of whatever name it is asked for: the names are the contract's, which only the compiler reads here. */
const callByName: ProxyHandler<object> = {
  get:
    (_calls, name) =>
    async (input: unknown): Promise<unknown> =>
      valueOf(await transport(String(name), input)),
}

/** Every call of the contract, typed; a refused call throws `CallError`. */
// Sound because the compiler knows no name but the contract's, and the dispatcher validates both directions.
export const api = new Proxy({}, callByName) as AppClient

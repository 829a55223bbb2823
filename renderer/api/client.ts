import type { Reply } from '../../shared/contract/envelope.ts'
import { type AppClient, contract } from '../../shared/contract/index.ts'
import { CallError } from './call-error.ts'
import { transport } from './transport.ts'

const createClient = (send: (name: string, input: unknown) => Promise<Reply>): AppClient => {
  const calls = Object.keys(contract).map((name) => [
    name,
    async (input: unknown) => {
      const reply = await send(name, input)
      if (!reply.ok) throw new CallError(reply.fault)
      return reply.value
    },
  ])
  // Sound because there is one entry per name of the contract and the dispatcher validates both directions.
  return Object.fromEntries(calls) as AppClient
}

/** Every call of the contract, typed; a refused call throws `CallError`. */
export const api: AppClient = createClient(transport)

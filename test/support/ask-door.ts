import { expect } from 'vitest'
import type { z } from 'zod'
import type { AppContract, CallName } from '../../shared/contract/index.ts'
import type { BrowserDoor } from './browser-door.ts'

/** Calls the program as the page does, for what a test does not look at. The call must succeed. */
export const askDoor = async <N extends CallName>(
  door: BrowserDoor,
  name: N,
  input: z.input<AppContract[N]['input']>,
): Promise<z.output<AppContract[N]['output']>> => {
  const response = await fetch(`${door.origin}/call/${name}`, {
    method: 'POST',
    headers: { 'x-ledger-token': door.token, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  // Sound because every answer to a call is a reply, and its value was parsed with the call's own output schema.
  const reply = (await response.json()) as { value: z.output<AppContract[N]['output']> }
  expect(reply).toMatchObject({ ok: true })
  return reply.value
}

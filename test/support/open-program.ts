import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApplication } from '../../electron/application.ts'
import type { CallContext } from '../../electron/ports.ts'
import { type AppClient, contract } from '../../shared/contract/index.ts'
import { Fault } from '../../shared/fault.ts'

const refuse = (): never => {
  throw new Fault('cancelled')
}

/** A user who backs out of every file dialog. */
const NO_FILES: CallContext = { dialogs: { openFiles: refuse, saveFile: refuse } }

/** The whole program on a fresh data directory, called as the page calls it. `close` deletes the directory. */
export type OpenProgram = { readonly api: AppClient; readonly close: () => void }

export const openProgram = (options: { readonly today: string }): OpenProgram => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'program-'))
  const clock = () => new Date(`${options.today}T12:00:00+08:00`)
  const application = openApplication({ dataDirectory, clock, door: 'command' })
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await application.dispatch(name, input, NO_FILES)
    if (!reply.ok) throw new Fault(reply.fault.code, reply.fault.details)
    return reply.value
  }
  const calls = Object.keys(contract).map((name) => [name, (input: unknown) => call(name, input)])
  const close = (): void => {
    application.close()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  // Sound because there is one entry per name of the contract and the dispatcher validates both directions.
  return { api: Object.fromEntries(calls) as AppClient, close }
}

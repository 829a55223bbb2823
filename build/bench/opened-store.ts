import type { z } from 'zod'
import { type Application, openApplication } from '../../electron/application.ts'
import type { Dialogs } from '../../electron/ports.ts'
import type { AppContract, CallName } from '../../shared/contract/index.ts'
import { fixedClock } from '../../electron/host/fixed-clock.ts'
import { noDialogs } from './no-dialogs.ts'
import { withCopy } from './prepared-store.ts'

/** The last day of the generated years: every one of them can be worked in. */
export const TODAY = '2025-12-31'

type Input<N extends CallName> = z.input<AppContract[N]['input']>
type Output<N extends CallName> = z.output<AppContract[N]['output']>

/** The program on a store of its own that is thrown away afterwards. */
export type OpenedStore = {
  readonly directory: string
  readonly call: <N extends CallName>(
    name: N,
    input: Input<N>,
    dialogs?: Dialogs,
  ) => Promise<Output<N>>
}

export const callOf =
  ({ dispatch }: Application): OpenedStore['call'] =>
  async <N extends CallName>(name: N, input: Input<N>, dialogs = noDialogs) => {
    const reply = await dispatch(name, input, { dialogs })
    if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.message}`)
    // Sound because the dispatcher has just parsed the value with the schema of this call.
    return reply.value as Output<N>
  }

/** Opens the program on a directory; whoever opened it closes it. */
export const openDirectory = (
  directory: string,
): { readonly store: OpenedStore; readonly close: () => void } => {
  const clock = fixedClock(TODAY)
  const application = openApplication({ dataDirectory: directory, clock, door: 'command' })
  return { store: { directory, call: callOf(application) }, close: application.close }
}

/** Opens a copy of a store with so many entries, works with it and removes it. */
export const withStore = <T>(count: number, work: (store: OpenedStore) => Promise<T>): Promise<T> =>
  withCopy(count, async (directory) => {
    const { store, close } = openDirectory(directory)
    try {
      return await work(store)
    } finally {
      close()
    }
  })

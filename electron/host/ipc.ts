import { ipcMain, type WebFrameMain } from 'electron'
import type { Dispatch } from '../../shared/contract/dispatch.ts'

type IpcOptions<Context> = {
  readonly dispatch: Dispatch<Context>
  readonly context: Context
  /** The only origin that may call. */
  readonly pageOrigin: string
}

/** What the owner of the channel can still do with it. */
export type ServedCalls = {
  /** Takes no further calls and waits for those under way, so that the store is not closed beneath them. */
  readonly finish: () => Promise<void>
}

/**
 * Compares `frame.origin`, not the URL: Node answers the origin `'null'` for every URL of a custom scheme, so any such
 * page would pass, or none.
 */
const isOwnPage = (frame: WebFrameMain | null, pageOrigin: string): boolean =>
  frame !== null && frame.parent === null && frame.origin === pageOrigin

/** The desktop door: one channel, one gate. */
export const serveCalls = <Context>(options: IpcOptions<Context>): ServedCalls => {
  const underWay = new Set<Promise<unknown>>()
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isOwnPage(event.senderFrame, options.pageOrigin)) {
      throw new Error('Call from an untrusted frame')
    }
    const reply = options.dispatch(String(name), input, options.context)
    underWay.add(reply)
    return reply.finally(() => underWay.delete(reply))
  })
  return {
    finish: async () => {
      ipcMain.removeHandler('call')
      await Promise.allSettled(underWay)
    },
  }
}

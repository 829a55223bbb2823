import { ipcMain, type WebFrameMain } from 'electron'
import type { Dispatch } from '../../shared/contract/dispatch.ts'

type IpcOptions<Context> = {
  readonly dispatch: Dispatch<Context>
  readonly context: Context
  /** What a call gets whose files were dropped on the window: the paths as they arrived, not looked at yet. */
  readonly contextWith: (paths: unknown) => Context
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

/** The desktop door: one channel for calls, one for calls that read what was dropped, one gate for both. */
export const serveCalls = <Context>(options: IpcOptions<Context>): ServedCalls => {
  const underWay = new Set<Promise<unknown>>()
  const answer = (
    frame: WebFrameMain | null,
    [name, input]: readonly [unknown, unknown],
    context: Context,
  ) => {
    if (!isOwnPage(frame, options.pageOrigin)) throw new Error('Call from an untrusted frame')
    const reply = options.dispatch(String(name), input, context)
    underWay.add(reply)
    return reply.finally(() => underWay.delete(reply))
  }
  ipcMain.handle('call', (event, name: unknown, input: unknown) =>
    answer(event.senderFrame, [name, input], options.context),
  )
  ipcMain.handle('call-with-dropped', (event, name: unknown, input: unknown, paths: unknown) =>
    answer(event.senderFrame, [name, input], options.contextWith(paths)),
  )
  return {
    finish: async () => {
      ipcMain.removeHandler('call')
      ipcMain.removeHandler('call-with-dropped')
      await Promise.allSettled(underWay)
    },
  }
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApplication } from '../../electron/application.ts'
import { type LoopbackServer, startLoopbackServer } from '../../electron/host/loopback-server.ts'
import type { Clock } from '../../electron/ports.ts'

const PAGE = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

/** The whole program behind the browser door. */
export type BrowserDoor = LoopbackServer & { readonly dataDirectory: string }

/** Opens it over the built page and, unless one is named, on a fresh data directory that `close` deletes; closing twice is harmless. */
export const openBrowserDoor = async (
  options: {
    readonly dataDirectory?: string
    readonly clock?: Clock
    /** The program of the threads of jobs; without it they run in this one. */
    readonly worker?: URL
  } = {},
): Promise<BrowserDoor> => {
  if (!existsSync(join(PAGE, 'index.html'))) throw new Error('Run npm run build first.')
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'browser-door-'))
  const clock = options.clock ?? (() => new Date())
  const application = openApplication({
    dataDirectory,
    clock,
    door: 'browser',
    ...(options.worker === undefined ? {} : { worker: options.worker }),
  })
  const server = await startLoopbackServer({
    dispatch: application.dispatch,
    pageDirectory: PAGE,
    dataDirectory,
  })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await server.close()
    application.close()
    if (options.dataDirectory === undefined) rmSync(dataDirectory, { recursive: true, force: true })
  }
  return { ...server, dataDirectory, close }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { type Application, openApplication } from '../../electron/application.ts'
import { fixedClock } from '../../electron/host/fixed-clock.ts'
import { startLoopbackServer } from '../../electron/host/loopback-server.ts'
import type { Dialogs } from '../../electron/ports.ts'
import { type AppClient, contract } from '../../shared/contract/index.ts'

const pageDirectory = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

/** Shortly before the report is due. */
const TODAY = '2024-12-05'

/** The program with its page open, as a picture is taken of it. */
export type Desk = {
  readonly page: Page
  /** The calls, for what has to be there before a picture is taken. */
  readonly api: AppClient
  readonly dataDirectory: string
  /** Where the calls save files. */
  readonly stick: string
  readonly goTo: (hash: string, shows: string | RegExp) => Promise<void>
  readonly close: () => Promise<void>
}

/** Files of a call: opened from and saved to one folder, under the name proposed. */
const dialogsOn = (stick: string): Dialogs => ({
  openFiles: () => Promise.reject(new Error('No picture needs a file opened by a call.')),
  saveFile: async ({ suggestedName }, writeTo) => {
    const path = join(stick, suggestedName)
    await writeTo(path)
    return basename(path)
  },
})

const clientOf = (application: Application, stick: string): AppClient => {
  const dialogs = dialogsOn(stick)
  const calls = Object.keys(contract).map((name) => [
    name,
    async (input: unknown) => {
      const reply = await application.dispatch(name, input, { dialogs })
      if (!reply.ok) throw new Error(`${name}：${reply.fault.message}`)
      return reply.value
    },
  ])
  // Sound because there is one entry per name of the contract and the dispatcher validates both directions.
  return Object.fromEntries(calls) as AppClient
}

/** Opens the program on an empty data directory, or the one given, with a page as large as the pictures. */
export const openDesk = async (
  browser: Browser,
  options: { readonly dataDirectory?: string; readonly width?: number; readonly height?: number },
): Promise<Desk> => {
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'pictures-'))
  const stick = mkdtempSync(join(tmpdir(), 'stick-'))
  const application = openApplication({ dataDirectory, clock: fixedClock(TODAY), door: 'browser' })
  const server = await startLoopbackServer({
    dispatch: application.dispatch,
    pageDirectory,
    dataDirectory,
  })
  const { width = 1000, height = 620 } = options
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' })
  await page.goto(server.url)
  return {
    page,
    api: clientOf(application, stick),
    dataDirectory,
    stick,
    goTo: async (hash, shows) => {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
      await page.getByText(shows).first().waitFor()
    },
    close: async () => {
      await page.close()
      await server.close()
      application.close()
      if (options.dataDirectory === undefined) rmSync(dataDirectory, { recursive: true })
      rmSync(stick, { recursive: true })
    },
  }
}

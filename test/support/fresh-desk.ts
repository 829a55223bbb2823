import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { askDoor } from './ask-door.ts'
import { launchBrowser } from './browser.ts'
import { type Clerk, seatClerk } from './clerk.ts'

/**
 * A clerk on a data directory of her own for each test of a file, who may leave and sit down again at the same data.
 * The page must not have complained about anything.
 */
export const useFreshDesk = (today: string) => {
  let browser: Browser
  let dataDirectory: string
  let clerk: Clerk
  const sitDown = async (on = today): Promise<void> => {
    clerk = await seatClerk(browser, { today: on, dataDirectory })
  }
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    dataDirectory = mkdtempSync(join(tmpdir(), 'desk-'))
    await sitDown()
    await askDoor(clerk.door, 'settings.save', { bureauName: '普定县民政局' })
  })
  afterEach(async () => {
    const { complaints } = clerk
    await clerk.leave()
    rmSync(dataDirectory, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })
  afterAll(() => browser.close())
  return {
    clerk: (): Clerk => clerk,
    pathOf: (...parts: readonly string[]): string => join(dataDirectory, ...parts),
    /** Where the file of a proof lies that `addProofs` added. */
    proofPath: (name: string): string => {
      const sha256 = createHash('sha256').update(name).digest('hex')
      return join(dataDirectory, 'evidence', sha256.slice(0, 2), sha256)
    },
    sitDown,
    enter: (text: string) =>
      askDoor(clerk.door, 'ledger.save', { on: '2024-12-04', text, checkItemIds: [] }),
    texts: async (): Promise<string[]> =>
      (await askDoor(clerk.door, 'ledger.list', {})).entries.map(({ text }) => text).toSorted(),
  }
}

/** Adds files in the open drawer of an entry; each holds its own name. */
export const addProofs = async (drawer: Locator, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const chooser = drawer.page().waitForEvent('filechooser')
    await drawer.getByRole('button', { name: '添加佐证' }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(name) })
    await drawer.getByText(name, { exact: true }).waitFor()
  }
}

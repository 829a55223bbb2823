import { basename } from 'node:path'
import type { Locator } from 'playwright-core'
import { DROPPED_PATHS } from './preload-script.ts'

/**
 * Drags files from a file manager onto something in the page and lets go: to the page a real drop, which no script of
 * its own can make. Where they lie only the stand-in's `webUtils` is told, as Electron tells only a preload.
 */
export const dropFiles = async (target: Locator, paths: readonly string[]): Promise<void> => {
  const page = target.page()
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (box === null) throw new Error('There is nothing to drop on')
  await page.evaluate(([name, entries]) => Reflect.set(window, name, Object.fromEntries(entries)), [
    DROPPED_PATHS,
    paths.map((path) => [basename(path), path] as const),
  ] as const)
  const session = await page.context().newCDPSession(page)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data })
  }
  await session.detach()
}

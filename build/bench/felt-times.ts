import type { Page } from 'playwright-core'

/** What a page counts while somebody works on it. Runs in the page; all times in ms. */
type Watched = { keys: number[]; frames: number[] }

declare global {
  interface Window {
    watched: Watched
  }
}

/** Begins to count, in a page that is open. */
export const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.watched = { keys: [], frames: [] }
    // After the next frame was handed to the screen: a message sent while it is drawn comes when it has been.
    const afterPaint = (done: () => void): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', done)
        port1.start()
        port2.postMessage(undefined)
      })
    }
    const onKey = ({ timeStamp }: KeyboardEvent): void =>
      afterPaint(() => window.watched.keys.push(performance.now() - timeStamp))
    window.addEventListener('keydown', onKey, { capture: true })
    let last = performance.now()
    const onFrame = (now: number): void => {
      window.watched.frames.push(now - last)
      last = now
      requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
  })

/** What was counted since it was last asked for. */
export const takeWatched = (page: Page): Promise<Watched> =>
  page.evaluate(() => {
    const taken = window.watched
    window.watched = { keys: [], frames: [] }
    return taken
  })

/** A key now and then, faster than anybody finds the keys, with room for what one of them sets off. */
const BETWEEN_MS = 90

/** From each key to the frame that shows it. The focus is in the field. */
export const keyTimes = async (page: Page, keys: readonly string[]): Promise<readonly number[]> => {
  await page.waitForTimeout(BETWEEN_MS)
  await takeWatched(page)
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(BETWEEN_MS)
  }
  await page.waitForFunction((count) => window.watched.keys.length >= count, keys.length)
  return (await takeWatched(page)).keys
}

/** How far the wheel turns at once, px, and how often a second. */
const NOTCH = 240
const NOTCH_MS = 16

/** The frames while the wheel turns so often over what is at this place of the window. */
export const wheelFrames = async (
  page: Page,
  at: { readonly x: number; readonly y: number },
  notches: number,
): Promise<readonly number[]> => {
  await page.mouse.move(at.x, at.y)
  await takeWatched(page)
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, NOTCH)
    await page.waitForTimeout(NOTCH_MS)
  }
  return (await takeWatched(page)).frames
}

/** The frames while what scrolls goes from its beginning to its end as a bar that is dragged takes it, frame by frame. */
export const dragFrames = async (
  page: Page,
  scrolling: string,
  steps: number,
): Promise<readonly number[]> => {
  await takeWatched(page)
  await page.evaluate(
    async ([selector, count]) => {
      const pane = document.querySelector(selector)
      if (pane === null) throw new Error(`Nothing to scroll: ${selector}`)
      const whole = pane.scrollHeight - pane.clientHeight
      for (let step = 0; step <= count; step += 1) {
        await new Promise(requestAnimationFrame)
        pane.scrollTop = (whole * step) / count
      }
      await new Promise(requestAnimationFrame)
    },
    [scrolling, steps] as const,
  )
  return (await takeWatched(page)).frames
}

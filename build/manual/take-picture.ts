import { writeFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { palettePng } from './palette-png.ts'

/** Decodes a picture where there is a decoder already: in a page. */
const pixelsOf = async (page: Page, png: Buffer) => {
  const { width, height, bytes } = await page.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))])
    const image = await createImageBitmap(blob)
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const data = context?.getImageData(0, 0, image.width, image.height).data
    const colours = new Uint8Array(data ?? [])
    let text = ''
    for (let at = 0; at < colours.length; at += 8192) {
      text += String.fromCharCode(...colours.subarray(at, at + 8192))
    }
    return { width: image.width, height: image.height, bytes: btoa(text) }
  }, png.toString('base64'))
  return { width, height, data: new Uint8Array(Buffer.from(bytes, 'base64')) }
}

/** Takes a picture of the page, or of a part of it, and keeps it small. */
export const takePicture = async (
  page: Page,
  file: string,
  part: Locator | Page = page,
): Promise<void> => {
  // Away from everything that shows it is pointed at; what pops up on the way has gone.
  await page.mouse.move(2, 2)
  const png = await part.screenshot({ animations: 'disabled', caret: 'hide' })
  writeFileSync(file, palettePng(await pixelsOf(page, png)))
}

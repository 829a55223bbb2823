// Draws build/icon.png and build/icon.ico from the two drawings beside this file:
//   CHROMIUM_PATH=<a Chromium> npx -c 'node build/icons/make-icons.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const SMALL = [16, 24, 32]
const LARGE = [48, 64, 128, 256]
const LINUX = 512

type Picture = { readonly size: number; readonly png: Buffer }

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const draw = async (browser: Browser, drawing: string, size: number): Promise<Picture> => {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = readFileSync(here(drawing), 'utf8')
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  )
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return { size, png }
}

/** The pictures as one .ico file; Windows reads PNG inside it since Vista. */
const toIco = (pictures: readonly Picture[]): Buffer => {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    // A size of 256 does not fit into its byte and is written as 0.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

const executablePath = process.env.CHROMIUM_PATH
if (executablePath === undefined) throw new Error('Set CHROMIUM_PATH to a Chromium')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const pictures: Picture[] = []
  for (const size of SMALL) pictures.push(await draw(browser, 'icon-small.svg', size))
  for (const size of LARGE) pictures.push(await draw(browser, 'icon.svg', size))
  writeFileSync(here('../icon.ico'), toIco(pictures))
  writeFileSync(here('../icon.png'), (await draw(browser, 'icon.svg', LINUX)).png)
} finally {
  await browser.close()
}

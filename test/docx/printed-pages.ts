import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { renderReport } from '../../electron/docx/render-report.ts'
import type { ReportDocument } from '../../shared/domain/report/document.ts'

const finds = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

const hasFont = (family: string): boolean =>
  (spawnSync('fc-list', [family]).stdout?.length ?? 0) > 0

/** What measuring printed pages needs and this computer has not: LibreOffice, poppler, a Chinese font to measure. */
export const missingForPrinting: readonly string[] = [
  ...(finds('soffice') ? [] : ['soffice (LibreOffice Writer)']),
  ...(finds('pdftoppm') ? [] : ['pdftoppm (poppler-utils)']),
  ...(hasFont('Noto Serif CJK SC') ? [] : ['Noto Serif CJK SC (fonts-noto-cjk)']),
]

/** Whether pages are printed and measured. Where they are demanded they are not left out for want of a tool. */
export const isPrinting =
  missingForPrinting.length === 0 || process.env['LEDGER_DEMANDS_PRINTING'] === '1'

/** Fine enough to find a rule of 0.25 mm: 8 pixels to the millimetre. */
const DPI = 204
const MM_PER_PIXEL = 25.4 / DPI

/** The fonts of an official document are nowhere free; the same squares are measured in whatever font is there. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${['仿宋_GB2312', '仿宋', '楷体_GB2312', '楷体', '华文中宋', '方正小标宋简体', '宋体', '黑体']
  .map(
    (name) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test>` +
      '<edit name="family" mode="prepend" binding="strong"><string>Noto Serif CJK SC</string></edit></match>',
  )
  .join('')}
</fontconfig>`

/** Where ink begins and ends, in mm from the top or the left edge of the page. */
export type Band = { readonly from: number; readonly to: number }

/** Part of a page in mm; what is left out reaches to the edge. */
export type Area = {
  readonly top?: number
  readonly bottom?: number
  readonly left?: number
  readonly right?: number
}

/** A page as a picture: three bytes a pixel. */
export class PrintedPage {
  readonly #pixels: Uint8Array
  readonly #width: number
  readonly #height: number

  constructor(ppm: Uint8Array) {
    const [, width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(latin(ppm)) ?? []
    this.#width = Number(width)
    this.#height = Number(height)
    this.#pixels = ppm.subarray(ppm.length - this.#width * this.#height * 3)
  }

  /** Whether the page lies across. */
  get isLandscape(): boolean {
    return this.#width > this.#height
  }

  /** Rows of ink from top to bottom. */
  rows(area: Area = {}, colour: 'any' | 'red' = 'any'): readonly Band[] {
    const { x0, x1, y0, y1 } = this.#bounds(area)
    return bands(y0, y1, (y) => this.#hasInk(y, x0, x1, colour))
  }

  /** Columns of ink from left to right. */
  columns(area: Area = {}, colour: 'any' | 'red' = 'any'): readonly Band[] {
    const { x0, x1, y0, y1 } = this.#bounds(area)
    const inked = new Uint8Array(this.#width)
    for (let y = y0; y < y1; y += 1) {
      for (let x = x0; x < x1; x += 1) if (this.#isInk(x, y, colour)) inked[x] = 1
    }
    return bands(x0, x1, (x) => inked[x] === 1)
  }

  /** Rows that are inked over most of a width in mm: rules. */
  rules(least: number, colour: 'any' | 'red' = 'any'): readonly Band[] {
    return bands(0, this.#height, (y) => {
      let inked = 0
      for (let x = 0; x < this.#width; x += 1) if (this.#isInk(x, y, colour)) inked += 1
      return inked * MM_PER_PIXEL >= least
    })
  }

  #bounds({ top = 0, bottom = 1e4, left = 0, right = 1e4 }: Area) {
    const pixel = (mm: number, limit: number): number =>
      Math.min(limit, Math.round(mm / MM_PER_PIXEL))
    return {
      x0: pixel(left, this.#width),
      x1: pixel(right, this.#width),
      y0: pixel(top, this.#height),
      y1: pixel(bottom, this.#height),
    }
  }

  #hasInk(y: number, x0: number, x1: number, colour: 'any' | 'red'): boolean {
    for (let x = x0; x < x1; x += 1) if (this.#isInk(x, y, colour)) return true
    return false
  }

  #isInk(x: number, y: number, colour: 'any' | 'red'): boolean {
    const at = (y * this.#width + x) * 3
    const [red = 255, green = 255] = [this.#pixels[at], this.#pixels[at + 1]]
    return colour === 'red' ? red > 150 && green < 110 : green < 110
  }
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 40)).toString('latin1')

const bands = (start: number, end: number, hasInk: (place: number) => boolean): Band[] => {
  const found: Band[] = []
  let from: number | undefined
  for (let place = start; place <= end; place += 1) {
    const ink = place < end && hasInk(place)
    if (ink && from === undefined) from = place
    if (!ink && from !== undefined) {
      found.push({ from: from * MM_PER_PIXEL, to: place * MM_PER_PIXEL })
      from = undefined
    }
  }
  return found
}

/** Prints reports with LibreOffice, each to its pages; blank pages that only turn a sheet are not among them. */
export const printPages = async (
  reports: Readonly<Record<string, ReportDocument>>,
): Promise<Readonly<Record<string, readonly PrintedPage[]>>> => {
  if (missingForPrinting.length > 0) {
    throw new Error(`Pages cannot be printed without ${missingForPrinting.join(', ')}`)
  }
  const folder = mkdtempSync(join(tmpdir(), 'printed-'))
  try {
    writeFileSync(join(folder, 'fonts.conf'), FONTS)
    for (const [name, report] of Object.entries(reports)) {
      writeFileSync(join(folder, `${name}.docx`), await renderReport(report))
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const files = Object.keys(reports).map((name) => join(folder, `${name}.docx`))
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      { stdio: 'ignore', env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } },
    )
    return Object.fromEntries(Object.keys(reports).map((name) => [name, pagesOf(folder, name)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const pagesOf = (folder: string, name: string): readonly PrintedPage[] => {
  const prefix = join(folder, `page-${name}`)
  execFileSync('pdftoppm', ['-r', String(DPI), join(folder, `${name}.pdf`), prefix])
  return readdirSync(folder)
    .filter((file) => file.startsWith(`page-${name}-`))
    .toSorted()
    .map((file) => new PrintedPage(readFileSync(join(folder, file))))
}

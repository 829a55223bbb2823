import type { ReportFont } from '../../shared/domain/report/report-fonts.ts'

/** What stands behind a family when it is missing. */
const FALLBACKS = ['serif', 'sans-serif', 'monospace', 'cursive'] as const
type Fallback = (typeof FALLBACKS)[number]

/** What is drawn: letters, and characters any Chinese font has. */
const SAMPLES = ['mmWil 1029', '民政法治永'] as const

/** Gives what a sample looks like in a family with a fallback behind it; without a family in the fallback itself. */
export type DrawSample = (sample: string, fallback: string, family?: string) => string

/** Two fallbacks in which a sample looks different. */
const differingPair = (
  sample: string,
  draw: DrawSample,
): readonly [Fallback, Fallback] | undefined => {
  const [first, ...others] = FALLBACKS
  const look = draw(sample, first)
  const other = others.find((fallback) => draw(sample, fallback) !== look)
  return other === undefined ? undefined : [first, other]
}

/**
 * Whether a family is on this PC. A missing one leaves a sample to the fallback behind it, so that it looks different
 * with another fallback; one that is there looks the same. A PC may have one font for all fallbacks: then a family that
 * looks different from it is there.
 */
const isFamilyPresent = (family: string, draw: DrawSample): boolean =>
  SAMPLES.some((sample) => {
    const pair = differingPair(sample, draw)
    if (pair === undefined) return draw(sample, FALLBACKS[0], family) !== draw(sample, FALLBACKS[0])
    return draw(sample, pair[0], family) === draw(sample, pair[1], family)
  })

/** Whether this PC lacks a font under all the names it may have. */
export const isFontMissing = ({ name, otherNames }: ReportFont, draw: DrawSample): boolean =>
  ![name, ...otherNames].some((family) => isFamilyPresent(family, draw))

const SIZE = { width: 220, height: 40 } as const
const looks = new Map<string, string>()

/** Two pictures of one size are the same when their digests are (FNV-1a over pixels); as text they would weigh megabytes. */
const digestOf = (pixels: Uint8ClampedArray): number => {
  let digest = 0x81_1c_9d_c5
  for (const pixel of new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4)) {
    digest = Math.imul(digest ^ pixel, 0x01_00_01_93)
  }
  return digest
}

/** Draws in the page, each sample once. */
export const drawInPage: DrawSample = (sample, fallback, family) => {
  const font = `28px ${family === undefined ? '' : `"${family}", `}${fallback}`
  const key = `${font}/${sample}`
  const known = looks.get(key)
  if (known !== undefined) return known
  const context = new OffscreenCanvas(SIZE.width, SIZE.height).getContext('2d', {
    willReadFrequently: true,
  })
  if (context === null) return ''
  context.font = font
  context.fillText(sample, 0, 32)
  const { data } = context.getImageData(0, 0, SIZE.width, SIZE.height)
  const look = `${context.measureText(sample).width}/${digestOf(data)}`
  looks.set(key, look)
  return look
}

import { crc32, deflateSync } from 'node:zlib'

/** Colours of a picture, four bytes a pixel. */
export type Pixels = {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

const COLOURS = 256

/** Neighbouring shades count as one: five bits a channel are more than letters on a calm page need. */
const shadeOf = (data: Uint8Array, at: number): number =>
  // Sound because the caller stays inside the picture.
  (((data[at] as number) >> 2) << 12) |
  (((data[at + 1] as number) >> 2) << 6) |
  ((data[at + 2] as number) >> 2)

const channels = (shade: number): readonly [number, number, number] => {
  const wide = (six: number): number => (six << 2) | (six >> 4)
  return [wide((shade >> 12) & 63), wide((shade >> 6) & 63), wide(shade & 63)]
}

const distance = (one: number, other: number): number => {
  const [r, g, b] = channels(one)
  const [red, green, blue] = channels(other)
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
}

const nearest = (palette: readonly number[], shade: number): number => {
  let best = 0
  for (let index = 1; index < palette.length; index += 1) {
    // Sound because both places are inside the palette.
    if (distance(palette[index] as number, shade) < distance(palette[best] as number, shade)) {
      best = index
    }
  }
  return best
}

/** The most frequent shades, the same picture always in the same order. */
const paletteOf = (pixels: Pixels): readonly number[] => {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.data.length; at += 4) {
    const shade = shadeOf(pixels.data, at)
    counts.set(shade, (counts.get(shade) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([one, count], [other, more]) => more - count || one - other)
    .slice(0, COLOURS)
    .map(([shade]) => shade)
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length, 0)
  head.write(type, 4, 'latin1')
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])), 0)
  return Buffer.concat([head, data, check])
}

const headerOf = ({ width, height }: Pixels): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8)
  return header
}

/** A picture of a screen as a PNG of at most 256 colours: about a third of the size of a full one. */
export const palettePng = (pixels: Pixels): Buffer => {
  const palette = paletteOf(pixels)
  const numbers = new Map(palette.map((shade, index) => [shade, index]))
  const { width, height, data } = pixels
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const shade = shadeOf(data, (y * width + x) * 4)
      const number = numbers.get(shade) ?? nearest(palette, shade)
      numbers.set(shade, number)
      // Every row begins with the number of its filter: none.
      rows[y * (width + 1) + 1 + x] = number
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', headerOf(pixels)),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

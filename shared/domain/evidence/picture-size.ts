import type { TrueType } from './true-type.ts'

/** The most pixels a picture is decoded with: a phone takes 12 to 50 million, a crafted file claims billions. */
export const PIXELS_MAX = 60_000_000

/** Width and height in pixels. */
export type PictureSize = { readonly width: number; readonly height: number }

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Start-of-frame marks; C4, C8 and CC among them are something else. */
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc

/** Walks the segments of a JPEG to the one with its size. */
const jpegSize = (bytes: Uint8Array): PictureSize | undefined => {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return undefined
    const mark = view.getUint8(at + 1)
    if (isFrame(mark)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // Fill bytes and marks without a length stand before a segment.
    at +=
      mark === 0xff
        ? 1
        : mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)
          ? 2
          : 2 + view.getUint16(at + 2)
  }
  return undefined
}

const webpSize = (bytes: Uint8Array): PictureSize | undefined => {
  const view = viewOf(bytes)
  const form = String.fromCharCode(...bytes.subarray(12, 16))
  if (bytes.length < 30) return undefined
  if (form === 'VP8X') {
    const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
    return { width: three(24) + 1, height: three(27) + 1 }
  }
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (form !== 'VP8 ') return undefined
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

type Reader = (bytes: Uint8Array) => PictureSize | undefined

const at =
  (least: number, read: (view: DataView) => PictureSize): Reader =>
  (bytes) =>
    bytes.length < least ? undefined : read(viewOf(bytes))

const READERS: Partial<Record<TrueType, Reader>> = {
  jpeg: jpegSize,
  webp: webpSize,
  png: at(24, (view) => ({ width: view.getUint32(16), height: view.getUint32(20) })),
  gif: at(10, (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) })),
  bmp: at(26, (view) => ({
    width: Math.abs(view.getInt32(18, true)),
    height: Math.abs(view.getInt32(22, true)),
  })),
}

/** The size a picture says it has; undefined when it says none that could be. */
export const pictureSizeOf = (bytes: Uint8Array, type: TrueType): PictureSize | undefined => {
  const size = READERS[type]?.(bytes)
  return size === undefined || size.width < 1 || size.height < 1 ? undefined : size
}

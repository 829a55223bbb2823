/** Signatures and offsets of the zip format (APPNOTE 4.3), little-endian. */
const END_OF_DIRECTORY = { signature: 0x06054b50, size: 22, entries: 10, start: 16 } as const
const DIRECTORY_ENTRY = {
  size: 46,
  time: 12,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  localHeader: 42,
} as const
const LOCAL_HEADER = { time: 10 } as const

/** 1980-01-01 00:00, the earliest a zip can say: date 0x0021 over time 0x0000. */
const EARLIEST = 0x0021_0000

/**
 * Sets the date of every file in a zip to 1980-01-01, in place.
 *
 * docx stamps its files with the clock and offers no option. Packing anew would deflate a long annex twice; this
 * touches eight bytes per file. Only for an archive without a comment, as docx writes it.
 */
export const clearZipDates = (bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - END_OF_DIRECTORY.size
  if (view.getUint32(end, true) !== END_OF_DIRECTORY.signature) {
    throw new Error('Not a zip archive without a comment')
  }
  let entry = view.getUint32(end + END_OF_DIRECTORY.start, true)
  for (let left = view.getUint16(end + END_OF_DIRECTORY.entries, true); left > 0; left -= 1) {
    const localHeader = view.getUint32(entry + DIRECTORY_ENTRY.localHeader, true)
    view.setUint32(entry + DIRECTORY_ENTRY.time, EARLIEST, true)
    view.setUint32(localHeader + LOCAL_HEADER.time, EARLIEST, true)
    entry +=
      DIRECTORY_ENTRY.size +
      view.getUint16(entry + DIRECTORY_ENTRY.nameLength, true) +
      view.getUint16(entry + DIRECTORY_ENTRY.extraLength, true) +
      view.getUint16(entry + DIRECTORY_ENTRY.commentLength, true)
  }
}

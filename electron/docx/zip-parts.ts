import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** The earliest date a zip can bear, in local time as yazl reads it. */
const ZIP_DATE = new Date(1980, 0, 1)

/**
 * Packs the parts of a file into a zip, in the order given and without the moment or the user in it.
 *
 * yazl has zlib deflate beside the thread: half the time docx's own packing takes, and none of it in the way of other
 * work.
 */
export const zipParts = (parts: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> => {
  const zip = new ZipFile()
  for (const [path, bytes] of Object.entries(parts)) {
    const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    zip.addBuffer(part, path, { mtime: ZIP_DATE, forceDosTimestamp: true, compressionLevel: 6 })
  }
  zip.end()
  return buffer(zip.outputStream)
}

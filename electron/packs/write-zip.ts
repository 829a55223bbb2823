import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { demandFreeSpace } from '../exchange/free-space.ts'
import { stopIfAborted, writingFault } from '../exchange/medium-fault.ts'
import { Fault } from '../../shared/fault.ts'
import { diskFault } from '../files/disk-fault.ts'
import { renamePatiently, syncDirectory } from '../files/write-file.ts'
import { isAsWritten, type Written, writeStream } from '../files/written-stream.ts'
import { memberBytes } from './member-bytes.ts'
import { type PackMember, type PackTools, sizeOfMembers, type WrittenPack } from './pack-member.ts'

/** The earliest day a zip can name: no file tells when it was written, and the same state gives the same bytes. */
const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }

/** What the list of a zip takes for each file besides its name, twice. */
const ENTRY_BYTES = 400

/** The bytes of a zip, streamed. Photographs and PDFs are stored as they are; what the program made is packed already. */
const zipBytes = async function* (
  members: readonly PackMember[],
  { onBytes, signal }: PackTools,
): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  // Sound because the library makes it a PassThrough; its types say less.
  const output = zip.outputStream as Readable
  const streams = new Set<Readable>()
  zip.on('error', (error: Error) => output.destroy(error))
  let done = 0
  const count = (bytes: number): void => {
    done += bytes
    onBytes(done)
  }
  for (const member of members) {
    const options = { ...OPTIONS, size: member.size, compress: false }
    zip.addReadStreamLazy(member.path, options, (give) => {
      const stream = Readable.from(memberBytes(member, count, signal), { objectMode: false })
      stream.on('error', (error) => zip.emit('error', error))
      stream.on('close', () => streams.delete(stream))
      streams.add(stream)
      give(null, stream)
    })
  }
  zip.end()
  try {
    for await (const chunk of output) {
      // Sound because the library writes nothing but buffers.
      yield chunk as Buffer
    }
  } finally {
    for (const stream of streams) stream.destroy()
  }
}

/**
 * Writes a pack as a zip so that a stick may be pulled when this ends: under another name beside the target, synced,
 * read back and compared; only then it gets its name. What was there before stays whole until then, and for good when
 * the writing is cancelled or fails.
 *
 * Faults: `disk-full`, `target-not-writable`, `file-in-use`, `medium-lost`, `medium-file-limit`,
 * `exchange-unverified`, `evidence-damaged`, `cancelled`.
 */
export const writeZip = async (
  target: string,
  members: readonly PackMember[],
  tools: PackTools,
): Promise<WrittenPack> => {
  const name = basename(target)
  const expected = sizeOfMembers(members) + members.length * ENTRY_BYTES
  await demandFreeSpace(dirname(target), expected, name)
  const aside = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const written = await writeAside(aside, members, tools)
    const isSame = await isAsWritten(aside, written, (done) => {
      stopIfAborted(tools.signal)
      tools.onVerify(done, written.bytes)
    })
    if (!isSame) throw new Fault('exchange-unverified', { name })
    await renamePatiently(aside, target)
    await syncDirectory(dirname(target))
    return written
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw writingFault(error, name)
  }
}

const writeAside = async (
  aside: string,
  members: readonly PackMember[],
  tools: PackTools,
): Promise<Written> => {
  const file = await open(aside, 'wx', 0o600).catch((error: unknown) => {
    throw diskFault(error, basename(aside))
  })
  try {
    const written = await writeStream(zipBytes(members, tools), file, () =>
      stopIfAborted(tools.signal),
    )
    await file.sync()
    return written
  } finally {
    await file.close()
  }
}

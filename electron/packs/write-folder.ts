import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { numberedFileName } from '../../shared/domain/file-name.ts'
import { Fault } from '../../shared/fault.ts'
import { demandFreeSpace } from '../exchange/free-space.ts'
import { stopIfAborted, writingFault } from '../exchange/medium-fault.ts'
import { sha256Of, syncDirectory } from '../files/write-file.ts'
import { isAsWritten, writeStream } from '../files/written-stream.ts'
import { memberBytes } from './member-bytes.ts'
import { type PackMember, type PackTools, sizeOfMembers, type WrittenPack } from './pack-member.ts'

/** What the smallest file takes on a stick: a cluster of 32 KB. */
const CLUSTER = 32 * 1024

/** The first name that is free: what lies there is never written into. */
const freeName = (parent: string, name: string): string => {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : numberedFileName(name, number)
    if (!existsSync(join(parent, candidate))) return candidate
  }
}

/**
 * Lays a pack out as a folder inside `parent`, under a name nothing there bears: under another name first, every file
 * synced and read back; only the whole folder gets its name. Answers that name. Faults: as `writeZip`.
 */
export const writeFolder = async (
  parent: string,
  wantedName: string,
  members: readonly PackMember[],
  tools: PackTools,
): Promise<WrittenPack & { readonly name: string }> => {
  const aside = join(parent, `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(parent, { recursive: true })
    const expected = sizeOfMembers(members) + members.length * CLUSTER
    await demandFreeSpace(parent, expected, wantedName)
    await layOut(aside, members, tools)
    const name = freeName(parent, wantedName)
    await rename(aside, join(parent, name))
    await syncDirectory(parent)
    return { name, bytes: sizeOfMembers(members), sha256: hashOfList(members) }
  } catch (error) {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined)
    throw writingFault(error, wantedName)
  }
}

const hashOfList = (members: readonly PackMember[]): string =>
  sha256Of(Buffer.from(members.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')))

const layOut = async (
  root: string,
  members: readonly PackMember[],
  { onBytes, onVerify, signal }: PackTools,
): Promise<void> => {
  const total = sizeOfMembers(members)
  let [done, verified] = [0, 0]
  await mkdir(root, { mode: 0o700 })
  const count = (bytes: number): void => {
    done += bytes
    onBytes(done)
  }
  for (const member of members) {
    const path = join(root, ...member.path.split('/'))
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(path, 'wx', 0o600)
    try {
      await writeStream(memberBytes(member, count, signal), file, () => stopIfAborted(signal))
      await file.sync()
    } finally {
      await file.close()
    }
  }
  for (const member of members) {
    const path = join(root, ...member.path.split('/'))
    const written = { bytes: member.size, sha256: member.sha256 }
    const before = verified
    const isSame = await isAsWritten(path, written, (bytes) => {
      stopIfAborted(signal)
      verified = before + bytes
      onVerify(verified, total)
    })
    if (!isSame) throw new Fault('exchange-unverified', { name: basename(path) })
  }
}

import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  DATA_MEMBER,
  evidenceHashOf,
  type Manifest,
} from '../../shared/domain/exchange/manifest.ts'
import { Fault } from '../../shared/fault.ts'
import { diskFault } from '../files/disk-fault.ts'
import { type Container, openContainer } from './container.ts'
import { copyIn } from './copy-in.ts'
import type {
  EvidenceSource,
  FindStoredLine,
  ReceivedFile,
  ReceiveOptions,
} from './exchange-file.ts'
import { demandFreeSpace } from './free-space.ts'
import { guardLines } from './line-guard.ts'
import { openSealed } from './open-sealed.ts'
import { readChanges, readNewChanges } from './read-changes.ts'
import { readManifest } from './read-manifest.ts'
import { unpackMember } from './unpack-member.ts'

/**
 * Takes a colleague's file in for a look (RELIABILITY §2.7 steps 1-3): copies it into a directory of its own under
 * `privateDirectory`, decrypts it, verifies its structure and every member against the manifest, and lays out the lines
 * and the evidence. Changes nothing else; when it is refused, nothing is left.
 *
 * Faults: `file-missing`, `file-unreadable`, `file-in-use`, `medium-lost`, `disk-full`, `cancelled`,
 * `exchange-not-ours`, `exchange-incomplete`, `exchange-damaged`, `exchange-newer`, `exchange-too-large`,
 * `exchange-password-required`, `exchange-password`, `exchange-line`; the last also when its changes are read.
 */
export const receiveExchangeFile = async (
  path: string,
  privateDirectory: string,
  options: ReceiveOptions = {},
): Promise<ReceivedFile> => {
  const directory = join(privateDirectory, randomBytes(8).toString('hex'))
  const drop = (): Promise<void> => rm(directory, { recursive: true, force: true, maxRetries: 5 })
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    return { ...(await receiveInto(directory, path, options)), drop }
  } catch (error) {
    await drop()
    throw diskFault(error, basename(path))
  }
}

const receiveInto = async (
  directory: string,
  from: string,
  options: ReceiveOptions,
): Promise<Omit<ReceivedFile, 'drop'>> => {
  const copied = await copyIn(from, { directory, path: join(directory, 'in') }, options)
  const plain = copied.form === 'plain' ? copied.path : join(directory, 'plain')
  if (copied.form === 'sealed') {
    await openSealed({ ...copied, directory, password: options.password }, plain, options)
    await rm(copied.path)
  }
  const container = await openContainer(plain, options.signal)
  try {
    const manifest = await readManifest(container)
    const known = options.isKnown?.({ sha256: copied.sha256, manifest }) === true
    const unpacked = known ? null : await unpack(container, manifest, directory, options)
    return {
      directory,
      sha256: copied.sha256,
      bytes: copied.bytes,
      encrypted: copied.form === 'sealed',
      known,
      manifest,
      changes: () => changesOf(unpacked, manifest),
      newChanges: (stored) => newChangesOf(unpacked, manifest, stored),
      evidence: unpacked?.evidence ?? [],
      evidenceNames: Object.keys(manifest.members).flatMap(
        (member) => evidenceHashOf(member) ?? [],
      ),
    }
  } finally {
    container.close()
    await rm(plain, { force: true })
  }
}

type Unpacked = { readonly lines: string; readonly evidence: readonly EvidenceSource[] }

const changesOf = function* (
  unpacked: Unpacked | null,
  manifest: Manifest,
): ReturnType<ReceivedFile['changes']> {
  if (unpacked !== null) yield* readChanges(unpacked.lines, manifest.counts.changes)
}

const newChangesOf = function* (
  unpacked: Unpacked | null,
  manifest: Manifest,
  stored: FindStoredLine,
): ReturnType<ReceivedFile['newChanges']> {
  if (unpacked !== null) yield* readNewChanges(unpacked.lines, manifest.counts.changes, stored)
}

const unpack = async (
  container: Container,
  manifest: Manifest,
  directory: string,
  { hasEvidence, signal, onProgress }: ReceiveOptions,
): Promise<Unpacked> => {
  const total = Object.values(manifest.members).reduce((sum, { bytes }) => sum + bytes, 0)
  await demandFreeSpace(directory, total, DATA_MEMBER)
  let done = 0
  const onBytes = (count: number): void => {
    done += count
    onProgress?.({ stage: 'unpack', done, total })
  }
  const lines = join(directory, 'lines')
  const aside = join(directory, 'evidence')
  await mkdir(aside, { mode: 0o700 })
  const evidence: EvidenceSource[] = []
  let count = 0
  for (const [member, { bytes, sha256 }] of Object.entries(manifest.members)) {
    const hash = evidenceHashOf(member)
    const isKept = hash !== undefined && hasEvidence?.(hash) === true
    const to = hash === undefined ? lines : join(aside, hash)
    const part = hash === undefined ? '修改记录' : `第${count + 1}个佐证材料`
    const place = isKept ? undefined : to
    const watch = hash === undefined ? guardLines(manifest.counts.changes) : undefined
    await unpackMember(container, {
      member,
      sha256,
      bytes,
      part,
      to: place,
      signal,
      onBytes,
      watch,
    })
    if (hash !== undefined) count += 1
    if (hash !== undefined && !isKept) evidence.push({ sha256: hash, size: bytes, path: to })
  }
  if (!Object.hasOwn(manifest.members, DATA_MEMBER)) {
    throw new Fault('exchange-damaged', { part: '清单' })
  }
  return { lines, evidence }
}

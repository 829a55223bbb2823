import { randomBytes } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { UPLOAD_LIMIT } from '../../shared/contract/browser-door.ts'
import { Fault } from '../../shared/fault.ts'
import type { PickedFile } from '../ports.ts'
import { diskFault } from '../files/disk-fault.ts'
import { receiveBody } from './request-body.ts'

/** Files the page has sent and not yet used. Each belongs to one call and is deleted after it. */
export type Uploads = {
  /** Stores the body of the request and returns its id. */
  readonly receive: (request: IncomingMessage, name: string) => Promise<string>
  /** Takes the files out, so that no second call gets them. */
  readonly claim: (ids: readonly string[]) => readonly PickedFile[]
  readonly discard: (files: readonly PickedFile[]) => Promise<void>
  /** Deletes everything; the directory goes with it. */
  readonly close: () => Promise<void>
}

/** Opens the upload directory empty: what a killed program left behind is deleted. */
export const openUploads = async (directory: string, limit = UPLOAD_LIMIT): Promise<Uploads> => {
  const waiting = new Map<string, PickedFile>()
  await rm(directory, { recursive: true, force: true })

  const discard = async (files: readonly PickedFile[]): Promise<void> => {
    for (const { path } of files) await rm(path, { force: true })
  }

  const receive = async (request: IncomingMessage, name: string): Promise<string> => {
    const id = randomBytes(16).toString('base64url')
    const file = { name: baseName(name), path: join(directory, id) }
    try {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const isWhole = await writeBody(request, file.path, limit)
      if (!isWhole) throw new Fault('file-too-large', { name: file.name, limit })
    } catch (error) {
      await discard([file])
      throw diskFault(error, file.name)
    }
    waiting.set(id, file)
    return id
  }

  const claim = (ids: readonly string[]): readonly PickedFile[] => {
    const files = ids.map((id) => waiting.get(id)).filter((file) => file !== undefined)
    if (files.length !== new Set(ids).size) {
      throw new Fault('invalid-input', { reason: '所选文件已经失效，请重新选择' })
    }
    for (const id of ids) waiting.delete(id)
    return files
  }

  const close = async (): Promise<void> => {
    waiting.clear()
    await rm(directory, { recursive: true, force: true })
  }

  return { receive, claim, discard, close }
}

const writeBody = async (
  request: IncomingMessage,
  path: string,
  limit: number,
): Promise<boolean> => {
  const file = await open(path, 'wx', 0o600)
  try {
    return await receiveBody(request, limit, async (chunk) => {
      await file.writeFile(chunk)
    })
  } finally {
    await file.close()
  }
}

/** A browser sends a bare name; whatever else arrives must not become a path. */
const baseName = (name: string): string =>
  name
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '') || '未命名'

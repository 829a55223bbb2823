import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DOWNLOAD_HEADER, FILES_HEADER, VIEW_HEADER } from '../../shared/contract/browser-door.ts'
import type { Dispatch } from '../../shared/contract/dispatch.ts'
import type { Reply } from '../../shared/contract/envelope.ts'
import { faultReply } from '../../shared/contract/fault-reply.ts'
import { Fault } from '../../shared/fault.ts'
import type { CallContext, PickedFile } from '../ports.ts'
import type { Downloads } from './downloads.ts'
import { sendBytes, sendJson, sendText } from './http-answer.ts'
import { createPageDialogs } from './page-dialogs.ts'
import { receiveBody } from './request-body.ts'
import { refuseContentType, refuseUnknown } from './request-guard.ts'
import { readStaticFile } from './static-files.ts'
import type { Uploads } from './uploads.ts'

/** What the routes work with. */
export type LoopbackParts = {
  readonly dispatch: Dispatch<CallContext>
  readonly token: string
  readonly pageDirectory: string
  readonly dataDirectory: string
  readonly uploads: Uploads
  readonly downloads: Downloads
}

/** The largest input of a call. Texts are limited far below; this only keeps memory in bounds. */
const JSON_LIMIT = 8 * 1_048_576

/** One request on its way to an answer; `path` and `query` are as sent, not decoded. */
type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly path: string
  readonly query: string
}

/** Answers a request that comes from the page itself. */
export const route = async (
  parts: LoopbackParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const exchange = { request, response, path, query }
  if (path.startsWith('/call/')) return answerCall(parts, exchange)
  if (path === '/upload') return answerUpload(parts, exchange)
  if (path.startsWith('/download/')) return answerDownload(parts, exchange)
  if (path.startsWith('/view/')) return answerView(parts, exchange)
  return answerStaticFile(parts, exchange)
}

const answerCall = async (parts: LoopbackParts, exchange: Exchange): Promise<void> => {
  const { request, response, path } = exchange
  if (isRefused(parts, exchange, 'POST', 'application/json')) return
  const input = await readJson(request)
  const files = parts.uploads.claim(fileIds(request))
  const dialogs = createPageDialogs({
    files,
    exportsDirectory: join(parts.dataDirectory, 'exports'),
    offer: (download) =>
      response.setHeader(
        download.mediaType === undefined ? DOWNLOAD_HEADER : VIEW_HEADER,
        parts.downloads.offer(download),
      ),
  })
  const name = decoded(path.slice('/call/'.length))
  const reply = await dispatchOnce(parts, files, () => parts.dispatch(name, input, { dialogs }))
  if (!reply.ok) for (const header of [DOWNLOAD_HEADER, VIEW_HEADER]) response.removeHeader(header)
  sendJson(response, 200, reply)
}

/** Runs a call and deletes its uploads, before it is answered. */
const dispatchOnce = async (
  { uploads }: LoopbackParts,
  files: readonly PickedFile[],
  call: () => Promise<Reply>,
): Promise<Reply> => {
  try {
    return await call()
  } finally {
    await uploads.discard(files)
  }
}

const answerUpload = async (parts: LoopbackParts, exchange: Exchange): Promise<void> => {
  const { request, response, query } = exchange
  if (isRefused(parts, exchange, 'POST', 'application/octet-stream')) return
  const id = await parts.uploads.receive(request, new URLSearchParams(query).get('name') ?? '')
  sendJson(response, 200, { id })
}

const answerDownload = async (parts: LoopbackParts, exchange: Exchange): Promise<void> => {
  const { response, path } = exchange
  if (isRefused(parts, exchange, 'GET')) return
  const download = parts.downloads.take(path.slice('/download/'.length))
  if (download === undefined) return sendText(response, 404, 'Not Found')
  const { size } = await stat(download.path)
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(download.name)}`,
  })
  await pipeline(createReadStream(download.path), response)
}

/** A tab that shows a file runs nothing and loads nothing; a browser's own viewer of PDFs sits in an object. */
const VIEW_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'"

/**
 * Shows a file in a tab of its own. A tab that is opened cannot send the token: the id is random, known to the page
 * alone, and works once.
 */
const answerView = async (parts: LoopbackParts, exchange: Exchange): Promise<void> => {
  const { request, response, path } = exchange
  if (request.method !== 'GET') return sendText(response, 405, 'Method Not Allowed')
  const shown = parts.downloads.take(path.slice('/view/'.length))
  if (shown?.mediaType === undefined) return sendText(response, 404, 'Not Found')
  const { size } = await stat(shown.path)
  response.writeHead(200, {
    'content-type': shown.mediaType,
    'content-length': size,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(shown.name)}`,
    'content-security-policy': VIEW_POLICY,
  })
  await pipeline(createReadStream(shown.path), response)
}

const answerStaticFile = async (parts: LoopbackParts, exchange: Exchange): Promise<void> => {
  const { request, response, path } = exchange
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const file = isRead ? await readStaticFile(parts.pageDirectory, path) : undefined
  if (file === undefined) return sendText(response, 404, 'Not Found')
  sendBytes(response, 200, file.mediaType, file.bytes)
}

/** Checks method, token and content type, in this order, and answers if one is wrong. */
const isRefused = (
  { token }: LoopbackParts,
  { request, response }: Exchange,
  method: 'GET' | 'POST',
  contentType?: 'application/json' | 'application/octet-stream',
): boolean => {
  const refusal =
    (request.method === method ? undefined : { status: 405, text: 'Method Not Allowed' }) ??
    refuseUnknown(request, token) ??
    (contentType === undefined ? undefined : refuseContentType(request, contentType))
  if (refusal === undefined) return false
  sendText(response, refusal.status, refusal.text)
  return true
}

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  const isWhole = await receiveBody(request, JSON_LIMIT, (chunk) => {
    chunks.push(chunk)
  })
  if (!isWhole) throw new OversizedInput()
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return JSON.parse(text)
  } catch (error) {
    throw new Fault('invalid-input', { reason: '内容不是有效的JSON' }, { cause: error })
  }
}

/** An input beyond the limit: refused like any wrong input, but with its own status. */
class OversizedInput extends Fault {
  constructor() {
    super('invalid-input', { reason: `内容超过${JSON_LIMIT / 1_048_576} MB` })
  }
}

/** Answers a request that ended in a fault outside the dispatcher. */
export const answerFault = (response: ServerResponse, fault: Fault): void => {
  const isTooLarge = fault instanceof OversizedInput || fault.code === 'file-too-large'
  const status = isTooLarge ? 413 : fault.code === 'internal' ? 500 : 400
  sendJson(response, status, faultReply(fault))
}

const fileIds = (request: IncomingMessage): readonly string[] => {
  const header = request.headers[FILES_HEADER]
  return typeof header === 'string' && header !== '' ? header.split(',') : []
}

/** The text a part of the path stands for; a broken escape stands for itself and names nothing. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

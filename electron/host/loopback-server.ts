import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Dispatch } from '../../shared/contract/dispatch.ts'
import { Fault } from '../../shared/fault.ts'
import type { CallContext } from '../ports.ts'
import { createDownloads } from './downloads.ts'
import { sendText, setCommonHeaders } from './http-answer.ts'
import { answerFault, type LoopbackParts, route } from './loopback-routes.ts'
import { refuseForeign } from './request-guard.ts'
import { openUploads } from './uploads.ts'

/** The door for a page in a browser, open. */
export type LoopbackServer = {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string
  readonly token: string
  /** What the user opens: the token stands in the fragment, which never leaves the browser. */
  readonly url: string
  /** Lets running calls end, then cuts every connection. */
  readonly close: () => Promise<void>
}

/** What the door leads to. */
export type LoopbackOptions = {
  readonly dispatch: Dispatch<CallContext>
  /** The built page. */
  readonly pageDirectory: string
  /** Uploads and exports go below it. */
  readonly dataDirectory: string
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** Bytes of one uploaded file, if not `UPLOAD_LIMIT`. */
  readonly uploadLimit?: number
  /** Receives what is thrown and is no fault. */
  readonly onBug?: (error: unknown) => void
}

/**
 * Serves the page and its calls on 127.0.0.1. Another account on the same machine can connect too; what keeps it out
 * is the token, 256 random bits made anew at every start.
 */
export const startLoopbackServer = async (options: LoopbackOptions): Promise<LoopbackServer> => {
  const token = randomBytes(32).toString('base64url')
  const uploads = await openUploads(
    join(options.dataDirectory, 'uploads-temp'),
    options.uploadLimit,
  )
  const parts: LoopbackParts = { ...options, token, uploads, downloads: createDownloads() }
  const running = new Set<Promise<void>>()
  let origin = ''

  const server = createServer((request, response) => {
    const work = answer(parts, origin, request, response, options.onBug).finally(() => {
      running.delete(work)
    })
    running.add(work)
  })
  origin = await listen(server, options.port ?? 0)

  const close = async (): Promise<void> => {
    server.close()
    server.closeIdleConnections()
    await Promise.all(running)
    server.closeAllConnections()
    await uploads.close()
  }
  return { origin, token, url: `${origin}/#token=${token}`, close }
}

const listen = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      // Sound because a server that listens on a port has an address of this shape.
      const address = server.address() as AddressInfo
      resolve(`http://127.0.0.1:${address.port}`)
    })
  })

/** Never rejects: whatever goes wrong ends this request only. */
const answer = async (
  parts: LoopbackParts,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
  onBug: LoopbackOptions['onBug'],
): Promise<void> => {
  try {
    setCommonHeaders(response)
    const refusal = refuseForeign(request, origin)
    if (refusal === undefined) await route(parts, request, response)
    else sendText(response, refusal.status, refusal.text)
  } catch (error) {
    // The page has gone, there is nobody to answer.
    if (request.destroyed && !request.complete) return
    if (!(error instanceof Fault)) onBug?.(error)
    if (response.headersSent) response.destroy()
    else answerFault(response, error instanceof Fault ? error : new Fault('internal'))
  }
}

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { TOKEN_HEADER } from '../../shared/contract/browser-door.ts'

/** Why a request is turned away. Without details: who asks rightly never sees it. */
export type Refusal = { readonly status: number; readonly text: string }

/**
 * Turns away what does not come from the page itself. The exact Host stops names that were pointed at this machine
 * (DNS rebinding); Origin and Sec-Fetch-Site, which a page cannot forge, stop every other site in the same browser.
 * `none` is the user opening the address, and only for a page: it is never a call.
 */
export const refuseForeign = (request: IncomingMessage, origin: string): Refusal | undefined => {
  const hosts = request.headersDistinct.host ?? []
  if (hosts.length !== 1 || `http://${hosts[0]}` !== origin) {
    return { status: 421, text: 'Misdirected Request' }
  }
  const from = request.headers.origin
  if (from !== undefined && from !== origin) return { status: 403, text: 'Forbidden' }
  const site = request.headers['sec-fetch-site']
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const isOwn = site === undefined || site === 'same-origin' || (site === 'none' && isRead)
  return isOwn ? undefined : { status: 403, text: 'Forbidden' }
}

/** Turns away who does not know the token of this session. The comparison takes the same time for every guess. */
export const refuseUnknown = (request: IncomingMessage, token: string): Refusal | undefined => {
  const given = request.headers[TOKEN_HEADER]
  const isKnown = typeof given === 'string' && timingSafeEqual(digest(given), digest(token))
  return isKnown ? undefined : { status: 401, text: 'Unauthorized' }
}

/** Turns away another content type. A form of a foreign page can send neither of the two that are taken here. */
export const refuseContentType = (
  request: IncomingMessage,
  expected: 'application/json' | 'application/octet-stream',
): Refusal | undefined => {
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return given === expected ? undefined : { status: 415, text: 'Unsupported Media Type' }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

import type { ServerResponse } from 'node:http'
import type { Reply } from '../../shared/contract/envelope.ts'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

/** On every answer, refusals included: nothing is stored, guessed, framed or read by another site. */
const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const

/** Sets what every answer carries. Called before anything can fail. */
export const setCommonHeaders = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
}

/** Ends the response with bytes; a HEAD request gets their length only, which node:http sees to. */
export const sendBytes = (
  response: ServerResponse,
  status: number,
  mediaType: string,
  bytes: Buffer,
): void => {
  response.writeHead(status, { 'content-type': mediaType, 'content-length': bytes.length })
  response.end(bytes)
}

/** Ends the response with a short English line, for whoever is not the page. */
export const sendText = (response: ServerResponse, status: number, text: string): void =>
  sendBytes(response, status, 'text/plain; charset=utf-8', Buffer.from(`${text}\n`))

/** Ends the response with JSON. */
export const sendJson = (
  response: ServerResponse,
  status: number,
  body: Reply | { readonly id: string },
): void =>
  sendBytes(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(body)))

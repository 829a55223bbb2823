import type { IncomingMessage } from 'node:http'

/** How much of an oversized body is read and thrown away so that its sender still gets to read the answer. */
const DRAINED = 64 * 1_048_576

/**
 * Hands the body to `write` piece by piece and tells whether it kept within `limit` bytes. When the body is too long
 * or cannot be written, the rest is still read: a sender that is cut off sees a broken connection, not the answer.
 */
export const receiveBody = async (
  request: IncomingMessage,
  limit: number,
  write: (chunk: Buffer) => void | Promise<void>,
): Promise<boolean> => {
  let size = 0
  let failure: { readonly error: unknown } | undefined
  // Sound because no encoding is set on the request.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit + DRAINED) break
    if (size > limit || failure !== undefined) continue
    try {
      await write(chunk)
    } catch (error) {
      failure = { error }
    }
  }
  if (failure !== undefined) throw failure.error
  return size <= limit
}

import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/** Below the ports systems give out themselves (Linux from 32768, Windows from 49152), above the well-known ones. */
const FIRST = 20_000
const COUNT = 10_000

/**
 * The port on which the browser door of a data directory opens unless another is asked for. A browser keeps what was
 * typed and not yet saved by address, port included: on a port of its own, the same data finds it again at the next
 * start, and other data does not.
 */
export const usualPort = (dataDirectory: string): number =>
  FIRST + (createHash('sha256').update(resolve(dataDirectory)).digest().readUInt32BE() % COUNT)

import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import {
  type KnownLine,
  LineRefusal,
  type LineProblem,
  readChangeLine,
  type StoredLine,
} from '../../shared/domain/exchange/change-line.ts'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import { Fault } from '../../shared/fault.ts'
import type { FindStoredLine, ReceivedChange } from './exchange-file.ts'

const CHUNK = 256 * 1024
const LINE_BREAK = 0x0a

const wrongLine = (line: number, reason: LineProblem): Fault =>
  new Fault('exchange-line', { line, reason })

/**
 * The changes of verified lines, one after the other. Reads a block at a time and does not wait, so that it can run
 * inside a transaction; beside the screen, leave it now and then. Each line passes the whitelist of `readChangeLine`
 * and follows the one before it: ids strictly increase.
 *
 * Faults: `exchange-line`; `exchange-damaged` when there are fewer or more lines than the manifest says.
 */
export const readChanges = function* (
  path: string,
  expected: number,
): Generator<ReceivedChange, void, undefined> {
  // Sound because without a store nothing is known.
  yield* readNewChanges(path, expected, () => undefined) as Generator<ReceivedChange>
}

/** As `readChanges`; a line that is just what the store has under its id is not parsed. */
export const readNewChanges = function* (
  path: string,
  expected: number,
  stored: FindStoredLine,
): Generator<ReceivedChange | KnownLine, void, undefined> {
  let line = 0
  let last = ''
  for (const text of linesOf(path)) {
    line += 1
    const known = knownLine(text, stored)
    const read = known === undefined ? readLine(text, line) : { known }
    const id = 'known' in read ? idIn(text) : read.change.id
    if (id <= last) throw wrongLine(line, 'order')
    last = id
    if (line > expected) break
    yield read
  }
  if (line !== expected) throw new Fault('exchange-damaged', { part: '修改记录的条数' })
}

const ID_KEY = '"id":"'
const ID_LENGTH = 32

/** What stands where a canonical line has its id: only an author, whose id needs no escaping, stands before it. */
const idIn = (text: string): string => {
  const start = text.indexOf(ID_KEY) + ID_KEY.length
  return text.slice(start, start + ID_LENGTH)
}

const knownLine = (text: string, stored: FindStoredLine): StoredLine | undefined => {
  const found = stored(idIn(text))
  return found?.line === text ? found : undefined
}

const readLine = (text: string, line: number): ReceivedChange => {
  try {
    return readChangeLine(text)
  } catch (error) {
    if (error instanceof LineRefusal) throw wrongLine(line, error.problem)
    throw error
  }
}

/** Lines end in a line break, also the last. */
const linesOf = function* (path: string): Generator<string, void, undefined> {
  const file = openSync(path, 'r')
  try {
    // One block for all: a new one each time would lie about until the next collection.
    const chunk = Buffer.alloc(CHUNK)
    let rest: Buffer = Buffer.alloc(0)
    let line = 0
    for (;;) {
      const length = readSync(file, chunk, 0, CHUNK, null)
      if (length === 0) break
      const bytes = chunk.subarray(0, length)
      const end = bytes.lastIndexOf(LINE_BREAK)
      if (end === -1) {
        rest = Buffer.concat([rest, bytes])
        if (rest.length > EXCHANGE_LIMITS.line) throw wrongLine(line + 1, 'too-long')
        continue
      }
      const whole = rest.length === 0 ? bytes.subarray(0, end) : joined(rest, bytes, end)
      for (const text of decode(whole, line)) {
        line += 1
        yield text
      }
      rest = Buffer.from(bytes.subarray(end + 1))
    }
    if (rest.length > 0) throw wrongLine(line + 1, 'not-json')
  } finally {
    closeSync(file)
  }
}

const joined = (rest: Buffer, bytes: Buffer, end: number): Buffer =>
  Buffer.concat([rest, bytes.subarray(0, end)])

const decode = (bytes: Buffer, before: number): string[] => {
  if (!isUtf8(bytes)) throw wrongLine(before + 1, 'encoding')
  const lines = bytes.toString('utf8').split('\n')
  const tooLong = lines.findIndex((line) => line.length > EXCHANGE_LIMITS.line)
  if (tooLong !== -1) throw wrongLine(before + tooLong + 1, 'too-long')
  return lines
}

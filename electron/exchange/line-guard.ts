import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import { Fault } from '../../shared/fault.ts'

const LINE_BREAK = 0x0a

/**
 * Watches lines while they are still being unpacked, so that a member which is one endless line, or nothing but line
 * breaks, is left at once instead of being unpacked to its declared end first. `expected` is what the manifest counts.
 *
 * Faults: `exchange-line` (too long), `exchange-damaged` (more lines than counted).
 */
export const guardLines = (expected: number): ((bytes: Buffer) => void) => {
  let lines = 0
  let open = 0
  return (bytes) => {
    let start = 0
    for (;;) {
      const end = bytes.indexOf(LINE_BREAK, start)
      open += (end === -1 ? bytes.length : end) - start
      if (open > EXCHANGE_LIMITS.line) {
        throw new Fault('exchange-line', { line: lines + 1, reason: 'too-long' })
      }
      if (end === -1) return
      lines += 1
      if (lines > expected) throw new Fault('exchange-damaged', { part: '修改记录的条数' })
      open = 0
      start = end + 1
    }
  }
}

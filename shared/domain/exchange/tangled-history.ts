import type { Change } from '../change/change.ts'
import { Fault } from '../../fault.ts'
import { EXCHANGE_LIMITS } from './exchange-limits.ts'

const BITS = 32

/** Why a file with such a record is refused. No single line is to blame. */
export const tangledHistory = (): Fault =>
  new Fault('exchange-line', { line: 0, reason: 'too-tangled' })

/**
 * Whether the changes of one record are more, or stand more side by side, than work makes of a record. A file of some
 * hundred kilobytes can spell a history that takes minutes and gigabytes to fold, and with right hashes.
 */
export const isTangled = (changes: readonly Change[]): boolean => {
  const { length } = changes
  const { changesOfRecord, versions, ancestry } = EXCHANGE_LIMITS
  if (length <= versions) return false
  const parents = changes.flatMap((change) => change.parents)
  const seen = new Set(parents)
  const heads = changes.filter(({ id }) => !seen.has(id)).length
  // One line of changes needs no working out.
  const isLine = heads === 1 && changes.every((change) => change.parents.length <= 1)
  const words = isLine ? 0 : Math.ceil(length / BITS) * (length + parents.length)
  return length > changesOfRecord || heads > versions || words > ancestry
}

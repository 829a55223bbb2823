import { expect, test } from 'vitest'
import { guardLines } from '../../electron/exchange/line-guard.ts'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import { Fault } from '../../shared/fault.ts'

const MIB = 1024 * 1024

const codeOf = (work: () => void): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Fault)
      return `${error.code} ${String(error.details['reason'] ?? '')}`.trim()
    throw error
  }
  return 'passed'
}

/** Feeds the same block until the guard has had enough; answers how many blocks it took. */
const blocksUntilRefused = (block: Buffer, expected: number): number => {
  const watch = guardLines(expected)
  for (let taken = 1; taken <= 1000; taken += 1) {
    if (codeOf(() => watch(block)) !== 'passed') return taken
  }
  return Infinity
}

test('lines within the limits pass, however they are cut into blocks', () => {
  const text = Buffer.from('一行\n又一行\n最后一行\n')
  const watch = guardLines(3)

  for (const byte of text) watch(Buffer.of(byte))

  expect(codeOf(() => watch(Buffer.from('\n')))).toBe('exchange-damaged')
})

test('one endless line is left as soon as it is longer than a line may be', () => {
  const taken = blocksUntilRefused(Buffer.alloc(MIB), 1)

  expect(taken).toBe(EXCHANGE_LIMITS.line / MIB + 1)
})

test('nothing but line breaks is left at the first one too many', () => {
  expect(blocksUntilRefused(Buffer.alloc(MIB, '\n'), 10)).toBe(1)
})

test('a line of the greatest length is taken', () => {
  const watch = guardLines(2)
  const longest = Buffer.concat([Buffer.alloc(EXCHANGE_LIMITS.line, 'a'), Buffer.from('\n')])

  expect(codeOf(() => watch(longest))).toBe('passed')
  expect(codeOf(() => watch(Buffer.alloc(EXCHANGE_LIMITS.line + 1, 'a')))).toBe(
    'exchange-line too-long',
  )
})

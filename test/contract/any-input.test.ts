import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Call } from '../../shared/contract/define.ts'
import { type CallName, contract } from '../../shared/contract/index.ts'
import { ITEMS } from '../support/builders.ts'
import { fill } from '../support/filled-application.ts'
import { rightInputs } from '../support/right-inputs.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()
const calls = Object.entries<Call>(contract)

test('whatever is sent, no call breaks', async () => {
  const program = programs.open({ today: '2024-12-20' })
  const ids = await fill(program)
  const digest = digestOf(program.dataDirectory)
  const texts = fc.oneof(
    fc.constantFrom('__proto__', "'; DROP TABLE change; --", '\u202Efdp', '%_\\', '=1+1', '</w:t>'),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    texts,
    fc.double(),
    fc.constant('2024-05-14'),
  )
  const changes = fc.dictionary(
    fc.constantFrom('id', 'year', 'text', 'on', 'name', 'figures', 'checkItemIds', 'head', 'note'),
    values,
    { maxKeys: 3 },
  )
  const reads = calls.filter(([name]) => /\.(get|list|history|sum|templates|verify)$/.test(name))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...reads), changes, async ([name], change) => {
      // Sound because the name is one of the contract's own keys.
      const reply = await program.reply(name, { ...rightInputs(ids)[name as CallName], ...change })
      expect(reply.ok || reply.fault.code).not.toBe('internal')
      expect(digestOf(program.dataDirectory)).toBe(digest)
    }),
    { numRuns: 200 },
  )
})

test('whatever is entered, no call breaks and the store stays sound', async () => {
  const entered = programs.open({ today: '2024-12-20' })
  const own = await fill(entered)
  const values = fc.oneof(
    fc.constantFrom<unknown>(
      '',
      ' ',
      '2024-02-29',
      '2024-12-21',
      ITEMS.lectures,
      null,
      -0,
      0.1,
      1e11,
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(fc.record({ name: fc.string({ unit: 'binary' }), value: fc.double() }), {
      maxLength: 3,
    }),
  )
  const writes = calls.filter(([name]) =>
    /\.(save|set|create|saveHead|saveBlock|moveBlock|removeBlock|remove|restore)$/.test(name),
  )
  const cases = fc.constantFrom(...writes).chain(([name]) => {
    // Sound because the name is one of the contract's own keys.
    const right = rightInputs(own)[name as CallName]
    const fields = fc.constantFrom('id', 'text', ...Object.keys(right))
    return fc.tuple(
      fc.constant(name),
      fc.constant(right),
      fc.dictionary(fields, values, { maxKeys: 2 }),
    )
  })
  await fc.assert(
    fc.asyncProperty(cases, async ([name, right, change]) => {
      const reply = await entered.reply(name, { ...right, ...change })
      expect(reply.ok || reply.fault.code).not.toBe('internal')
    }),
    { numRuns: 200 },
  )
  expect((await entered.call('store.check', {})).problems).toEqual([])
})

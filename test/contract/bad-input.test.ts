import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Call } from '../../shared/contract/define.ts'
import { type CallName, contract } from '../../shared/contract/index.ts'
import { FAULT_CODES } from '../../shared/fault.ts'
import { fill, type Filled } from '../support/filled-application.ts'
import { rightInputs } from '../support/right-inputs.ts'
import {
  digestOf,
  openTestApplication,
  type TestApplication,
} from '../support/open-test-application.ts'
import { wrongOrders } from './wrong-inputs/directory-and-reports.ts'
import { wrongQuestions } from './wrong-inputs/ledger-and-checks.ts'
import { wrongEntries } from './wrong-inputs/ledger-save.ts'

let program: TestApplication
let ids: Filled
let digest: string

beforeAll(async () => {
  program = openTestApplication({ today: '2024-12-20' })
  ids = await fill(program)
  digest = digestOf(program.dataDirectory)
})
afterAll(async () => {
  const check = await program.call('store.check', {})
  program.close()
  expect(check.problems).toEqual([])
})

/** Makes a call that must be refused, in Chinese, with a code of the list, and with the store as it was. */
const refused = async (name: string, input: unknown) => {
  const fault = await program.refusal(name, input)
  const said = `${name} ${JSON.stringify(input)?.slice(0, 200)} → ${fault.code} ${fault.message}`
  expect(FAULT_CODES, said).toContain(fault.code)
  expect(fault.code, said).not.toBe('internal')
  expect(fault.message, said).toMatch(/\p{Script=Han}/u)
  expect(fault.message, said).toMatch(/数据没有任何改动/)
  expect(fault.message, said).not.toMatch(/undefined|null|NaN|\[object|function/)
  expect(fault.message.length, said).toBeLessThan(400)
  expect(digestOf(program.dataDirectory), said).toBe(digest)
  return fault
}

describe('what is wrong is said, and nothing is changed', () => {
  test.each([...wrongEntries, ...wrongQuestions, ...wrongOrders])(
    '%s: %s',
    async (_what, name, change, code, said) => {
      const fault = await refused(name, { ...rightInputs(ids)[name], ...change })

      expect(fault.code).toBe(code)
      expect(fault.message).toContain(said)
    },
  )

  const withYear = Object.entries<Call>(contract)
    .filter(([, { input }]) => {
      const { required } = z.toJSONSchema(input, { io: 'input' })
      return required?.includes('year')
    })
    .map(([name]) => name)

  test.each(withYear)('%s of a year before the plan, to come, or no year at all', async (name) => {
    // Sound because the name was taken from the contract's own keys.
    const right = rightInputs(ids)[name as CallName]
    const coded = async (year: unknown) => (await refused(name, { ...right, year })).code

    for (const year of [2020, 2025, 1900, 9999]) expect(await coded(year)).toBe('year-out-of-range')
    for (const year of [0, -2024, 1e300, 2024.5, NaN, '2024', null, undefined]) {
      expect(await coded(year)).toBe('invalid-input')
    }
  })

  test('a saved entry that would end before a corrected beginning', async () => {
    const { until: _, ...right } = rightInputs(ids)['ledger.save']
    const { call } = program
    const spanned = await call('ledger.save', {
      on: '2024-03-01',
      until: '2024-03-05',
      text: '学习',
    })
    digest = digestOf(program.dataDirectory)

    const fault = await refused('ledger.save', { ...right, id: spanned.id, on: '2024-04-01' })

    expect(fault.message).toContain('“截止日期”2024-03-05早于“日期”2024-04-01')
  })

  test.each(['ledger.destroy', '', '__proto__', 'constructor', 'toString', 'plan', '../store'])(
    'a call named %j',
    async (name) => {
      expect((await refused(name, {})).code).toBe('unknown-call')
    },
  )
})

const calls = Object.entries<Call>(contract)

/** Every wrong value for a field, whatever the field is. */
const WRONG_VALUES: readonly unknown[] = [
  5,
  -1,
  NaN,
  Infinity,
  true,
  '',
  '2024-02-30',
  null,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  Array.from({ length: 100_000 }, () => '项'),
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
]

describe('any field of any call with a value of another kind', () => {
  test.each(calls)('%s', async (name, { input }) => {
    // Sound because the name is one of the contract's own keys.
    const right: Readonly<Record<string, unknown>> = rightInputs(ids)[name as CallName]
    expect(input.safeParse(right).success).toBe(true)

    for (const field of Object.keys(right)) {
      for (const wrong of WRONG_VALUES) {
        const whole = { ...right, [field]: wrong }
        if (!input.safeParse(whole).success) {
          expect((await refused(name, whole)).code).toBe('invalid-input')
        }
      }
    }
    for (const whole of [[], [right], 'text', 5, true, NaN, () => right, Symbol('x')]) {
      expect((await refused(name, whole)).code).toBe('invalid-input')
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Call } from '../../shared/contract/define.ts'
import { contract } from '../../shared/contract/index.ts'
import { FAULT_CODES } from '../../shared/fault.ts'
import { faultMessage } from '../../shared/text/fault-messages.ts'
import { fieldLabels } from '../../shared/text/labels.ts'

const calls = Object.entries<Call>(contract)

/** Names of all fields of a JSON schema, at any depth. */
const fieldsOf = (schema: unknown): string[] => {
  if (schema === null || typeof schema !== 'object') return []
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : []
  return [...own, ...Object.values(schema).flatMap(fieldsOf)].filter(
    (name) => name !== 'properties',
  )
}

test('the contract holds the calls of the trade', () => {
  expect(calls.length).toBeGreaterThanOrEqual(40)
})

describe.each(calls)('%s', (name, { input, output, opens, saves }) => {
  test('is named subject.verb', () => {
    expect(name).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/)
  })

  test('carries only what JSON can carry, both ways', () => {
    for (const schema of [
      z.toJSONSchema(input, { io: 'input', unrepresentable: 'throw' }),
      z.toJSONSchema(output, { io: 'output', unrepresentable: 'throw' }),
    ]) {
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
    }
    expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({ type: 'object' })
  })

  test('has a Chinese name for every field a message may speak of', () => {
    for (const field of fieldsOf(z.toJSONSchema(input, { io: 'input' }))) {
      expect(fieldLabels[field], field).toMatch(/^\p{Script=Han}[\p{Script=Han}“”（）]*$/u)
    }
  })

  test('asks for files with plain extensions', () => {
    for (const { extensions } of [opens, saves].filter((each) => each !== undefined)) {
      expect(extensions.length).toBeGreaterThan(0)
      expect(extensions.every((extension) => /^[a-z0-9]+$/.test(extension))).toBe(true)
    }
  })
})

test.each(FAULT_CODES)('%s has a Chinese sentence that says what became of the data', (code) => {
  // Of the details only those are given that no message can do without.
  const message = faultMessage(code, { name: '台账.mzsj', size: 2_097_152, limit: 1_048_576 })

  expect(message).toMatch(/^“?\p{Script=Han}.*。$/su)
  expect(message).toMatch(/没有任何改动|没有改动|没有再写入/)
  expect(message).not.toMatch(/undefined|null|NaN|\[object|,|;|:/)
})

import fc from 'fast-check'
import { v5 } from 'uuid'
import { expect, test } from 'vitest'
import { nameId } from '../../electron/name-id.ts'

test('a name has the id every PC has given it so far', () => {
  expect(nameId('office', '办公室')).toBe('d197f2be-6364-5778-be19-06898e5c9a90')
  expect(nameId('figure', '["x","培训","人次𠮷"]')).toBe('68556ac4-0e5d-5443-9df4-80fa9a05f378')
})

test('the id is that of RFC 9562 for the text', () => {
  const anyText = fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed())
  fc.assert(
    fc.property(anyText, (name) => {
      expect(nameId('office', name)).toBe(
        v5(`office/${name}`, 'b8f5a0c2-5c55-4e0e-9d37-6f7b1a1c2d34'),
      )
    }),
  )
})

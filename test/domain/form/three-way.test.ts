import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, FieldValue, Patch } from '../../../shared/domain/change/change.ts'
import { type FoldedRecord, foldRecord } from '../../../shared/domain/change/fold.ts'
import { foldAt, mergeInto } from '../../../shared/domain/form/three-way.ts'

const FIELDS = ['text', 'documentNumber', 'link:a', 'figure:b'] as const
const value: fc.Arbitrary<FieldValue> = fc.constantFrom(null, '甲', '乙', '=1+1', '__proto__', true)
const patch: fc.Arbitrary<Patch> = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 4 })

/** The changes of one record, one after the other, as one PC writes them. */
const historyOf = (patches: readonly Patch[]): Change[] =>
  patches.map((each, index) => ({
    id: String(index).padStart(16, '0'),
    kind: 'ledgerEntry',
    recordId: 'r',
    patch: each,
    parents: index === 0 ? [] : [String(index - 1).padStart(16, '0')],
    wall: index,
    author: '',
  }))

/** What the office saw, what has happened here since, and what the office wrote. */
const forms = fc
  .record({
    before: fc.array(patch, { minLength: 1, maxLength: 4 }),
    since: fc.array(patch, { maxLength: 4 }),
    wanted: patch,
  })
  .map(({ before, since, wanted }) => {
    const changes = historyOf([...before, ...since])
    const seen = changes[before.length - 1]?.id ?? ''
    return { changes, base: foldAt(changes, [seen]), now: foldRecord(changes), wanted, before }
  })

const valueOf = (record: FoldedRecord, field: string): FieldValue =>
  record.fields.get(field)?.value ?? null

/** The record after one more change. */
const after = (changes: readonly Change[], written: Patch): FoldedRecord =>
  foldRecord(historyOf([...changes.map((change) => change.patch), written]))

const law = (says: (form: typeof forms extends fc.Arbitrary<infer Form> ? Form : never) => void) =>
  fc.assert(fc.property(forms, says), { numRuns: 500 })

describe('what an office wrote into a form, laid over what has happened since', () => {
  test('what the office saw is what stood there then, whatever came later', () => {
    law(({ base, before }) => {
      const then = foldRecord(historyOf(before))
      for (const field of FIELDS) expect(valueOf(base, field)).toEqual(valueOf(then, field))
    })
  })

  test('nothing it wrote is lost, nothing else is touched, and no field is both written and asked about', () => {
    law(({ base, now, wanted }) => {
      const { clear, contested } = mergeInto(now, base, wanted)

      for (const [field, wish] of Object.entries(wanted)) {
        const isSo = JSON.stringify(valueOf(now, field)) === JSON.stringify(wish)
        expect([clear, contested].filter((part) => Object.hasOwn(part, field))).toHaveLength(
          isSo ? 0 : 1,
        )
        if (!isSo) expect({ ...clear, ...contested }[field]).toEqual(wish)
      }
      for (const field of Object.keys({ ...clear, ...contested })) {
        expect(Object.hasOwn(wanted, field)).toBe(true)
      }
    })
  })

  test('a person is asked about a field just where both sides changed it, to different things', () => {
    law(({ base, now, wanted }) => {
      const { contested } = mergeInto(now, base, wanted)

      for (const field of FIELDS) {
        const [then, present] = [valueOf(base, field), valueOf(now, field)]
        const isBoth = Object.hasOwn(wanted, field) && then !== present && wanted[field] !== present
        expect(Object.hasOwn(contested, field)).toBe(isBoth)
      }
    })
  })

  test('where nobody worked on the record here, everything it wrote is written', () => {
    law(({ base, wanted }) => {
      const { clear, contested } = mergeInto(base, base, wanted)

      expect(contested).toEqual({})
      for (const [field, wish] of Object.entries(wanted)) {
        expect(Object.hasOwn(clear, field) ? clear[field] : valueOf(base, field)).toEqual(wish)
      }
    })
  })

  test('taken in a second time it writes nothing, and asks what it asked before', () => {
    law(({ changes, base, now, wanted }) => {
      const first = mergeInto(now, base, wanted)

      const again = mergeInto(after(changes, first.clear), base, wanted)

      expect(again).toEqual({ clear: {}, contested: first.contested })
    })
  })
})

import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { generateKeyBetween } from 'fractional-indexing'
import { inReadingOrder } from '../../../shared/domain/report/block-order.ts'
import { planRefresh } from '../../../shared/domain/report/refresh.ts'
import type { DraftBlock, StoredBlock } from '../../../shared/domain/report/stored-block.ts'
import { countingIds, refreshed } from '../../support/report-blocks.ts'

const draft = (slot: string, text: string): DraftBlock => ({
  slot,
  kind: 'paragraph',
  text,
  entryIds: [`${slot}的台账`],
})

describe('whatever the clerk does between refreshes', () => {
  const SLOTS = Array.from({ length: 12 }, (_, index) => `t${String(index).padStart(2, '0')}`)
  const draftList = fc
    .tuple(fc.subarray(SLOTS), fc.integer({ min: 0, max: 2 }))
    .map(([slots, facts]) => slots.map((slot) => draft(slot, `${slot}的第${facts}稿`)))
  const act = fc.record({
    kind: fc.constantFrom('write', 'remove', 'add', 'move', 'refresh'),
    at: fc.nat(40),
    to: fc.nat(40),
    drafts: draftList,
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  })
  type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

  const positionAt = (ordered: readonly StoredBlock[], place: number): string =>
    generateKeyBetween(ordered[place - 1]?.position ?? null, ordered[place]?.position ?? null)

  const step = (blocks: StoredBlock[], { kind, at, to, text, ...rest }: Act, turn: number) => {
    const ordered = inReadingOrder(blocks)
    const chosen = ordered[at % Math.max(1, ordered.length)]
    const change = (fields: Partial<StoredBlock>): StoredBlock[] =>
      blocks.map((block) => (block === chosen ? { ...block, ...fields } : block))
    switch (kind) {
      case 'write':
        return change({ origin: 'own', text })
      case 'remove':
        return change({ isRemoved: true })
      case 'move': {
        const others = ordered.filter((block) => block !== chosen)
        return change({ position: positionAt(others, to % (others.length + 1)) })
      }
      case 'add': {
        const position = positionAt(ordered, at % (ordered.length + 1))
        const own = { kind: 'paragraph', origin: 'own', entryIds: [], isRemoved: false } as const
        return [...blocks, { id: `own${turn}`, position, text, ...own }]
      }
      default:
        return refreshed(blocks, rest.drafts, { newId: countingIds(`r${turn}-`) })
    }
  }

  const lived = fc
    .array(act, { maxLength: 25 })
    .map((acts) => acts.reduce<StoredBlock[]>((blocks, each, turn) => step(blocks, each, turn), []))
  const ownWords = (blocks: readonly StoredBlock[]) =>
    inReadingOrder(blocks)
      .filter(({ origin }) => origin === 'own')
      .map(({ id, text, isRemoved }) => ({ id, text, isRemoved }))

  test('own words survive a refresh in their order', () => {
    fc.assert(
      fc.property(lived, draftList, (blocks, next) => {
        expect(ownWords(refreshed(blocks, next))).toEqual(ownWords(blocks))
      }),
    )
  })

  test('every draft is there exactly once, unless the clerk removed it', () => {
    fc.assert(
      fc.property(lived, draftList, (blocks, next) => {
        const after = refreshed(blocks, next)

        for (const { slot, text } of next) {
          const held = after.filter((block) => block.slot === slot)
          expect(held).toHaveLength(1)
          const [holder] = held
          if (holder?.origin === 'drafted' && !holder.isRemoved) expect(holder.text).toBe(text)
        }
        const slots = new Set(next.map(({ slot }) => slot))
        const left = after.filter(
          ({ origin, isRemoved, slot }) =>
            origin === 'drafted' && !isRemoved && !slots.has(slot ?? ''),
        )
        expect(left).toEqual([])
      }),
    )
  })

  test('positions stay strictly sorted and a second refresh finds nothing to do', () => {
    fc.assert(
      fc.property(lived, draftList, (blocks, next) => {
        const after = refreshed(blocks, next)

        expect(new Set(after.map(({ position }) => position)).size).toBe(after.length)
        const again = planRefresh(after, next, { newId: countingIds('x'), restoreRemoved: false })
        expect(again).toEqual([])
      }),
    )
  })

  test('bringing back what was removed brings back all that is still drafted, and once is enough', () => {
    fc.assert(
      fc.property(lived, draftList, (blocks, next) => {
        const after = refreshed(blocks, next, { restoreRemoved: true })

        const shown = after.filter(({ isRemoved }) => !isRemoved).map(({ slot }) => slot)
        for (const { slot } of next) expect(shown).toContain(slot)
        const options = { newId: countingIds('x'), restoreRemoved: true }
        expect(planRefresh(after, next, options)).toEqual([])
      }),
    )
  })
})

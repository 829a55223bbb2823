import { describe, expect, test } from 'vitest'
import { presentBlocks } from '../../../shared/domain/report/present.ts'
import { reportBlockSchema } from '../../../shared/domain/report/report.ts'
import type { DraftBlock, StoredBlock } from '../../../shared/domain/report/stored-block.ts'

const stored = (block: Partial<StoredBlock> & { readonly id: string }): StoredBlock => ({
  position: block.id,
  kind: 'paragraph',
  text: '开展法治宣传3场。',
  origin: 'drafted',
  slot: 'work/t01',
  basis: '开展法治宣传3场。',
  entryIds: [],
  isRemoved: false,
  ...block,
})

const draft = (text: string): DraftBlock => ({
  slot: 'work/t01',
  kind: 'paragraph',
  text,
  entryIds: [],
})

const staleOf = (block: Partial<StoredBlock>, drafts: readonly DraftBlock[]) =>
  presentBlocks([stored({ id: 'a0', ...block })], drafts)[0]?.stale

describe('a block is marked when the facts beneath it have changed', () => {
  const SAME = [draft('开展法治宣传3场。')]
  const NEW = [draft('开展法治宣传4场。')]
  const OWN = { origin: 'own', text: '全年普法有声有色。' } as const

  test.each([
    ['drafted, facts as they were', {}, SAME, false],
    ['drafted, facts changed', {}, NEW, true],
    ['drafted, facts gone', {}, [], true],
    ['own words, facts as they were', OWN, SAME, false],
    ['own words, facts changed', OWN, NEW, true],
    ['own words, facts gone', OWN, [], true],
    ['own words saved after the facts were gone', { ...OWN, basis: undefined }, [], false],
    ['added by the clerk', { ...OWN, slot: undefined, basis: undefined }, NEW, false],
    ['a note that is no longer needed', { kind: 'gap' }, [], true],
  ] as const)('%s', (_name, block, drafts, stale) => {
    expect(staleOf(block, drafts)).toBe(stale)
  })
})

test('blocks are read by position, then by id, without the removed ones', () => {
  const blocks = [
    stored({ id: 'c', position: 'a1' }),
    stored({ id: 'b', position: 'a1' }),
    stored({ id: 'd', position: 'Zz' }),
    stored({ id: 'e', position: 'a0', isRemoved: true }),
  ]

  expect(presentBlocks(blocks, []).map(({ id }) => id)).toEqual(['d', 'b', 'c'])
})

test('numbers follow the order read, removed headings leave no hole', () => {
  const heading = { kind: 'heading', level: 1 } as const
  const blocks = [
    stored({ id: 'a0', ...heading }),
    stored({ id: 'a1', ...heading, isRemoved: true }),
    stored({ id: 'a2', ...heading }),
  ]

  const presented = presentBlocks(blocks, [])

  expect(presented.map(({ number }) => number)).toEqual(['一、', '二、'])
  for (const block of presented) expect(reportBlockSchema.parse(block)).toEqual(block)
})

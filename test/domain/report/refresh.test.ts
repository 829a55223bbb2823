import { describe, expect, test } from 'vitest'
import { generateKeyBetween } from 'fractional-indexing'
import { inReadingOrder } from '../../../shared/domain/report/block-order.ts'
import type { DraftBlock, StoredBlock } from '../../../shared/domain/report/stored-block.ts'
import { countingIds, refreshed } from '../../support/report-blocks.ts'

const draft = (slot: string, text = `${slot}的内容`): DraftBlock => ({
  slot,
  kind: 'paragraph',
  text,
  entryIds: [`${slot}的台账`],
})

const drafts = (...slots: readonly string[]): DraftBlock[] => slots.map((slot) => draft(slot))

const texts = (blocks: readonly StoredBlock[]): string[] =>
  inReadingOrder(blocks)
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ text }) => text)

const edited = (
  blocks: readonly StoredBlock[],
  slot: string,
  fields: Partial<StoredBlock>,
): StoredBlock[] => blocks.map((block) => (block.slot === slot ? { ...block, ...fields } : block))

/** A paragraph the clerk added right behind a slot. */
const withOwnAfter = (
  blocks: readonly StoredBlock[],
  slot: string,
  own: Partial<StoredBlock> & { readonly text: string },
): StoredBlock[] => {
  const ordered = inReadingOrder(blocks)
  const at = ordered.findIndex((block) => block.slot === slot)
  const position = generateKeyBetween(
    ordered[at]?.position ?? null,
    ordered[at + 1]?.position ?? null,
  )
  const block: StoredBlock = {
    id: `own ${own.text}`,
    position,
    kind: 'paragraph',
    origin: 'own',
    entryIds: [],
    isRemoved: false,
    ...own,
  }
  return [...blocks, block]
}

test('a new report takes the draft as it is', () => {
  const blocks = refreshed([], drafts('opening', 'work', 'closing'))

  expect(texts(blocks)).toEqual(['opening的内容', 'work的内容', 'closing的内容'])
  expect(blocks.every(({ origin, basis, text }) => origin === 'drafted' && basis === text)).toBe(
    true,
  )
})

test('a drafted paragraph takes the new facts', () => {
  const before = refreshed([], drafts('work'))

  const [block] = refreshed(before, [{ ...draft('work', '开展普法4场。'), entryIds: ['e4'] }])

  expect(block).toMatchObject({ text: '开展普法4场。', basis: '开展普法4场。', entryIds: ['e4'] })
})

test('the words of the clerk stay byte for byte, and remember what they were written over', () => {
  const own = { text: '全年普法\u3000有声有色 ', origin: 'own' } as const
  const before = edited(refreshed([], drafts('work')), 'work', own)

  const after = refreshed(before, [draft('work', '开展普法4场。')])

  expect(after).toEqual(before)
})

test('a drafted paragraph whose facts are gone goes; own words stay', () => {
  const before = edited(refreshed([], drafts('t01', 't02')), 't02', {
    origin: 'own',
    text: '我的话',
  })

  expect(texts(refreshed(before, []))).toEqual(['我的话'])
})

test('what the clerk removed stays removed until it is asked for', () => {
  const before = edited(refreshed([], drafts('t01', 't02')), 't01', { isRemoved: true })
  const next = [draft('t01', '新的内容'), draft('t02')]

  expect(texts(refreshed(before, next))).toEqual(['t02的内容'])
  expect(texts(refreshed(before, next, { restoreRemoved: true }))).toEqual([
    '新的内容',
    't02的内容',
  ])
})

test('what the clerk removed stays removed also when its facts came and went', () => {
  const removed = edited(refreshed([], drafts('t01', 't02')), 't01', { isRemoved: true })

  const without = refreshed(removed, drafts('t02'))

  expect(texts(refreshed(without, drafts('t01', 't02')))).toEqual(['t02的内容'])
})

test('own words the clerk removed come back as own words', () => {
  const fields = { isRemoved: true, origin: 'own', text: '我的话' } as const
  const before = edited(refreshed([], drafts('t01')), 't01', fields)

  expect(texts(refreshed(before, drafts('t01'), { restoreRemoved: true }))).toEqual(['我的话'])
})

describe('a new paragraph', () => {
  test('stands between its neighbours of the draft', () => {
    const before = refreshed([], drafts('t01', 't03'))

    expect(texts(refreshed(before, drafts('t01', 't02', 't03')))).toEqual([
      't01的内容',
      't02的内容',
      't03的内容',
    ])
  })

  test('does not part the clerk’s paragraph from what it was written to', () => {
    const before = withOwnAfter(refreshed([], drafts('t01', 't03')), 't01', { text: '补充一句' })

    expect(texts(refreshed(before, drafts('t01', 't02', 't03')))).toEqual([
      't01的内容',
      '补充一句',
      't02的内容',
      't03的内容',
    ])
  })

  test('does not slip under a heading the clerk added', () => {
    const own = { text: '特色亮点', kind: 'heading', level: 2 } as const
    const before = withOwnAfter(refreshed([], drafts('t01')), 't01', own)

    expect(texts(refreshed(before, drafts('t01', 't02')))).toEqual([
      't01的内容',
      't02的内容',
      '特色亮点',
    ])
  })

  test('stands first when the draft begins with it', () => {
    const before = refreshed([], drafts('t02', 't03'))

    expect(texts(refreshed(before, drafts('t01', 't02', 't03')))[0]).toBe('t01的内容')
  })
})

test('a moved paragraph stays where it was moved', () => {
  const before = refreshed([], drafts('t01', 't02', 't03'))
  const last = inReadingOrder(before).at(-1)?.position ?? null
  const moved = edited(before, 't01', { position: generateKeyBetween(last, null) })

  expect(texts(refreshed(moved, drafts('t01', 't02', 't03')))).toEqual([
    't02的内容',
    't03的内容',
    't01的内容',
  ])
})

describe('after a merge of two PCs', () => {
  const two = (first: Partial<StoredBlock>, second: Partial<StoredBlock>): StoredBlock[] => [
    ...edited(refreshed([], drafts('t01'), { newId: countingIds('a') }), 't01', first),
    ...edited(refreshed([], drafts('t01'), { newId: countingIds('b') }), 't01', second),
  ]

  test('a paragraph both drafted is there once', () => {
    expect(texts(refreshed(two({}, {}), drafts('t01')))).toEqual(['t01的内容'])
  })

  test('own words win over the draft beside them, and two own words both stay', () => {
    const own = { origin: 'own', text: '我的话' } as const

    expect(texts(refreshed(two({}, own), drafts('t01')))).toEqual(['我的话'])
    expect(texts(refreshed(two(own, { ...own, text: '他的话' }), drafts('t01')))).toEqual([
      '我的话',
      '他的话',
    ])
  })

  test('what one of them removed is not there', () => {
    expect(texts(refreshed(two({ isRemoved: true }, {}), drafts('t01')))).toEqual([])
  })

  test('paragraphs of the same position still leave room for new ones', () => {
    const blocks = two({ slot: 't01' }, { slot: 't03', text: 't03的内容' })

    const after = refreshed(blocks, drafts('t00', 't01', 't02', 't03', 't04'))

    expect(texts(after)).toHaveLength(5)
    expect(new Set(after.map(({ position, id }) => `${position} ${id}`)).size).toBe(5)
  })
})

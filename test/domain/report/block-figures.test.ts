import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOfBlock, draftFigures } from '../../../shared/domain/report/block-figures.ts'
import { draftBlocks } from '../../../shared/domain/report/draft.ts'
import type { FactEntry } from '../../../shared/domain/report/facts.ts'
import { ledgerCandidates } from '../../../shared/domain/report/figure-candidates.ts'
import { indexFigures } from '../../../shared/domain/report/placed-figure.ts'
import type { DraftBlock, StoredBlock } from '../../../shared/domain/report/stored-block.ts'
import { templates } from '../../../shared/domain/report/templates.ts'
import { LECTURES } from '../../support/lectures.ts'
import { aCheck, anEntry, figure, reportFacts } from '../../support/report-facts.ts'
import { factsFor } from '../../support/sample-facts.ts'

const template = templates[0]
const draftsOf = (entries: readonly FactEntry[]): readonly DraftBlock[] =>
  template === undefined ? [] : draftBlocks(template, reportFacts({ entries }))

/** Every figure of a text as words and where they come from. */
const told = (text: string, figures: ReturnType<typeof draftFigures>): readonly string[] =>
  figures.map(({ start, end, name, entryIds }) =>
    [text.slice(start, end), name, ...entryIds].join(' | '),
  )
const toldIn = (drafts: readonly DraftBlock[]): readonly string[] =>
  drafts.flatMap((draft) => told(draft.text, draftFigures(draft)))

const ownBlock = (text: string, draft?: DraftBlock): StoredBlock => ({
  id: 'own',
  position: 'a0',
  kind: 'paragraph',
  text,
  origin: 'own',
  ...(draft === undefined ? {} : { slot: draft.slot, basis: draft.text }),
  entryIds: draft?.entryIds ?? [],
  isRemoved: false,
})
const inOwnWords = (text: string, entries: readonly FactEntry[], draft?: DraftBlock) =>
  told(text, figuresOfBlock(ownBlock(text, draft), draft, indexFigures(ledgerCandidates(entries))))

describe('a drafted figure', () => {
  test('that adds up several entries opens all of them and no other', () => {
    const other = anEntry({ id: 'other', on: '2024-05-01', text: '走访', figures: [] })

    expect(toldIn(draftsOf([...LECTURES, other]))).toEqual(
      expect.arrayContaining([
        '3场 | 讲座 | spring | autumn',
        '100人次 | 参训 | spring | autumn',
        '3项 | 相关工作 | spring | other | autumn',
        '95.5% | 合格率 | autumn',
      ]),
    )
  })

  test('that an entry says in its own words opens that entry', () => {
    const entries = [
      anEntry({
        id: 'typed',
        on: '2024-03-08',
        text: '发放宣传资料１，２００份，走访1.2万人次，依据第3条，投入5万元',
        figures: [figure('发放宣传资料', 1200, '份')],
      }),
    ]

    expect(toldIn(draftsOf(entries))).toEqual([
      '１，２００份 | 发放宣传资料 | typed',
      '1.2万人次 | 走访 | typed',
      '5万元 | 投入 | typed',
    ])
  })

  test('with the same number as another is told from it by its name', () => {
    const twice = (id: string, on: string): FactEntry =>
      anEntry({
        id,
        on,
        text: '开展活动',
        figures: [
          figure('讲座', id === 'one' ? 1 : 2, '场'),
          figure('座谈', id === 'one' ? 3 : 0, '场'),
        ],
      })
    const third = anEntry({
      id: 'three',
      on: '2024-06-01',
      text: '开展活动',
      figures: [figure('座谈', 0, '场')],
    })

    expect(
      toldIn(draftsOf([twice('one', '2024-02-01'), twice('two', '2024-04-01'), third])),
    ).toEqual(expect.arrayContaining(['3场 | 讲座 | one | two', '3场 | 座谈 | one | two | three']))
  })

  test('that says how often a check item was done opens the entries that are counted', () => {
    const entry = anEntry({ id: 'once', on: '2024-03-08', text: '开展演练' })
    const check = aCheck({
      task: 1,
      text: '每年至少开展1次演练',
      kind: 'annual',
      checkItemId: entry.checkItemIds[0] ?? '',
      count: 1,
      target: 2,
    })
    const facts = reportFacts({ entries: [entry], checks: [check] })

    for (const each of templates) {
      const drafts = draftBlocks(each, facts).filter(({ text }) => text.includes('已完成1次'))
      for (const draft of drafts) {
        expect(told(draft.text, draftFigures(draft)), each.id).toEqual(['1次 | 已完成 | once'])
      }
    }
    expect(toldIn(template === undefined ? [] : draftBlocks(template, facts))).toContain(
      '1次 | 已完成 | once',
    )
  })

  test('of every template stands in its text and comes from entries of its paragraph', () => {
    for (const each of templates) {
      const facts = factsFor(each)
      const known = new Set(facts.entries.map(({ id }) => id))
      const drafts = draftBlocks(each, facts)
      const figures = drafts.flatMap((draft) =>
        draftFigures(draft).map((one) => ({ ...one, draft })),
      )
      expect(figures.length, each.id).toBeGreaterThan(20)
      for (const { draft, start, end, unit, entryIds } of figures) {
        expect(draft.text.slice(start, end)).toMatch(/^[\d０-９]/u)
        expect(draft.text.slice(start, end).endsWith(unit)).toBe(true)
        expect(entryIds.length).toBeGreaterThan(0)
        expect(entryIds.every((id) => known.has(id))).toBe(true)
      }
    }
  })

  test('of a recorded figure is always found, whatever else the sentences say', () => {
    const entryOf = fc.record({
      value: fc.integer({ min: 1, max: 99_999 }),
      unit: fc.constantFrom('人次', '件', '场', '份'),
      text: fc.constantFrom('开展检查', '开展检查3次，覆盖12个村', '依据第5条处理2024年遗留问题'),
      day: fc.integer({ min: 10, max: 28 }),
    })
    fc.assert(
      fc.property(fc.array(entryOf, { minLength: 1, maxLength: 6 }), (given) => {
        const entries = given.map(({ value, unit, text, day }, index) =>
          anEntry({
            id: `entry ${index}`,
            on: `2024-03-${day}`,
            text,
            figures: [figure('整改', value, unit)],
          }),
        )
        const found = draftsOf(entries).flatMap((draft) => draftFigures(draft))
        const named = found
          .filter(({ name }) => name === '整改')
          .flatMap(({ entryIds }) => entryIds)
        expect(new Set(named)).toEqual(new Set(entries.map(({ id }) => id)))
      }),
    )
  })
})

describe('a figure in the clerk’s own words', () => {
  const [lead] = draftsOf(LECTURES).filter(({ text }) => text.includes('累计'))

  test('opens the entries of the draft it stands on', () => {
    expect(inOwnWords('今年讲了3场课，来了100人次。', LECTURES, lead)).toEqual([
      '3场 | 讲座 | spring | autumn',
      '100人次 | 参训 | spring | autumn',
    ])
  })

  test('in a paragraph of her own opens what its name and number fit', () => {
    expect(inOwnWords('全年参训共100人次，其中春季参训64人次。', LECTURES)).toEqual([
      '100人次 | 参训 | spring | autumn',
      '64人次 | 参训 | spring',
    ])
  })

  test('that fits no figure of the ledger, or two, opens nothing', () => {
    const again = LECTURES.map((entry) => ({ ...entry, id: `${entry.id} again` }))

    expect(inOwnWords('参训65人次，来了64人次，讲座3次。', LECTURES)).toEqual([])
    expect(inOwnWords('参训64人次。', [...LECTURES, ...again])).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOfBlock } from '../../../shared/domain/report/block-figures.ts'
import { ledgerCandidates } from '../../../shared/domain/report/figure-candidates.ts'
import { indexFigures } from '../../../shared/domain/report/placed-figure.ts'
import { presentWithFacts } from '../../../shared/domain/report/present.ts'
import type { StoredBlock } from '../../../shared/domain/report/stored-block.ts'
import { LECTURES } from '../../support/lectures.ts'

const LEDGER = indexFigures(ledgerCandidates(LECTURES))

const tableBlock = (text: string): StoredBlock => ({
  id: 'table',
  position: 'a0',
  kind: 'table',
  text,
  origin: 'own',
  entryIds: [],
  isRemoved: false,
})
const tableOf = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\n')

/** Every figure of a table as words and where they come from. */
const told = (text: string, ledger = LEDGER): readonly string[] =>
  figuresOfBlock(tableBlock(text), undefined, ledger).map(({ start, end, name, entryIds }) =>
    [text.slice(start, end), name, ...entryIds].join(' | '),
  )

describe('a figure in the cell of a table', () => {
  test('is called by the head of its column, with or without its unit', () => {
    const heads = ['参训', '参训人次', '参训（人次）', '参训 (人次)', '全年参训人次']
    for (const head of heads) {
      expect(told(tableOf(['时间', head], ['春季', '64'], ['全年', '100'])), head).toEqual([
        '64 | 参训 | spring',
        '100 | 参训 | spring | autumn',
      ])
    }
  })

  test('is called by the words before it in its row', () => {
    expect(
      told(
        tableOf(
          ['序号', '项目', '单位', '数量'],
          ['1', '参训', '人次', '100'],
          ['2', '讲座', '场', '３'],
        ),
      ),
    ).toEqual(['100 | 参训 | spring | autumn', '３ | 讲座 | spring | autumn'])
  })

  test('is found among the words of its cell', () => {
    expect(told(tableOf(['事项', '成效'], ['讲座', '共讲座3场，参训100人次']))).toEqual([
      '3场 | 讲座 | spring | autumn',
      '100人次 | 参训 | spring | autumn',
    ])
  })

  test('may have its unit behind it, and no other', () => {
    expect(told(tableOf(['参训', '合格率'], ['100人次', '95.5%'], ['100人', '95.5']))).toEqual([
      '100人次 | 参训 | spring | autumn',
      '95.5% | 合格率 | autumn',
      '95.5 | 合格率 | autumn',
    ])
  })

  test('that nothing names, that is a serial number or that may be two opens nothing', () => {
    const again = LECTURES.map((entry) => ({ ...entry, id: `${entry.id} again` }))
    const twice = indexFigures(ledgerCandidates([...LECTURES, ...again]))

    expect(told(tableOf(['序号', '次数'], ['1', '64'], ['2', '3']))).toEqual([])
    expect(told(tableOf(['时间', '参训'], ['春季', '64']), twice)).toEqual([])
  })

  test('of the head opens nothing: it names the others', () => {
    expect(told(tableOf(['参训', '64'], ['夏季', '']))).toEqual([])
  })

  test('stands in its cell, whatever the table says', () => {
    const cell = fc.constantFrom(
      '',
      '参训',
      '人次',
      '64',
      ' 100 ',
      '讲座3场',
      '１',
      '3',
      '春季',
      '95.5%',
    )
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(table, (rows) => {
        const text = tableOf(...rows)
        for (const { start, end, entryIds } of figuresOfBlock(
          tableBlock(text),
          undefined,
          LEDGER,
        )) {
          expect(text.slice(start, end)).toMatch(/^[\d０-９][^\t\n]*$/u)
          expect(entryIds.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

test('a report whose only own words are a table shows where its figures come from', () => {
  const text = tableOf(['时间', '参训（人次）'], ['春季', '64'])
  const [shown] = presentWithFacts([tableBlock(text)], [], { entries: LECTURES })

  expect(shown?.figures?.map(({ entryIds }) => entryIds)).toEqual([['spring']])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  FIGURE_MAX,
  figureInputSchema,
  type FigureInput,
  sumFigures,
} from '../../shared/domain/figure.ts'

const trained = (value: number): FigureInput => ({ name: '参训', value, unit: '人次' })

/** A value with at most four decimals, as its whole number of ten-thousandths. */
const tenThousandths = fc.integer({ min: 0, max: 10 ** 12 })

describe('what is a figure', () => {
  test.each([0, 1, 0.1, 0.0001, 98.6, 12_345.6789, FIGURE_MAX, FIGURE_MAX - 0.0001])(
    '%d is one',
    (value) => {
      expect(figureInputSchema.safeParse(trained(value)).success).toBe(true)
    },
  )

  test.each([-1, -0.0001, FIGURE_MAX + 1, 0.00001, 1e-300, Infinity, NaN])(
    '%d is none',
    (value) => {
      expect(figureInputSchema.safeParse(trained(value)).success).toBe(false)
    },
  )

  test('without a unit it is a plain number', () => {
    expect(figureInputSchema.parse({ name: ' 参训 ', value: 3 })).toEqual({
      name: '参训',
      value: 3,
      unit: '',
    })
  })
})

describe('sums', () => {
  test('are exact to four decimals', () => {
    fc.assert(
      fc.property(fc.array(tenThousandths, { minLength: 1, maxLength: 40 }), (parts) => {
        const entries = parts.map((part, index) => ({
          id: String(index),
          figures: [trained(part / 10_000)],
        }))

        const [sum] = sumFigures(entries)

        const exact = parts.reduce((total, part) => total + BigInt(part), 0n)
        expect(sum?.total).toBe(
          Number(`${exact / 10_000n}.${String(exact % 10_000n).padStart(4, '0')}`),
        )
        expect(sum?.values).toHaveLength(parts.length)
      }),
      { numRuns: 200 },
    )
  })

  test('0.1 and 0.2 make 0.3', () => {
    const entries = [0.1, 0.2].map((value) => ({ id: String(value), figures: [trained(value)] }))

    expect(sumFigures(entries)[0]?.total).toBe(0.3)
  })

  test('take an entry once, however often it is named', () => {
    const entry = { id: 'a', figures: [trained(64)] }

    expect(sumFigures([entry, entry])).toEqual([
      { name: '参训', unit: '人次', total: 64, values: [64], entryIds: ['a'] },
    ])
  })

  test('take both figures of one entry, and name the entry once', () => {
    expect(sumFigures([{ id: 'a', figures: [trained(1), trained(2)] }])).toMatchObject([
      { total: 3, values: [1, 2], entryIds: ['a'] },
    ])
  })

  test.each(['%', '％', '‰', '百分点', '个百分点'])(
    'do not add up what is measured in %s',
    (unit) => {
      const entries = [90, 95].map((value) => ({
        id: String(value),
        figures: [{ name: '满意率', value, unit }],
      }))

      expect(sumFigures(entries)).toMatchObject([{ total: null, values: [90, 95] }])
    },
  )

  test('keep names and units apart, in the order they first appear', () => {
    const entries = [
      { id: 'a', figures: [trained(1), { name: '讲座', value: 2, unit: '场' }] },
      {
        id: 'b',
        figures: [
          { ...trained(4), unit: '人' },
          trained(8),
          { ...trained(16), name: '参训\u0000人次', unit: '' },
        ],
      },
    ]

    expect(sumFigures(entries).map(({ name, unit, total }) => [name, unit, total])).toEqual([
      ['参训', '人次', 9],
      ['讲座', '场', 2],
      ['参训', '人', 4],
      ['参训\u0000人次', '', 16],
    ])
  })
})

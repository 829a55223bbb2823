import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexFigures, placeFigures } from '../../../shared/domain/report/placed-figure.ts'

/** What the trade says between the name of a figure and its number, as one pattern over all that stands before it. */
const BETWEEN = /(?:共计|合计|累计|分别|总计|达到|为|共|计|达|约|近|了|是|至|：|:|\s)+$/u

const PIECES = '参训 人次 共 计 合计 累计 达 达到 到 合 总计 为 约 了 至 ： : ， 局'.split(' ')

const words = fc
  .array(fc.constantFrom(...PIECES, ' ', '\u3000', '\n'), { maxLength: 8 })
  .map((parts) => parts.join(''))

test('a figure is known by the name before it, whatever may stand between, in a text of any length', () => {
  const figures = indexFigures([
    { name: '参训人次', value: 64, unit: '人次', entryIds: ['e1'] },
    { name: '合计', value: 64, unit: '人次', entryIds: ['e2'] },
  ])
  fc.assert(
    fc.property(words, fc.nat({ max: 2000 }), (between, length) => {
      const before = `${'我局扎实推进工作。'.repeat(length)}${between}`
      const plain = before.replace(BETWEEN, '')
      const isNamed = plain.endsWith('参训') || plain.endsWith('参训人次') || plain.endsWith('合计')

      const found = placeFigures(`${before}64人次`, figures, { needsName: true })

      expect(found.length > 0).toBe(isNamed)
    }),
  )
})

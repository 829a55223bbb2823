import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentsOf } from '../../../../renderer/screens/reports/text-segments.ts'
import type { PlacedFigure } from '../../../../shared/domain/report/placed-figure.ts'

const figureAt = (start: number, end: number): PlacedFigure => ({
  start,
  end,
  name: '参训',
  unit: '人次',
  entryIds: ['one'],
})
const changeAt = (start: number, end: number) => ({
  place: { start, end },
  was: '原句',
  now: '现句',
})

test('a figure is cut out of its line, inside a changed sentence too', () => {
  const segments = segmentsOf(
    { start: 0, text: '参训64人次。已结束。' },
    [figureAt(2, 6)],
    [changeAt(0, 7)],
  )

  expect(
    segments.map(({ text, figure, isChanged }) => [text, figure !== undefined, isChanged]),
  ).toEqual([
    ['参训', false, true],
    ['64人次', true, true],
    ['。', false, true],
    ['已结束。', false, false],
  ])
})

test('what lies in another line is left to that line', () => {
  const line = { start: 20, text: '第二行' }

  expect(segmentsOf(line, [figureAt(2, 6)], [changeAt(0, 7)])).toEqual([
    { start: 20, text: '第二行', figure: undefined, isChanged: false, isToVerify: false },
  ])
})

test('an empty line stays one segment', () => {
  expect(segmentsOf({ start: 3, text: '' }, [figureAt(0, 5)], [])).toMatchObject([{ text: '' }])
})

test('the segments of a line are together the line, wherever figures and changes lie', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 10 }))
    .map(([start, length]) => [start, start + length] as const)
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }),
      fc.array(range),
      fc.array(range),
      (text, one, other) => {
        const segments = segmentsOf(
          { start: 5, text },
          one.map(([start, end]) => figureAt(start, end)),
          other.map(([start, end]) => changeAt(start, end)),
        )
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  charactersPerLine,
  fits22Lines,
  linesPerPage,
  OFFICE_VALUES,
  pageValuesSchema,
} from '../../../shared/domain/report/page-fit.ts'

test.each([
  [37, 35, 28, 22],
  [37, 35, 28.95, 22],
  [37, 35, 29, 21],
  [37, 35, 30, 21],
  [34.58, 32.58, 29.45, 22],
  [34.58, 32.58, 29.6, 22],
  [34.58, 32.58, 29.65, 21],
])('margins of %d and %d mm with lines of %d pt give %i lines', (top, bottom, line, lines) => {
  expect(linesPerPage(top, bottom, line)).toBe(lines)
})

test('the layouts of the program fit, and nothing is said of them', () => {
  expect(fits22Lines(OFFICE_VALUES)).toEqual({ lines: 22, characters: 28, fits: true, warning: '' })
  expect(
    fits22Lines({ ...OFFICE_VALUES, topMm: 34.58, bottomMm: 32.58, linePt: 29.6 }),
  ).toMatchObject({ lines: 22, fits: true, warning: '' })
})

test('a line too high is not refused: the clerk is told what the page holds and what to change', () => {
  expect(fits22Lines({ ...OFFICE_VALUES, linePt: 29 })).toEqual({
    lines: 21,
    characters: 28,
    fits: false,
    warning: '每页21行，公文一般为22行，请减小行距或上下页边距。',
  })
  expect(fits22Lines({ ...OFFICE_VALUES, linePt: 26, leftMm: 35 }).warning).toBe(
    '每页24行，公文一般为22行，请加大行距或上下页边距；每行26字，公文一般为28字，请减小左右页边距。',
  )
})

test('whatever is accepted leaves room for text', () => {
  const values = fc.record({
    topMm: fc.double({ min: -50, max: 300 }),
    bottomMm: fc.double({ min: -50, max: 300 }),
    leftMm: fc.double({ min: -50, max: 300 }),
    rightMm: fc.double({ min: -50, max: 300 }),
    linePt: fc.double({ min: -50, max: 300 }),
  })
  fc.assert(
    fc.property(values, (page) => {
      if (!pageValuesSchema.safeParse(page).success) return
      expect(linesPerPage(page.topMm, page.bottomMm, page.linePt)).toBeGreaterThan(5)
      expect(charactersPerLine(page.leftMm, page.rightMm)).toBeGreaterThan(5)
    }),
  )
})

import { expect, test } from 'vitest'
import { markScales, scaleIn } from '../../../renderer/pages/narrow-marks.ts'

const run = (scale: string): string => `<w:r><w:rPr>${scale}<w:sz w:val="104"/></w:rPr></w:r>`
const mark = (scale: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="OfficialMark"/></w:pPr>${run(scale)}</w:p>`
const NARROW = '<w:w w:val="70"/>'

test('a mark is as narrow as its characters are printed', () => {
  expect(scaleIn(run(NARROW))).toBe(0.7)
  expect(scaleIn(run(''))).toBe(1)
})

test('marks are found in order, and neither other paragraphs nor one that is placed on the page', () => {
  const body = `<w:p><w:pPr><w:pStyle w:val="OfficialBody"/></w:pPr>${run('<w:w w:val="50"/>')}</w:p>`
  const placed = `<w:p><wp:anchor behindDoc="0">${mark('<w:w w:val="90"/>')}</wp:anchor></w:p>`

  expect(markScales(`${placed}${mark(NARROW)}${body}${mark('')}`)).toEqual([0.7, 1])
})

import { layoutDocument, type LineLayout } from 'docx/layout'
import { describe, expect, test } from 'vitest'
import { composeFile } from '../../electron/docx/compose-file.ts'
import { LAYOUT_PROFILES, type ReportDocument } from '../../shared/domain/report/document.ts'
import { fits22Lines, OFFICE_VALUES } from '../../shared/domain/report/page-fit.ts'
import { aLetterhead } from './report-matrix.ts'
import { aParagraph, aReport, MEASURABLE_FONTS } from './report-parts.ts'

/** The lines of a report page by page, by Word's rules. */
const linesOf = (report: ReportDocument): readonly (readonly LineLayout[])[] =>
  layoutDocument(composeFile(report, MEASURABLE_FONTS)).pages.map(({ body }) =>
    body.flatMap((block) => (block.type === 'paragraph' ? block.lines : [])),
  )

const MM_PER_PIXEL = 25.4 / 96

describe.each(LAYOUT_PROFILES)('版头 of a %s report', (profile) => {
  test.each([0, 1, 2, 3])('with %i lines above it has its mark 72 mm below the edge', (count) => {
    const [copyNumber = '', secrecy = '', urgency = ''] = ['000001', '秘密', '特急'].slice(0, count)
    const letterhead = aLetterhead({ copyNumber, secrecy, urgency })

    const mark = linesOf(aReport({ profile, letterhead }))
      .flat()
      .find(({ text }) => text === '紫云县民政局文件')

    expect((mark?.y ?? 0) * MM_PER_PIXEL).toBeCloseTo(72, 1)
  })

  test('leaves room for the body on the first page, with three signers as well', () => {
    const letterhead = aLetterhead({
      copyNumber: '000001',
      secrecy: '秘密',
      urgency: '特急',
      signers: ['张三', '李四', '王五'],
    })
    const blocks = [aParagraph('现将有关情况报告如下。'), aParagraph('特此报告。')]

    const [first] = linesOf(aReport({ profile, letterhead, blocks }))

    expect(first?.some(({ text }) => text === '现将有关情况报告如下。')).toBe(true)
  })
})

test.each([
  OFFICE_VALUES,
  { ...OFFICE_VALUES, linePt: 29 },
  { ...OFFICE_VALUES, linePt: 28 },
  { topMm: 30, bottomMm: 25.4, leftMm: 31.8, rightMm: 31.8, linePt: 30 },
  { topMm: 34.58, bottomMm: 32.58, leftMm: 28, rightMm: 26, linePt: 29.65 },
])('the clerk is told of %o what Word will make of it', (page) => {
  const report = aReport({
    profile: 'custom',
    page,
    titleLines: [],
    recipient: '',
    blocks: [aParagraph('民政法治台账'.repeat(28 * 22))],
  })
  const { lines, characters } = fits22Lines(page)

  const pages = linesOf(report)

  expect(pages.length).toBeGreaterThan(3)
  for (const each of pages.slice(0, -1)) expect(each).toHaveLength(lines)
  expect(pages[1]?.[0]?.text).toHaveLength(characters)
})

import { layoutDocument, type LineLayout } from 'docx/layout'
import { describe, expect, test } from 'vitest'
import { composeFile } from '../../electron/docx/compose-file.ts'
import { LAYOUT_PROFILES, type ReportDocument } from '../../shared/domain/report/document.ts'
import { aParagraph, aReport, MEASURABLE_FONTS } from './report-parts.ts'

const pagesOf = (report: ReportDocument): readonly (readonly LineLayout[])[] => {
  const { pages, stoppedAt } = layoutDocument(composeFile(report, MEASURABLE_FONTS))
  expect(stoppedAt).toBeUndefined()
  return pages.map(({ body }) =>
    body.flatMap((block) => (block.type === 'paragraph' ? block.lines : [])),
  )
}

/** Where the ink of a right-aligned line begins, in pixels. */
const startOf = ({ x, width, textWidth }: LineLayout): number => x + width - textWidth

describe.each(LAYOUT_PROFILES)('the grid of a %s report', (profile) => {
  test('a full page has 22 lines and a full line 28 characters', () => {
    const text = '民政法治台账'.repeat(28 * 22)

    const pages = pagesOf(
      aReport({ profile, titleLines: [], recipient: '', blocks: [aParagraph(text)] }),
    )

    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages.slice(0, -1)) expect(page).toHaveLength(22)
    const lengths = pages.flat().map((line) => line.text.length)
    expect(lengths[0]).toBe(26)
    expect(new Set(lengths.slice(1, -1))).toEqual(new Set([28]))
  })

  test('a turned line of 附件说明 begins under the name, with one digit and with two', () => {
    const annexNames = Array.from({ length: 10 }, () => '法治建设任务完成情况统计表'.repeat(3))

    const lines = pagesOf(aReport({ profile, annexNames })).flat()

    for (const marker of ['附件：1.', '2.', '10.']) {
      const index = lines.findIndex(({ text }) => text.startsWith(marker))
      const [first, turned] = [lines[index], lines[index + 1]]
      const markerWidth = Array.from(marker).reduce(
        (width, character) => width + (character === '.' ? 75 : /\d/.test(character) ? 155 : 315),
        0,
      )
      expect(turned?.x).toBeCloseTo((first?.x ?? 0) + markerWidth / 15, 1)
    }
  })

  test('the date begins two characters after the issuer', () => {
    const signature = { issuer: '紫云苗族布依族自治县民政局', dated: '2024年12月10日' }

    const [issuer, dated] = pagesOf(aReport({ profile, signature })).flat().slice(-2)

    if (issuer === undefined || dated === undefined) throw new Error('No signature')
    const characters = (startOf(dated) - startOf(issuer)) / (315 / 15)
    expect(characters).toBeGreaterThan(1.9)
    expect(characters).toBeLessThan(2.1)
  })

  test('a signature that finds no room takes the end of the body with it', () => {
    const signature = { issuer: '紫云县民政局', dated: '2024年12月10日' }

    for (let lines = 16; lines <= 22; lines += 1) {
      const blocks = Array.from({ length: lines }, () => aParagraph('特此报告。'))
      const pages = pagesOf(aReport({ profile, titleLines: [], recipient: '', blocks, signature }))
      expect(pages.at(-1)?.some(({ text }) => text === '特此报告。')).toBe(true)
    }
  })
})

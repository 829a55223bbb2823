import { describe, expect, test } from 'vitest'
import { aReport, allParts, anAnnex, documentXml, partOf, sectionsOf } from './report-parts.ts'

const OFFICE_MARGINS =
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1447" w:gutter="0"/>'
const STRICT_MARGINS =
  '<w:pgMar w:top="1960" w:right="1474" w:bottom="1847" w:left="1587" w:header="851" w:footer="1447" w:gutter="0"/>'

describe('page setup', () => {
  test('an office report is A4 with margins of 37, 26, 35 and 28 mm on a grid of 28.95 pt', async () => {
    const [section] = sectionsOf(await documentXml(aReport({ profile: 'office' })))

    expect(section).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(section).toContain(OFFICE_MARGINS)
    expect(section).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
  })

  test('a strict report has margins that let the ink fill the 225 mm, on a grid of 29.6 pt', async () => {
    const [section] = sectionsOf(await documentXml(aReport({ profile: 'strict' })))

    expect(section).toContain(STRICT_MARGINS)
    expect(section).toContain('<w:docGrid w:type="lines" w:linePitch="592"/>')
  })

  test('a landscape annex turns the page with its margins and the upright annex after it turns back', async () => {
    const report = aReport({
      annexes: [anAnnex({ label: '附件1' }), anAnnex({ label: '附件2', orientation: 'portrait' })],
    })

    const [, landscape, upright] = sectionsOf(await documentXml(report))

    expect(landscape).toContain('<w:type w:val="nextPage"/>')
    expect(landscape).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(landscape).toMatch(/<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/)
    expect(upright).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(upright).toContain(OFFICE_MARGINS)
  })

  test('every section names its own footers for odd and even pages', async () => {
    const sections = sectionsOf(await documentXml(aReport({ annexes: [anAnnex(), anAnnex()] })))

    expect(sections).toHaveLength(3)
    for (const section of sections) {
      expect(section).toContain('<w:footerReference w:type="default"')
      expect(section).toContain('<w:footerReference w:type="even"')
    }
  })
})

describe('page numbers', () => {
  test('an odd page has its number right and an even page left, one character in, between two dashes', async () => {
    const report = aReport()

    const odd = await partOf(report, 'word/footer1.xml')
    const even = await partOf(report, 'word/footer2.xml')

    expect(odd).toContain('<w:ind w:right="280"/><w:jc w:val="right"/>')
    expect(even).toContain('<w:ind w:left="280"/><w:jc w:val="left"/>')
    for (const footer of [odd, even]) {
      expect(footer).toMatch(/— <\/w:t>.*<w:instrText[^>]*>PAGE<\/w:instrText>.* —<\/w:t>/s)
    }
  })

  test('a page number is 四号 宋体, digits and dashes alike', async () => {
    const styles = await partOf(aReport(), 'word/styles.xml')

    const style = styles.split('w:styleId="OfficialPageNumber"')[1]?.split('</w:style>')[0]

    expect(style).toContain(
      '<w:rFonts w:hint="eastAsia" w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体" w:cs="宋体"/>',
    )
    expect(style).toContain('<w:spacing w:line="280" w:lineRule="exact"/>')
    expect(style).toContain('<w:sz w:val="28"/>')
  })

  test('a landscape page has its number turned, 28 mm off its left edge: odd at the bottom, even at the top', async () => {
    const report = aReport({ annexes: [anAnnex()] })

    const odd = await partOf(report, 'word/footer3.xml')
    const even = await partOf(report, 'word/footer4.xml')

    for (const footer of [odd, even]) {
      expect(footer).toContain('vert="vert"')
      expect(footer).toMatch(/<wp:positionH relativeFrom="page"><wp:posOffset>864000</)
      expect(footer).toContain('<w:instrText xml:space="preserve">PAGE</w:instrText>')
    }
    expect(odd).toMatch(/<wp:positionV relativeFrom="page"><wp:posOffset>5366160</)
    expect(odd).toContain('<w:jc w:val="right"/>')
    expect(even).toMatch(/<wp:positionV relativeFrom="page"><wp:posOffset>1185840</)
    expect(even).toContain('<w:jc w:val="left"/>')
  })

  test('no two drawings of a file have the same id', async () => {
    const parts = await allParts(aReport({ annexes: [anAnnex(), anAnnex(), anAnnex()] }))

    const ids = [...parts.values()].flatMap((xml) =>
      [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id),
    )

    expect(ids).toHaveLength(6)
    expect(new Set(ids).size).toBe(6)
  })
})

describe('settings', () => {
  test('odd and even pages differ, declared after the tab stop as the schema orders', async () => {
    const settings = await partOf(aReport(), 'word/settings.xml')

    expect(settings).toContain('<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>')
  })

  test('Chinese punctuation is squeezed and never begins or ends a line wrongly', async () => {
    const settings = await partOf(aReport(), 'word/settings.xml')

    expect(settings).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>')
    expect(settings).toMatch(/<w:noLineBreaksAfter w:lang="zh-CN" w:val="[^"]*《/)
    expect(settings).toMatch(/<w:noLineBreaksBefore w:lang="zh-CN" w:val="[^"]*。[^"]*》/)
  })
})

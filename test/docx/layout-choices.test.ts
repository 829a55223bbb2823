import { expect, test } from 'vitest'
import { aReport, anAnnex, documentXml, partOf, sectionsOf, styleXml } from './report-parts.ts'

test('page numbers may stand in the middle, between the same dashes at the same height', async () => {
  const report = aReport({ pageNumbers: 'centered' })

  for (const path of ['word/footer1.xml', 'word/footer2.xml']) {
    const footer = await partOf(report, path)
    expect(footer).toContain('<w:pStyle w:val="OfficialPageNumber"/><w:jc w:val="center"/>')
    expect(footer).toMatch(/— <\/w:t>.*PAGE.* —<\/w:t>/s)
  }
})

test('the number of a landscape page may stand at its foot, as on upright pages', async () => {
  const report = aReport({ landscapeNumbers: 'foot', annexes: [anAnnex()] })
  const [, annex = ''] = sectionsOf(await documentXml(report))

  expect(annex).toMatch(/<w:pgMar [^>]*w:footer="937"/)
  for (const path of ['word/footer3.xml', 'word/footer4.xml']) {
    const footer = await partOf(report, path)
    expect(footer).not.toContain('w:drawing')
    expect(footer).toMatch(/— <\/w:t>.*PAGE.* —<\/w:t>/s)
  }
})

test('a bureau without the official fonts takes those of Windows, in every style', async () => {
  const report = aReport({ fontSet: 'windows' })

  const styles = await partOf(report, 'word/styles.xml')

  expect(styleXml(styles, 'Normal')).toContain('w:eastAsia="仿宋"')
  expect(styleXml(styles, 'Title')).toContain('w:eastAsia="华文中宋"')
  expect(styleXml(styles, 'Heading2')).toContain('w:eastAsia="楷体"')
  expect(styles).not.toMatch(/GB2312|方正/)
  expect(await partOf(report, 'word/fontTable.xml')).toContain(
    '<w:font w:name="华文中宋"><w:altName w:val="宋体"/>',
  )
})

test('digits may be set in the Chinese font around them', async () => {
  const styles = await partOf(aReport({ digitFont: 'fangsong' }), 'word/styles.xml')

  expect(styles).not.toContain('Times New Roman')
  expect(styleXml(styles, 'Normal')).toContain('w:ascii="仿宋_GB2312"')
  expect(styleXml(styles, 'Title')).toContain('w:ascii="方正小标宋简体"')
})

test('values of the clerk’s own become the page, its grid, its lines and the width of its tables', async () => {
  const report = aReport({
    profile: 'custom',
    page: { topMm: 30, bottomMm: 30, leftMm: 27, rightMm: 25, linePt: 28.5 },
    annexes: [anAnnex({ orientation: 'portrait' })],
  })

  const xml = await documentXml(report)

  for (const section of sectionsOf(xml)) {
    expect(section).toContain('w:top="1701" w:right="1417" w:bottom="1701" w:left="1531"')
    expect(section).toContain('<w:docGrid w:type="lines" w:linePitch="570"/>')
  }
  expect(xml).toContain(`<w:tblW w:w="${11906 - 1417 - 1531}" w:type="dxa"/>`)
  expect(styleXml(await partOf(report, 'word/styles.xml'), 'Normal')).toContain('w:line="570"')
})

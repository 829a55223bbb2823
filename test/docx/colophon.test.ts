import { describe, expect, test } from 'vitest'
import type { DocumentColophon, ReportDocument } from '../../shared/domain/report/document.ts'
import { aColophon } from './report-matrix.ts'
import {
  allParts,
  anAnnex,
  aReport,
  documentXml,
  paragraphsOf,
  partOf,
  sectionsOf,
  styleXml,
} from './report-parts.ts'

const withColophon = (parts: Partial<DocumentColophon> = {}, rest: Partial<ReportDocument> = {}) =>
  aReport({ colophon: aColophon(parts), ...rest })

const tableOf = (xml: string): string => /<w:tbl>(?!.*<w:tbl>).*<\/w:tbl>/s.exec(xml)?.[0] ?? ''

describe('版记', () => {
  test('is alone on an even page behind the annexes, whose footers are empty', async () => {
    const report = withColophon({}, { annexes: [anAnnex()] })

    const sections = sectionsOf(await documentXml(report))
    const parts = await allParts(report)

    expect(sections).toHaveLength(3)
    expect(sections[2]).toContain('<w:type w:val="evenPage"/>')
    expect(sections[2]).toMatch(/footerReference w:type="default".*footerReference w:type="even"/)
    for (const part of ['word/footer5.xml', 'word/footer6.xml']) {
      expect(parts.get(part)).not.toContain('PAGE')
      expect(parts.get(part)).not.toContain('<w:t')
    }
  })

  test('has a thick first and last rule, thin ones between, none at the sides', async () => {
    const table = tableOf(await documentXml(withColophon()))

    expect(table).toMatch(/<w:top w:val="single" w:color="000000" w:sz="8"/)
    expect(table).toMatch(/<w:bottom w:val="single" w:color="000000" w:sz="8"/)
    expect(table).toMatch(/<w:insideH w:val="single" w:color="000000" w:sz="6"/)
    expect(table).toMatch(/<w:left w:val="none"/)
    expect(table).toContain('<w:tblW w:type="dxa" w:w="8845"/>')
  })

  test('has 抄送 hanging behind its colon and the day of printing at the right, one character in', async () => {
    const [copies, printed] = paragraphsOf(tableOf(await documentXml(withColophon())))

    expect(copies?.text).toBe('抄送：安顺市司法局，县人大常委会办公室。')
    expect(copies?.xml).toContain('<w:ind w:left="1120" w:right="280" w:hanging="840"/>')
    expect(printed?.text).toBe('紫云县民政局办公室\t2024年12月12日印发')
    expect(printed?.xml).toContain('<w:ind w:left="280" w:right="280"/>')
    expect(printed?.xml).toContain('<w:tab w:val="right" w:pos="8565"/>')
    const style = styleXml(await partOf(withColophon(), 'word/styles.xml'), 'OfficialColophon')
    expect(style).toContain('<w:spacing w:line="480" w:lineRule="exact"/>')
    expect(style).toContain('<w:spacing w:val="0"/><w:sz w:val="28"/>')
  })

  const OFFICE = '社会组织与基层政权建设和社区治理工作联席会议办公室'

  test.each([
    ['西秀县民政局办公室', 1, 1],
    [`安顺市西秀区民政局${OFFICE}`, 2, 1],
    [`安顺市西秀区民政局暨${OFFICE}暨法治政府建设工作领导小组办公室综合协调工作组`, 3, 2],
  ])(
    'counts the lines of 印发机关 %s, the day behind it or below',
    async (printedBy, lines, paragraphs) => {
      const table = tableOf(await documentXml(withColophon({ printedBy })))
      const [, row = ''] = table.split('<w:trHeight').slice(-2)

      expect(/^ w:val="(\d+)"/.exec(row)?.[1]).toBe(String(lines * 480))
      expect(paragraphsOf(row)).toHaveLength(paragraphs)
    },
  )

  test('has 主送 above 抄送 without a rule between them', async () => {
    const table = tableOf(await documentXml(withColophon({ recipient: '各乡镇人民政府。' })))

    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      paragraphsOf(row).map(({ text }) => text),
    )

    expect(rows).toEqual([
      ['主送：各乡镇人民政府。', '抄送：安顺市司法局，县人大常委会办公室。'],
      ['紫云县民政局办公室\t2024年12月12日印发'],
    ])
  })

  test.each([
    ['strict', '局。', 14854 - 1960, 1],
    ['strict', `${'县民政局，'.repeat(10)}县。`, 14854 - 1960, 2],
    ['office', '局。', 14824 - 2098, 1],
  ] as const)(
    'of a %s report with 抄送 %s ends where the 版心 does',
    async (profile, copies, room, lines) => {
      const xml = await documentXml(withColophon({ copies }, { profile }))

      // Two rows, the rules above, between and below them, and the white above.
      const white = room - (lines + 1) * 480 - 55
      expect(xml).toContain(`<w:spacing w:line="${white}" w:lineRule="exact"/>`)
    },
  )

  test('that shares the page of the text floats at its bottom margin', async () => {
    const xml = await documentXml(withColophon({ place: 'shared-page' }))

    expect(sectionsOf(xml)).toHaveLength(1)
    expect(tableOf(xml)).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom" w:vertAnchor="margin"/)
  })

  test('goes to a page of its own when annexes come before it', async () => {
    const report = withColophon({ place: 'shared-page' }, { annexes: [anAnnex()] })

    const xml = await documentXml(report)

    expect(sectionsOf(xml)).toHaveLength(3)
    expect(tableOf(xml)).not.toContain('tblpPr')
  })

  test('of nothing is no page', async () => {
    const nothing = { copies: '', printedBy: '', printedOn: '' }

    expect(sectionsOf(await documentXml(withColophon(nothing)))).toHaveLength(1)
  })
})

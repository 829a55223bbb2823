import { describe, expect, test } from 'vitest'
import { renderReport } from '../../electron/docx/render-report.ts'
import { aReport, anAnnex, documentXml, paragraphsOf, styleXml, partOf } from './report-parts.ts'

const rowsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row)

const LONG = '对照年度法治建设任务清单，逐项明确责任领导、责任科室和完成时限。'.repeat(80)

describe('annex', () => {
  test('its label is in 黑体 on line 1 and its title on line 3', async () => {
    const report = aReport({ annexes: [anAnnex({ label: '附件1' })] })

    const xml = await documentXml(report)
    const page = paragraphsOf(xml).slice(5, 9)

    expect(page.map(({ style, text }) => [style, text])).toEqual([
      ['OfficialAnnexLabel', '附件1'],
      ['', ''],
      ['Title', '2024年度法治建设任务完成情况统计表'],
      ['', ''],
    ])
    const label = styleXml(await partOf(report, 'word/styles.xml'), 'OfficialAnnexLabel')
    expect(label).toContain('w:eastAsia="黑体"')
  })

  test.each([
    ['landscape', 12756],
    ['portrait', 8845],
  ] as const)('a %s table is fixed and exactly as wide as the text', async (orientation, width) => {
    const columns = Array.from({ length: 7 }, (_, index) => ({
      title: `第${index + 1}列`,
      share: 1 / 7,
      align: 'left' as const,
    }))
    const annex = anAnnex({ orientation, columns, rows: [columns.map(({ title }) => title)] })

    const xml = await documentXml(aReport({ annexes: [annex] }))

    expect(xml).toContain(`<w:tblW w:w="${width}" w:type="dxa"/>`)
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, twips]) => Number(twips))
    expect(grid.reduce((sum, twips) => sum + twips, 0)).toBe(width)
  })

  test('the head of a table, and only the head, is repeated on every page', async () => {
    const rows = Array.from({ length: 35 }, (_, index) => [String(index + 1), '开展专项督察'])

    const [head, ...body] = rowsOf(await documentXml(aReport({ annexes: [anAnnex({ rows })] })))

    expect(head).toContain('<w:tblHeader/>')
    expect(head).toContain('<w:pStyle w:val="OfficialCellHead"/>')
    expect(body).toHaveLength(35)
    expect(body.join('')).not.toContain('tblHeader')
  })

  test('a short row stays on one page; a row higher than half a page may go on over it', async () => {
    const rows = [
      ['1', '开展专项督察'],
      ['2', LONG],
    ]

    const [, short, long] = rowsOf(await documentXml(aReport({ annexes: [anAnnex({ rows })] })))

    expect(short).toContain('<w:cantSplit/>')
    expect(long).not.toContain('<w:cantSplit/>')
    expect(long).toContain(LONG)
  })

  test('cells are 小四 on a line of their own, and 五号 in a table of many columns', async () => {
    const styles = await partOf(aReport(), 'word/styles.xml')

    const cell = styleXml(styles, 'OfficialCell')
    const dense = styleXml(styles, 'OfficialDenseCell')

    expect(cell).toContain('<w:spacing w:line="360" w:lineRule="exact"/>')
    expect(cell).toContain('<w:spacing w:val="0"/><w:sz w:val="24"/>')
    expect(dense).toContain('<w:basedOn w:val="OfficialCell"/>')
    expect(dense).toContain('<w:sz w:val="21"/>')
  })

  test('lines entered in a cell stay in the cell', async () => {
    const annex = anAnnex({ rows: [['1', '已完成\n（见佐证）']] })

    const xml = await documentXml(aReport({ annexes: [annex] }))

    expect(paragraphsOf(xml).map(({ text }) => text)).toContain('已完成\n（见佐证）')
  })

  test('a table ends with a line too low to open an empty page', async () => {
    const report = aReport({ annexes: [anAnnex()] })

    expect(paragraphsOf(await documentXml(report)).at(-1)?.style).toBe('OfficialSectionEnd')
    const end = styleXml(await partOf(report, 'word/styles.xml'), 'OfficialSectionEnd')
    expect(end).toContain('<w:spacing w:line="20" w:lineRule="exact"/>')
  })

  test('an annex of nothing but a title has no table', async () => {
    const xml = await documentXml(aReport({ annexes: [anAnnex({ columns: [], rows: [] })] }))

    expect(xml).not.toContain('<w:tbl>')
  })

  test('a row that does not fit its columns is refused rather than cut', async () => {
    const annex = anAnnex({ rows: [['1', '开展专项督察', '多出的一格']] })

    await expect(renderReport(aReport({ annexes: [annex] }))).rejects.toThrow('A row of 3 cells')
  })
})

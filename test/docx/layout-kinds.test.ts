import { describe, expect, test } from 'vitest'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import { aColophon, aLetterhead } from './report-matrix.ts'
import { aReport, documentXml, paragraphsOf, partOf, sectionsOf } from './report-parts.ts'

/** 1 mm in the units drawings are placed in. */
const MM = 36_000

const aLetter = (parts: Partial<ReportDocument> = {}): ReportDocument =>
  aReport({ kind: 'letter', letterhead: aLetterhead({ word: '' }), ...parts })

/** The drawings of a page: where they lie and how large they are, in mm. */
const drawingsOf = (xml: string) =>
  [...xml.matchAll(/<wp:anchor.*?<\/wp:anchor>/gs)].map(([drawing]) => {
    const [left = 0, top = 0] = [...drawing.matchAll(/<wp:posOffset>(-?\d+)</g)].map(
      ([, offset]) => Number(offset) / MM,
    )
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawing) ?? []
    return { left, top, width: Number(width) / MM, height: Number(height) / MM, xml: drawing }
  })

describe('信函', () => {
  test('has its mark 30 mm below the edge of the paper and two double rules of 170 mm, all in the middle', async () => {
    const [mark, ...rules] = drawingsOf(await documentXml(aLetter()))

    expect(mark?.top).toBeCloseTo(30, 0)
    expect(rules).toHaveLength(4)
    for (const rule of rules) {
      expect(rule.width).toBeCloseTo(170, 0)
      expect(rule.left).toBeCloseTo(20, 0)
      expect(rule.xml).toContain('<a:srgbClr val="FF0000"/>')
      expect(rule.xml).toContain('relativeFrom="page"')
    }
  })

  test('has the thick rule over the thin 4 mm below the mark, and the thin over the thick 20 mm above the edge', async () => {
    const drawings = drawingsOf(await documentXml(aLetter()))

    const edges = drawings.map(({ top, height }) => [top, top + height].map((mm) => mm.toFixed(1)))

    // 48 pt are 16.9 mm: the mark ends at 46.9. Rules of 2.25 pt and 0.75 pt with 1.5 pt between them.
    expect(edges).toEqual([
      ['30.0', '46.9'],
      ['50.9', '51.7'],
      ['52.3', '52.5'],
      ['275.4', '275.7'],
      ['276.2', '277.0'],
    ])
  })

  test('has its number at the right margin, beside the number of the copy, two lines above the title', async () => {
    const letterhead = aLetterhead({ word: '', copyNumber: '000001', urgency: '特急' })
    const xml = await documentXml(aLetter({ letterhead }))

    const text = paragraphsOf(xml.slice(xml.lastIndexOf('</wp:anchor>')))

    expect(text.slice(0, 5).map((paragraph) => paragraph.text)).toEqual([
      '000001\t紫民呈〔2024〕12号',
      '特急',
      '',
      '',
      '紫云苗族布依族自治县民政局关于',
    ])
    expect(text[0]?.xml).toContain('<w:tab w:val="right" w:pos="8845"/>')
  })

  test('has no number on its first page, and numbers from the second', async () => {
    const report = aLetter()

    const [section] = sectionsOf(await documentXml(report))

    expect(section).toContain('<w:titlePg/>')
    expect(section).toContain('<w:footerReference w:type="first"')
    const footers = await Promise.all(
      [1, 2, 3].map((number) => partOf(report, `word/footer${number}.xml`)),
    )
    expect(footers.filter((footer) => footer.includes('PAGE'))).toHaveLength(2)
  })

  test('has 版记 without rules and without 印发', async () => {
    const xml = await documentXml(aLetter({ colophon: aColophon() }))

    expect(xml).toContain('抄送：')
    expect(xml).not.toContain('印发')
    expect(xml.slice(xml.indexOf('<w:tbl>'))).not.toContain('w:val="single"')
  })
})

describe('纪要', () => {
  test('has those present, excused and attending under the body, two characters in, the word in 黑体', async () => {
    const report = aReport({
      kind: 'minutes',
      letterhead: aLetterhead({ names: ['局长办公会议纪要'], word: '', number: '第12期' }),
      attendance: [
        { label: '出席', names: '张三、李四' },
        { label: '请假', names: '王五' },
      ],
    })

    const [empty, attended, excused] = paragraphsOf(await documentXml(report)).slice(-3)

    expect(empty?.text).toBe('')
    expect([attended?.text, excused?.text]).toEqual(['出席：张三、李四', '请假：王五'])
    expect(attended?.xml).toContain('<w:ind w:left="1575" w:hanging="945"/>')
    expect(attended?.xml).toMatch(/<w:rStyle w:val="OfficialHei"\/>.*出席：/s)
  })
})

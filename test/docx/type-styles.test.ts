import { describe, expect, test } from 'vitest'
import type { HeadingLevel } from '../../shared/domain/report/document.ts'
import {
  aReport,
  allParts,
  anAnnex,
  documentXml,
  paragraphsOf,
  partOf,
  styleXml,
} from './report-parts.ts'

const FULL_REPORT = aReport({
  blocks: [
    { kind: 'heading', level: 1, text: '一、主要举措和成效' },
    { kind: 'heading', level: 2, text: '（一）健全制度体系' },
    { kind: 'heading', level: 3, text: '1.完善决策程序' },
    { kind: 'heading', level: 4, text: '（1）强化合法性审查' },
    { kind: 'paragraph', text: '审查“重大行政决策”36件。' },
  ],
  annexNames: ['统计表', '数据表'],
  signature: { issuer: '紫云苗族布依族自治县民政局', dated: '2024年12月10日' },
  annexes: [anAnnex({ label: '附件1' }), anAnnex({ label: '附件2', orientation: 'portrait' })],
})

/** CT_PPr of ISO/IEC 29500, the children this folder writes. */
const PARAGRAPH_PROPERTIES = [
  'pStyle keepNext keepLines widowControl kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN',
  'adjustRightInd snapToGrid spacing ind jc outlineLvl sectPr',
]
  .join(' ')
  .split(' ')

describe('type', () => {
  test('the body is 三号 仿宋 on an exact line, with the spacing that fits 28 characters', async () => {
    const normal = styleXml(await partOf(aReport(), 'word/styles.xml'), 'Normal')

    expect(normal).toContain(
      '<w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>',
    )
    expect(normal).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>')
    expect(normal).toContain(
      '<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/><w:jc w:val="both"/>',
    )
    expect(normal).toContain('<w:snapToGrid w:val="0"/>')
    expect(normal).toContain('<w:widowControl w:val="0"/><w:kinsoku/>')
    expect(normal).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>')
  })

  test('a strict report has the taller line', async () => {
    const normal = styleXml(
      await partOf(aReport({ profile: 'strict' }), 'word/styles.xml'),
      'Normal',
    )

    expect(normal).toContain('w:line="592" w:lineRule="exact"')
  })

  test('the title is 二号 小标宋, centred, outside the spacing of the body', async () => {
    const title = styleXml(await partOf(aReport(), 'word/styles.xml'), 'Title')

    expect(title).toContain('w:eastAsia="方正小标宋简体"')
    expect(title).toContain('<w:spacing w:line="720" w:lineRule="exact"/><w:jc w:val="center"/>')
    expect(title).toContain('<w:spacing w:val="0"/><w:sz w:val="44"/>')
  })

  test.each<[HeadingLevel, string, boolean]>([
    [1, '黑体', false],
    [2, '楷体_GB2312', false],
    [3, '仿宋_GB2312', true],
    [4, '仿宋_GB2312', false],
  ])('a heading of level %i is set in %s and found in the outline', async (level, font, bold) => {
    const heading = styleXml(await partOf(aReport(), 'word/styles.xml'), `Heading${level}`)

    expect(heading).toContain(`<w:name w:val="heading ${level}"/>`)
    expect(heading).toContain(`w:eastAsia="${font}"`)
    expect(heading.includes('<w:b/>')).toBe(bold)
    expect(heading).toContain('<w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="630"/>')
    expect(heading).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
  })

  test('the numbers of headings are text, so that they survive copying', async () => {
    const xml = await documentXml(FULL_REPORT)

    const headings = paragraphsOf(xml).filter(({ style }) => style.startsWith('Heading'))

    expect(headings.map(({ text }) => text)).toEqual([
      '一、主要举措和成效',
      '（一）健全制度体系',
      '1.完善决策程序',
      '（1）强化合法性审查',
    ])
    expect(xml).not.toContain('<w:numPr>')
  })

  test('every font carries the East Asian hint and none comes from the theme', async () => {
    const parts = await allParts(FULL_REPORT)

    for (const [path, xml] of parts) {
      if (path.startsWith('word/theme/')) continue
      for (const [fonts] of xml.matchAll(/<w:rFonts[^>]*>/g)) {
        expect(fonts).toContain('w:hint="eastAsia"')
      }
      expect(xml).not.toMatch(/w:(ascii|hAnsi|eastAsia|cs)Theme=/)
    }
  })

  test('every run of text carries the hint itself', async () => {
    const xml = await documentXml(FULL_REPORT)

    const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].filter(([, run]) => run?.includes('<w:t'))

    expect(runs.length).toBeGreaterThan(15)
    for (const [, run] of runs) expect(run).toMatch(/^<w:rPr><w:rFonts w:hint="eastAsia"\/>/)
  })

  test('the properties of a paragraph stand in the order of the schema, in every part', async () => {
    const parts = await allParts(FULL_REPORT)
    const paragraphs = [...parts].flatMap(([path, xml]) =>
      path.startsWith('word/')
        ? [...xml.matchAll(/<w:pPr>(.*?)<\/w:pPr>/gs)].map(([, properties = '']) => properties)
        : [],
    )

    expect(paragraphs.length).toBeGreaterThan(40)
    for (const properties of paragraphs) {
      const names = [
        ...properties.replace(/<w:sectPr>.*<\/w:sectPr>/s, '<w:sectPr/>').matchAll(/<w:(\w+)/g),
      ].map(([, name = '']) => name)
      const places = names.map((name) => PARAGRAPH_PROPERTIES.indexOf(name))
      expect(places, properties).not.toContain(-1)
      expect(places, properties).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  test('a machine without 仿宋_GB2312 is told to take 仿宋', async () => {
    const fontTable = await partOf(aReport(), 'word/fontTable.xml')

    expect(fontTable).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
  })
})

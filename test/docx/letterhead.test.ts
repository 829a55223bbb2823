import { describe, expect, test } from 'vitest'
import type { DocumentLetterhead, LayoutProfile } from '../../shared/domain/report/document.ts'
import { aLetterhead, ISSUERS } from './report-matrix.ts'
import { aReport, documentXml, paragraphsOf, partOf, styleXml } from './report-parts.ts'

const withHead = (parts: Partial<DocumentLetterhead> = {}, profile: LayoutProfile = 'office') =>
  documentXml(aReport({ profile, letterhead: aLetterhead(parts) }))

const COPY = { copyNumber: '000001', secrecy: '机密★1年', urgency: '特急' }

describe('版头', () => {
  test('has number of copy, secrecy and urgency in lines of their own, the latter two in 黑体', async () => {
    const [copy, secrecy, urgency] = paragraphsOf(await withHead(COPY))

    expect(copy).toMatchObject({ text: '000001', style: '' })
    expect(secrecy).toMatchObject({ text: '机密★1年', style: 'OfficialSecrecy' })
    expect(urgency).toMatchObject({ text: '特急', style: 'OfficialSecrecy' })
    const styles = await partOf(aReport({ letterhead: aLetterhead() }), 'word/styles.xml')
    expect(styleXml(styles, 'OfficialSecrecy')).toContain('w:eastAsia="黑体"')
  })

  test.each([
    ['office', {}, 4082 - 2098],
    ['office', { secrecy: '秘密' }, 4082 - 2098 - 579],
    ['office', COPY, 247],
    ['strict', {}, 4082 - 1960],
    ['strict', COPY, 346],
  ] as const)(
    'of a %s report with %o has its mark 72 mm below the edge',
    async (profile, parts, gap) => {
      const paragraphs = paragraphsOf(await withHead(parts, profile))

      const mark = paragraphs.findIndex(({ style }) => style === 'OfficialMark')

      expect(paragraphs[mark - 1]?.xml).toContain(`<w:spacing w:line="${gap}" w:lineRule="exact"/>`)
    },
  )

  test('goes on from the mark with two empty lines, the number, the red rule and two empty lines to the title', async () => {
    const paragraphs = paragraphsOf(await withHead())

    expect(paragraphs.map(({ style, text }) => [style, text]).slice(1, 9)).toEqual([
      ['OfficialMark', '紫云县民政局文件'],
      ['', ''],
      ['', ''],
      ['', '紫民呈〔2024〕12号'],
      ['OfficialRule', ''],
      ['', ''],
      ['', ''],
      ['Title', '紫云苗族布依族自治县民政局关于'],
    ])
    expect(paragraphs[4]?.xml).toContain('<w:jc w:val="center"/>')
  })

  test.each([
    ['office', 97],
    ['strict', 91],
  ] as const)(
    'has a red rule of 2.25 pt, 4 mm below the characters of the number, in a %s report',
    async (profile, line) => {
      const rule = paragraphsOf(await withHead({}, profile))[5]?.xml

      expect(rule).toContain(
        '<w:pBdr><w:bottom w:val="single" w:color="FF0000" w:sz="18" w:space="0"/></w:pBdr>',
      )
      expect(rule).toContain(`<w:spacing w:line="${line}" w:lineRule="exact"/>`)
    },
  )

  test('is set in red 小标宋, as large as 52 pt', async () => {
    const report = aReport({ letterhead: aLetterhead() })

    const mark = styleXml(await partOf(report, 'word/styles.xml'), 'OfficialMark')
    const xml = paragraphsOf(await documentXml(report))[1]?.xml

    expect(mark).toContain('w:eastAsia="方正小标宋简体"')
    expect(mark).toContain('<w:color w:val="FF0000"/><w:spacing w:val="0"/>')
    expect(mark).toContain('<w:jc w:val="center"/>')
    expect(xml).toContain('<w:sz w:val="104"/>')
    expect(xml).toContain('w:line="1040" w:lineRule="exact"')
  })

  test.each(['紫云苗族布依族自治县民政局', '紫云苗族布依族自治县退役军人事务局和医疗保障局'])(
    'never lets the mark of %s turn: narrower first, then smaller',
    async (name) => {
      const xml = paragraphsOf(await withHead({ names: [name] }))[1]?.xml ?? ''

      const halfPoints = Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1])
      const scale = Number(/<w:w w:val="(\d+)%?"/.exec(xml)?.[1])

      expect(scale).toBeGreaterThanOrEqual(66)
      expect(((name.length + 2) * halfPoints * scale) / 200).toBeLessThanOrEqual(442)
      expect(((name.length + 2) * halfPoints * scale) / 200).toBeGreaterThan(410)
    },
  )

  test('of three issuers has the names in one column, spread to one width, and 文件 beside their middle', async () => {
    const xml = await withHead({ names: ISSUERS })

    const [table = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(xml) ?? []
    const cells = [...table.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => cell)
    const [names = '', word = ''] = cells

    expect(cells).toHaveLength(2)
    expect(paragraphsOf(names).map(({ text }) => text)).toEqual(ISSUERS)
    expect(names.match(/<w:jc w:val="distribute"\/>/g)).toHaveLength(3)
    expect(paragraphsOf(word).map(({ text }) => text)).toEqual(['文件'])
    expect(word).toContain('<w:vAlign w:val="center"/>')
    const width = Number(/<w:tblW w:type="dxa" w:w="(\d+)"/.exec(table)?.[1])
    expect(width).toBeLessThanOrEqual(8845)
  })
})

describe('签发人', () => {
  const rows = async (signers: readonly string[]) =>
    paragraphsOf(await withHead({ signers }))
      .filter(({ xml }) => xml.includes('<w:tabs>'))
      .map(({ xml, text }) => ({
        text,
        stops: [...xml.matchAll(/w:pos="(\d+)"/g)].map(([, position]) => Number(position)),
        xml,
      }))

  test('stands one character off the right margin, the number one off the left, the name in 楷体', async () => {
    const [row] = await rows(['张三'])

    expect(row?.text).toBe('紫民呈〔2024〕12号\t签发人：张三')
    expect(row?.xml).toContain('<w:ind w:left="315"/>')
    expect(row?.stops[0]).toBe(8845 - 315 - 6 * 315)
    expect(row?.xml).toMatch(/<w:rStyle w:val="OfficialKai"\/>.*张三/s)
    const styles = await partOf(aReport({ letterhead: aLetterhead() }), 'word/styles.xml')
    expect(styleXml(styles, 'OfficialKai')).toContain('w:eastAsia="楷体_GB2312"')
  })

  test('of three stand two to a row under each other, the number beside the last', async () => {
    const [first, second] = await rows(['张三', '欧阳明', '王五'])

    expect(first?.text).toBe('\t签发人：张三\t欧阳明')
    expect(second?.text).toBe('紫民呈〔2024〕12号\t王五')
    // Behind the four characters of 签发人： in the row above.
    expect(second?.stops[0]).toBe((first?.stops[0] ?? 0) + 4 * 315)
    expect(first?.stops[1]).toBe(8845 - 315 - 3 * 315)
  })
})

test('a report without 版头 and 版记 carries none of their styles', async () => {
  const styles = await partOf(aReport(), 'word/styles.xml')

  expect(styles).not.toMatch(/OfficialMark|OfficialColophon|OfficialKai/)
})

import { describe, expect, test } from 'vitest'
import { aParagraph, aReport, documentXml, paragraphsOf } from './report-parts.ts'

const ISSUER = '紫云苗族布依族自治县民政局'
const DATED = '2024年12月10日'

describe('order of a report', () => {
  test('the title stands on the first line, one empty line above the recipient, and the body follows', async () => {
    const paragraphs = paragraphsOf(await documentXml(aReport()))

    expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ['Title', '紫云苗族布依族自治县民政局关于'],
      ['Title', '2024年度法治建设情况的报告'],
      ['', ''],
      ['', '安顺市民政局：'],
      ['OfficialBody', '现将我局2024年度法治建设情况报告如下。'],
    ])
  })

  test('a report without a recipient goes on with the body', async () => {
    const paragraphs = paragraphsOf(await documentXml(aReport({ recipient: '' })))

    expect(paragraphs.at(-1)?.text).toBe('现将我局2024年度法治建设情况报告如下。')
    expect(paragraphs.at(-2)?.text).toBe('')
  })

  test('a paragraph entered in three lines becomes three paragraphs of the body', async () => {
    const report = aReport({ blocks: [aParagraph('一是学习。\n二是培训。\r\n三是督察。')] })

    const body = paragraphsOf(await documentXml(report)).filter(
      ({ style }) => style === 'OfficialBody',
    )

    expect(body.map(({ text }) => text)).toEqual(['一是学习。', '二是培训。', '三是督察。'])
  })
})

describe('附件说明', () => {
  test('a single annex has no number and hangs under its name', async () => {
    const report = aReport({ annexNames: ['2024年度法治建设任务完成情况统计表'] })

    const [empty, list] = paragraphsOf(await documentXml(report)).slice(-2)

    expect(empty?.text).toBe('')
    expect(list?.text).toBe('附件：2024年度法治建设任务完成情况统计表')
    expect(list?.xml).toContain('<w:ind w:left="1575" w:hanging="945"/>')
  })

  test('several annexes are numbered, the numbers under each other', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `统计表之${index + 1}`)

    const list = paragraphsOf(await documentXml(aReport({ annexNames: names }))).slice(-10)

    expect(list[0]?.text).toBe('附件：1.统计表之1')
    expect(list[0]?.xml).toContain('<w:ind w:left="1805" w:hanging="1175"/>')
    expect(list[1]?.text).toBe('2.统计表之2')
    expect(list[1]?.xml).toContain('<w:ind w:left="1805" w:hanging="230"/>')
    expect(list[9]?.text).toBe('10.统计表之10')
    expect(list[9]?.xml).toContain('<w:ind w:left="1960" w:hanging="385"/>')
  })
})

describe('signature without a seal', () => {
  test('a long issuer stands two characters in and the date begins two characters after it', async () => {
    const report = aReport({ signature: { issuer: ISSUER, dated: DATED } })

    const [empty, issuer, dated] = paragraphsOf(await documentXml(report)).slice(-3)

    expect(empty?.text).toBe('')
    expect(issuer?.text).toBe(ISSUER)
    expect(issuer?.xml).toContain('<w:ind w:right="630"/><w:jc w:val="right"/>')
    expect(dated?.text).toBe(DATED)
    expect(dated?.xml).toContain(`<w:ind w:right="${(13 - 7) * 315}"/><w:jc w:val="right"/>`)
  })

  test('a date longer than the issuer stands two characters in and pushes the issuer further', async () => {
    const report = aReport({ signature: { issuer: '县民政局', dated: DATED } })

    const [, issuer, dated] = paragraphsOf(await documentXml(report)).slice(-3)

    expect(dated?.xml).toContain('<w:ind w:right="630"/>')
    expect(issuer?.xml).toContain(`<w:ind w:right="${(4 + 7 - 4) * 315}"/>`)
  })

  test('an issuer longer than a line does not push the date off the page', async () => {
    const report = aReport({ signature: { issuer: ISSUER.repeat(3), dated: DATED } })

    const dated = paragraphsOf(await documentXml(report)).at(-1)

    expect(dated?.xml).toContain(`<w:ind w:right="${(26 - 7) * 315}"/>`)
  })

  test('several issuers stand under each other with their first characters in one line', async () => {
    const report = aReport({ signature: { issuer: `${ISSUER}\n紫云县司法局`, dated: DATED } })

    const [first, second] = paragraphsOf(await documentXml(report)).slice(-3)

    expect(first?.xml).toContain('<w:ind w:right="630"/>')
    expect(second?.xml).toContain(`<w:ind w:right="${(2 + 13 - 6) * 315}"/>`)
  })

  test('the date never stands alone: everything from the last line of the body stays with it', async () => {
    const report = aReport({
      blocks: [aParagraph('第一段。'), aParagraph('特此报告。')],
      annexNames: ['统计表', '数据表'],
      signature: { issuer: ISSUER, dated: DATED },
    })

    const paragraphs = paragraphsOf(await documentXml(report))

    const lastOfBody = paragraphs.findIndex(({ text }) => text === '特此报告。')
    const kept = paragraphs.map(({ xml }) => xml.includes('<w:keepNext/>'))
    expect(kept[lastOfBody - 1]).toBe(false)
    expect(kept.slice(lastOfBody)).toEqual([true, true, true, true, true, true, false])
  })
})

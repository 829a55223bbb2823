import { describe, expect, test } from 'vitest'
import type { DocumentSignature } from '../../shared/domain/report/document.ts'
import { ISSUERS } from './report-matrix.ts'
import { aReport, documentXml, paragraphsOf } from './report-parts.ts'

const DATED = '2024年12月10日'

const linesOf = async (signature: DocumentSignature, note = '') =>
  paragraphsOf(await documentXml(aReport({ signature, note }))).slice(5)

const rightOf = (xml: string | undefined): number =>
  Number(/w:right="(-?\d+)"/.exec(xml ?? '')?.[1])

describe('a signature with a seal', () => {
  test('has the date four characters off the margin and the issuer centred above it', async () => {
    const [first, second, issuer, dated] = await linesOf({
      issuer: '紫云县民政局',
      dated: DATED,
      kind: 'seal',
    })

    expect([first?.text, second?.text]).toEqual(['', ''])
    // The date is seven characters wide, the issuer six: half a character further in.
    expect(dated?.xml).toContain(`<w:ind w:right="${4 * 315}"/><w:jc w:val="right"/>`)
    expect(issuer?.xml).toContain(`<w:ind w:right="${Math.round(4.5 * 315)}"/>`)
  })

  test('of a long name stands at the margin and takes the date with it', async () => {
    const name = '紫云苗族布依族自治县退役军人事务局'

    const [, , issuer, dated] = await linesOf({ issuer: name, dated: DATED, kind: 'seal' })

    expect(rightOf(issuer?.xml)).toBe(0)
    expect(rightOf(dated?.xml)).toBe(((name.length - 7) / 2) * 315)
  })

  test('of a name longer than a line is broken between words, all lines on one axis', async () => {
    const name = '紫云苗族布依族自治县民政局社会救助和养老服务事业发展中心'

    const lines = (await linesOf({ issuer: name, dated: DATED, kind: 'seal' })).slice(2)

    expect(lines.length).toBeGreaterThan(2)
    expect(
      lines
        .slice(0, -1)
        .map(({ text }) => text)
        .join(''),
    ).toBe(name)
    const centres = lines.map(({ xml, text }) => {
      const width = text === DATED ? 7 : text.length
      return rightOf(xml) + (width / 2) * 315
    })
    expect(Math.max(...centres) - Math.min(...centres)).toBeLessThan(3)
  })

  test('of three issuers has them side by side, the last one above the date', async () => {
    const [, , row, dated] = await linesOf({
      issuer: '县民政局\n县司法局\n县财政局',
      dated: DATED,
      kind: 'seal',
    })

    expect(row?.text).toBe('\t县民政局\t县司法局\t县财政局')
    const stops = [...(row?.xml ?? '').matchAll(/w:val="center" w:pos="(\d+)"/g)].map(
      ([, position]) => Number(position),
    )
    expect(stops).toHaveLength(3)
    expect(28 * 315 - rightOf(dated?.xml) - (7 / 2) * 315).toBeCloseTo(stops[2] ?? 0, -1)
  })

  test('of issuers with long names has rows far enough apart for seals of 42 mm', async () => {
    const lines = (await linesOf({ issuer: ISSUERS.join('\n'), dated: DATED, kind: 'seal' })).map(
      ({ text }) => text,
    )

    expect(lines).toEqual([
      '',
      '',
      `\t${ISSUERS[0]}\t${ISSUERS[1]}`,
      '',
      '',
      '',
      '',
      `\t${ISSUERS[2]}`,
      DATED,
    ])
  })

  test('is never parted from the body, nor 附注 from the date', async () => {
    const lines = await linesOf({ issuer: '县民政局', dated: DATED, kind: 'seal' }, '此件公开发布')

    expect(lines.map(({ xml }) => xml.includes('<w:keepNext/>'))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    expect(lines.at(-1)).toMatchObject({ text: '（此件公开发布）', style: 'OfficialBody' })
  })
})

test('a signature with a stamp has the office beside its room and the date one empty line below', async () => {
  const lines = await linesOf({ issuer: '县民政局', dated: DATED, kind: 'stamp', office: '局长' })

  expect(lines.map(({ text }) => text)).toEqual(['', '', '局长', '', DATED])
  expect(rightOf(lines[2]?.xml)).toBe((4 + 5 + 2) * 315)
  expect(rightOf(lines[4]?.xml)).toBe(4 * 315)
})

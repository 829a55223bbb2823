import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { renderReport } from '../../electron/docx/render-report.ts'
import { canValidate, validateFile } from '../support/open-xml-validator.ts'
import { REPORT_MATRIX, REPRESENTATIVE } from './report-matrix.ts'
import { allParts } from './report-parts.ts'

/** CT_PPr of ISO/IEC 29500, the children this folder writes. */
const PARAGRAPH_PROPERTIES = [
  'pStyle keepNext keepLines widowControl pBdr tabs kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE',
  'autoSpaceDN adjustRightInd snapToGrid spacing ind jc outlineLvl sectPr',
]
  .join(' ')
  .split(' ')

/** Names of the elements of a part in order; fails where one is not closed. */
const walk = (xml: string): void => {
  const open: string[] = []
  for (const [, closing, name, selfClosing] of xml.matchAll(
    /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>|<\?xml[^>]*\?>/g,
  )) {
    if (name === undefined || selfClosing === '/') continue
    if (closing === '') open.push(name)
    else expect(open.pop()).toBe(name)
  }
  expect(open).toEqual([])
  const outside = xml.replaceAll(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>|<\?xml[^>]*\?>/g, '')
  expect(outside).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/)
}

const childrenOf = (properties: string): readonly string[] =>
  [
    ...properties
      .replace(/<w:sectPr>.*<\/w:sectPr>/s, '<w:sectPr/>')
      .replace(/<w:pBdr>.*<\/w:pBdr>/s, '<w:pBdr/>')
      .replace(/<w:tabs>.*<\/w:tabs>/s, '<w:tabs/>')
      .matchAll(/<w:(\w+)/g),
  ].map(([, name = '']) => name)

describe('every kind of report', () => {
  test('there are reports enough to mean something', () => {
    expect(REPORT_MATRIX.length).toBe(3 * 3 * 4 * 4 + 9)
    expect(REPRESENTATIVE).toHaveLength(14)
  })

  test.each(REPORT_MATRIX)(
    '%s is well-formed, its paragraphs in the order of the schema',
    async (_name, report) => {
      for (const [path, xml] of await allParts(report)) {
        walk(xml)
        if (!path.startsWith('word/')) continue
        const wrong = [...xml.matchAll(/<w:pPr>(.*?)<\/w:pPr>/gs)]
          .map(([, properties = '']) =>
            childrenOf(properties).map((name) => PARAGRAPH_PROPERTIES.indexOf(name)),
          )
          .filter((places) =>
            places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0)),
          )
        expect(wrong, path).toEqual([])
      }
    },
  )

  test('no two drawings of a file have the same id', async () => {
    for (const [name, report] of REPRESENTATIVE) {
      const ids = [...(await allParts(report)).values()].flatMap((xml) =>
        [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id),
      )
      expect(new Set(ids).size, name).toBe(ids.length)
    }
  })
})

describe.runIf(canValidate)('the Open XML validator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-'))

  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(REPRESENTATIVE)('finds nothing wrong with %s', async (name, report) => {
    const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.docx`)
    writeFileSync(file, await renderReport(report))

    const found = await Promise.all(
      (['Microsoft365', 'Office2013'] as const).map((officeVersion) =>
        validateFile(file, officeVersion),
      ),
    )

    expect(found.flatMap(({ errors }) => errors)).toEqual([])
    expect(found.every(({ ok }) => ok)).toBe(true)
  })
})

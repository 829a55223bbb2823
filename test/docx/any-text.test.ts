import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stripIllegalCharacters } from '../../shared/domain/legal-text.ts'
import { LAYOUT_KINDS, type ReportDocument } from '../../shared/domain/report/document.ts'
import { aColophon, aLetterhead } from './report-matrix.ts'
import { aReport, allParts, decode, documentXml, paragraphsOf, partOf } from './report-parts.ts'

/** What means something to XML, to docx or to the renderer itself, and must be only text when a person writes it. */
const TREACHEROUS = [
  '{default-bullet-numbering-0}',
  'CURRENT',
  'SECTION',
  '<w:p><w:pPr><w:pStyle w:val="TablePlace0"/></w:pPr></w:p>',
  '$&',
  ']]>',
  '&amp;',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0000',
  '\uD83D',
  '\u{20BB7}',
  '𠮷“谁执法谁普法”…—',
  'TextPlace0x0;',
  'Text\u0000Place1x0;',
  `${'落实“谁执法谁普法”责任制，'.repeat(20)}<&>"`,
]

/** Any sequence of UTF-16 units, lone surrogates included, mixed with the treacherous. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TREACHEROUS),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

const everywhere = (text: string): ReportDocument => ({
  profile: 'office',
  titleLines: [text],
  recipient: text,
  blocks: [
    { kind: 'heading', level: 1, text },
    { kind: 'paragraph', text },
  ],
  annexNames: [text],
  signature: { issuer: text, dated: text },
  annexes: [
    {
      label: text,
      title: text,
      orientation: 'landscape',
      columns: [{ title: text, share: 1, align: 'left' }],
      rows: [[text]],
    },
  ],
  properties: { title: text, author: text },
})

describe('any text', () => {
  test('survives wherever it stands, less what XML cannot carry', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const kept = stripIllegalCharacters(text).replace(/\r\n|\r/g, '\n')
        const lines = kept.split('\n')

        const read = paragraphsOf(await documentXml(everywhere(text))).map((p) => p.text)

        expect(read).toEqual([
          ...lines,
          '',
          ...(text === '' ? [] : lines),
          ...lines,
          ...lines,
          '',
          `附件：${kept}`,
          '',
          ...lines,
          ...lines,
          ...lines,
          '',
          ...lines,
          '',
          kept,
          kept,
          '',
        ])
      }),
      { numRuns: 150 },
    )
  })

  test('survives in 版头, 版记 and all else around the body, in one line where there is one', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom(...LAYOUT_KINDS), async (text, kind) => {
        const kept = stripIllegalCharacters(text).replace(/\r\n|\r/g, '\n')
        const line = kept.replaceAll(/[\t\n]/g, ' ')
        const [head, name] = [`始${text}终`, `始${line}终`]
        const report = aReport({
          kind,
          letterhead: aLetterhead({
            copyNumber: head,
            names: [head],
            word: '',
            number: head,
            signers: [head],
          }),
          note: head,
          attendance: [{ label: '出席', names: head }],
          colophon: aColophon({ copies: head, printedBy: head, printedOn: head }),
        })

        const xml = await documentXml(report)
        const read = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
          .map(([, piece, mark]) =>
            piece === undefined ? (mark === 'tab' ? '\t' : '\n') : decode(piece),
          )
          .join('')

        const once = read.split(name).length - 1
        const alike = line === kept ? 0 : read.split(`始${kept}终`).length - 1
        expect(once + alike).toBeGreaterThanOrEqual(kept.includes('\n') ? 3 : 5)
      }),
      { numRuns: 60 },
    )
  })

  test('leaves every part of the file free of what XML cannot carry', async () => {
    const parts = await allParts(
      everywhere(`a\u0000\u0008\u000B\uFFFE\uD83D${TREACHEROUS.join('')}`),
    )

    for (const xml of parts.values()) expect(stripIllegalCharacters(xml)).toBe(xml)
  })

  test('in the properties of the file is written as it is', async () => {
    const properties = { title: '《报告》<&"\u0001>', author: '民政局 & 司法局' }

    const core = await partOf(aReport({ properties }), 'docProps/core.xml')

    expect(core).toContain('<dc:title>《报告》&lt;&amp;&quot;&gt;</dc:title>')
    expect(core).toContain('<dc:creator>民政局 &amp; 司法局</dc:creator>')
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderReport } from '../../electron/docx/render-report.ts'
import type { HeadingLevel } from '../../shared/domain/report/document.ts'
import { canValidate, validateFile } from '../support/open-xml-validator.ts'
import { aReport, documentXml, partOf, styleXml } from './report-parts.ts'

const HEADING = '（一）健全制度体系。'

const withRunIn = (level: HeadingLevel, text = `${HEADING}审查{year}决策36件。`) =>
  aReport({
    blocks: [{ kind: 'paragraph', text, runIn: { level, length: HEADING.length } }],
  })

test.each([
  [1, '黑体'],
  [2, '楷体_GB2312'],
  [3, '仿宋_GB2312'],
  [4, '仿宋_GB2312'],
] as const)(
  'a run-in heading of level %i is set in %s, the rest in that of the body',
  async (level, font) => {
    const xml = await documentXml(withRunIn(level))
    const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => run)
    const styled = runs.filter((run) => run.includes('w:rStyle'))
    const style = styleXml(
      await partOf(withRunIn(level), 'word/styles.xml'),
      `OfficialRunIn${level}`,
    )

    expect(styled.map((run) => /<w:t[^>]*>([^<]*)/.exec(run)?.[1])).toEqual([HEADING])
    expect(styled[0]).toContain(`<w:rStyle w:val="OfficialRunIn${level}"/>`)
    expect(style).toContain(`w:eastAsia="${font}"`)
    expect(style.includes('<w:b/>')).toBe(level === 3)
    expect(xml).toContain('<w:pStyle w:val="OfficialBody"/>')
  },
)

test('of several lines only the first begins with the heading, and no character is lost', async () => {
  const text = `${HEADING}第一段。\n${HEADING}第二段。`
  const xml = await documentXml(withRunIn(2, text))

  expect(xml.match(/w:rStyle/g)).toHaveLength(1)
  expect([...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join('')).toContain(
    text.replace('\n', ''),
  )
})

test('a report without one has no style for it', async () => {
  expect(await partOf(aReport(), 'word/styles.xml')).not.toContain('OfficialRunIn')
})

test.runIf(canValidate)('Word finds nothing wrong with it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-in-'))
  try {
    const file = join(folder, 'run-in.docx')
    writeFileSync(file, await renderReport(withRunIn(2)))

    for (const officeVersion of ['Microsoft365', 'Office2013'] as const) {
      expect((await validateFile(file, officeVersion)).errors).toEqual([])
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

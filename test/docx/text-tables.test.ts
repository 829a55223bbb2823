import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { renderReport } from '../../electron/docx/render-report.ts'
import { documentTable } from '../../shared/domain/report/document-table.ts'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import { freshDirectory } from '../support/open-test-application.ts'
import { canValidate, validateFile } from '../support/open-xml-validator.ts'

const table = documentTable('项目\t次数\n讲座\t4')
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })

const document: ReportDocument = {
  profile: 'office',
  titleLines: ['工作总结'],
  recipient: '市民政局：',
  blocks: [paragraph('表前'), table, documentTable('甲\t乙\n1\t2'), paragraph('表后')],
  annexNames: ['统计表'],
  signature: { issuer: '云山县民政局', dated: '2024年12月10日' },
  annexes: [
    {
      label: '附件',
      title: '统计表',
      orientation: 'portrait',
      blocks: [paragraph('附件正文'), documentTable('丙\t丁\n3\t4')],
      columns: [],
      rows: [],
    },
  ],
  properties: { title: '工作总结', author: '云山县民政局' },
}

/** The words and the tables of word/document.xml in their order, a bar for each table. */
const orderOf = async (report: ReportDocument): Promise<string> => {
  const xml = strFromU8(
    unzipSync(await renderReport(report))['word/document.xml'] ?? new Uint8Array(),
  )
  return (
    xml
      .replaceAll('<w:tbl>', '<w:t>[</w:t>')
      .replaceAll('</w:tbl>', '<w:t>]</w:t>')
      .match(/(?<=<w:t(?: [^>]*)?>)[^<]*/gu)
      ?.join('') ?? ''
  )
}

test('tables of the text stand where they stood, in the body and in the annex', async () => {
  expect(await orderOf(document)).toContain('表前[项目次数讲座4][甲乙12]表后')
  expect(await orderOf(document)).toMatch(/2024年12月10日.*附件统计表附件正文\[丙丁34\]/u)
})

test('two tables in a row are kept apart, or Word makes one of them', async () => {
  const xml = strFromU8(
    unzipSync(await renderReport(document))['word/document.xml'] ?? new Uint8Array(),
  )

  expect(xml).not.toContain('</w:tbl><w:tbl>')
  expect(xml).not.toMatch(/<\/w:tbl><w:sectPr/u)
})

test.runIf(canValidate)('the file is valid for both versions of Office', async () => {
  const folder = freshDirectory()
  const file = join(folder, '表.docx')
  writeFileSync(file, await renderReport(document))

  expect(await validateFile(file, 'Microsoft365')).toMatchObject({ ok: true, errors: [] })
  expect(await validateFile(file, 'Office2013')).toMatchObject({ ok: true, errors: [] })
  rmSync(folder, { recursive: true })
})

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type TestApplication } from '../support/open-test-application.ts'
import { printedText } from '../support/printed-text.ts'
import { usePrograms } from '../support/programs.ts'
import { openWithReport } from '../support/report-program.ts'

const programs = usePrograms()

describe('the file', () => {
  const exported = async (
    program: TestApplication,
    reportId: string,
    profile?: 'office' | 'strict',
  ) => {
    const saved = await program.call('reports.export', { reportId, profile })
    return { ...saved, text: printedText(program.dataDirectory, saved.savedAs) }
  }

  test.each(['implementation', 'annual-five-part'])(
    '%s holds each figure once and no note to the clerk',
    async (templateId) => {
      const { report, ...program } = await openWithReport(programs, templateId)

      const { text, gaps } = await exported(program, report.id)

      expect(text.split('6437')).toHaveLength(2)
      expect(gaps).toBe(report.blocks.filter(({ kind }) => kind === 'gap').length)
      expect(gaps).toBeGreaterThan(0)
      for (const { kind, text: note } of report.blocks) {
        if (kind === 'gap') expect(text).not.toContain(note.slice(0, 20))
      }
    },
  )

  test('the answer describes the file that was written, and a second export does not overwrite it', async () => {
    const { dataDirectory, reportId, call } = await openWithReport(programs)

    const first = await call('reports.export', { reportId })
    const second = await call('reports.export', { reportId, profile: 'strict' })

    const bytes = readFileSync(join(dataDirectory, 'exports', first.savedAs))
    expect(first).toMatchObject({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      savedAs:
        '西秀区民政局关于2024年度贯彻落实《安顺市民政局深入推进民政法治建设实施方案（2021-2025年）》情况的报告.docx',
    })
    expect(second.savedAs).toMatch(/（2）\.docx$/)
    expect(readdirSync(join(dataDirectory, 'exports'))).toHaveLength(2)
  })

  test('the head the clerk wrote is the head that is printed', async () => {
    const { reportId, ...program } = await openWithReport(programs)
    await program.call('reports.saveHead', {
      reportId,
      head: {
        title: '关于法治建设情况的报告',
        recipient: '安顺市民政局',
        issuer: '某局',
        datedOn: '2024-12-09',
      },
    })

    const { text } = await exported(program, reportId)

    for (const words of ['关于法治建设情况的报告', '安顺市民政局：', '某局', '2024年12月9日']) {
      expect(text).toContain(words)
    }
  })

  test('characters that XML knows are printed as they were typed', async () => {
    const { reportId, ...program } = await openWithReport(programs)
    const typed = '</w:t> & <b> “引号” \'单\' "双" ﹤𠮷'
    await program.call('reports.saveBlock', { reportId, afterId: null, text: `${typed}\u0001` })

    const files = await exported(program, reportId)

    const decoded = files.text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
    expect(decoded).toContain(typed)
  })
})

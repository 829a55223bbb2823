import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../shared/domain/report/report.ts'
import { FULL_TEXT } from '../domain/existing-text/full-text.ts'
import { anEntry, ITEMS } from '../support/builders.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const printedOf = ({ blocks }: Report): readonly string[] =>
  blocks.map(({ kind, level, number = '', text }) => [kind, level ?? '', number + text].join('|'))

/** Everything of a head but what only says where the report came from. */
const headOf = ({ head }: Report) => ({ ...head, fromTextOf: undefined })

const createFromText = async (text: string, year: number) => {
  const program = programs.open()
  const document = await program.call('documents.read', { text })
  const report = await program.call('reports.createFrom', { document, year })
  return { ...program, document, report }
}

describe('a report made of a text', () => {
  test('has its words as the clerk’s own, with its numbers, table and annexes, and nothing drafted', async () => {
    const { report } = await createFromText(FULL_TEXT, 2024)

    expect(report.templateId).toBe('annual-five-part')
    expect(report.head).toMatchObject({
      title: '云山县民政局关于2024年度法治政府建设情况的报告',
      recipient: '市民政局',
      documentNumber: '云民发〔2024〕15号',
      datedOn: '2024-12-10',
      hasLetterhead: true,
      hasColophon: true,
      cc: '县委依法治县办',
      attachments: '工作统计表\n责任清单',
    })
    expect(printedOf(report)).toContain('heading|2|（一）加强组织领导')
    expect(printedOf(report)).toContain(
      'paragraph|2|（二）推进依法行政。规范行政执法程序，办理行政许可12件。',
    )
    expect(printedOf(report)).toContain('table||项目\t次数\n讲座\t4')
    expect(report.blocks.filter(({ origin, stale }) => origin !== 'own' || stale)).toEqual([])
    expect(report.blocks.filter(({ kind }) => kind === 'gap')).toEqual([])
  })

  test('exported and read in again it is the same report', async () => {
    const { call, report, dataDirectory } = await createFromText(FULL_TEXT, 2024)
    const { savedAs } = await call('reports.export', { reportId: report.id })

    const again = await call('documents.read', {}, [join(dataDirectory, 'exports', savedAs)])
    const second = await call('reports.createFrom', { document: again, year: 2024 })

    expect(printedOf(second)).toEqual(printedOf(report))
    expect(headOf(second)).toEqual(headOf(report))
  })

  test('a refresh drafts nothing into it until the clerk asks, then behind its own words', async () => {
    const { call, report } = await createFromText(FULL_TEXT, 2024)
    await call('ledger.save', { ...anEntry(), checkItemIds: [ITEMS.lectures] })

    const refreshed = await call('reports.refresh', { reportId: report.id })
    expect(printedOf(refreshed)).toEqual(printedOf(report))
    expect(refreshed.removedBlocks).toBeGreaterThan(0)

    const asked = await call('reports.refresh', { reportId: report.id, restoreRemoved: true })
    const own = asked.blocks.filter(({ origin }) => origin === 'own')
    expect(own.map(({ id, text }) => [id, text])).toEqual(
      report.blocks.map(({ id, text }) => [id, text]),
    )
    const annex = asked.blocks.findIndex(({ kind }) => kind === 'annex')
    expect(asked.blocks.findLastIndex(({ origin }) => origin === 'drafted')).toBeLessThan(annex)
    expect(asked.removedBlocks).toBe(0)
  })

  test('what the clerk made a heading is numbered, and what follows counts on', async () => {
    const { call } = programs.open()
    const { head, blocks } = await call('documents.read', { text: '开头。\n一、甲\n乙\n二、丙' })
    const corrected = blocks.map((block) =>
      block.text === '乙' ? { ...block, kind: 'heading' as const, level: 1 as const } : block,
    )

    const report = await call('reports.createFrom', {
      document: { head, blocks: corrected },
      year: 2024,
    })

    expect(printedOf(report).slice(1)).toEqual([
      'heading|1|一、甲',
      'heading|1|二、乙',
      'heading|1|三、丙',
    ])
  })

  test('a table keeps its empty cells when it is saved', async () => {
    const { call } = programs.open()
    const { head, blocks } = await call('documents.read', { text: '如下：\n\t甲\t乙\n丙\t1\t' })
    const report = await call('reports.createFrom', { document: { head, blocks }, year: 2024 })
    const table = report.blocks.find(({ kind }) => kind === 'table')

    const saved = await call('reports.saveBlock', {
      reportId: report.id,
      blockId: table?.id ?? '',
      text: '\t甲\t乙\n丙\t2\t',
    })

    expect(saved.blocks.find(({ kind }) => kind === 'table')?.text).toBe('\t甲\t乙\n丙\t2\t')
  })
})

describe('last year’s text', () => {
  const LAST = `云山县民政局2023年度法治政府建设情况报告
市民政局：
2023年，我局比上年度多办6件，二〇二三年三月印发《云山县2023年工作计划》（云民发〔2023〕5号）。
一、主要工作
2021—2025年规划实施以来，2024年起实行新办法。
年份\t件数
2022年\t3
2023年\t9
云山县民政局
2023年12月8日
`

  test('marks every old year, in tables, names and numerals too', async () => {
    const { call, report } = await createFromText(LAST, 2024)
    const findings = await call('reports.check', { reportId: report.id })
    const marked = findings.filter(({ rule }) => rule === 114).map(({ excerpt }) => excerpt)

    expect(marked.toSorted()).toEqual(
      ['2023年', '2023年', '上年度', '二〇二三年', '2023年', '2023', '2022年', '2023年'].toSorted(),
    )
    expect(findings.filter(({ rule }) => rule === 19)).toEqual([])
    expect(report.head.datedOn).toBe('2024-12-20')
  })

  test('of this year nothing is marked', async () => {
    const { call, report } = await createFromText(LAST, 2023)
    const findings = await call('reports.check', { reportId: report.id })

    expect(findings.filter(({ rule }) => rule === 114)).toEqual([])
  })

  test('a report of the program begins the next year’s, which stays as it is', async () => {
    const { call } = programs.open({ today: '2024-12-20' })
    const last = await call('reports.create', { templateId: 'annual-two-part', year: 2023 })
    await call('reports.saveBlock', {
      reportId: last.id,
      afterId: null,
      text: '2023年工作扎实推进。',
    })
    const before = await call('reports.get', { reportId: last.id })

    const next = await call('reports.createFrom', { reportId: last.id, year: 2024 })

    expect(next.templateId).toBe('annual-two-part')
    expect(printedOf(next)).toEqual(printedOf(before).filter((line) => !line.startsWith('gap')))
    expect(next.head).toMatchObject({ datedOn: '2024-12-20', documentNumber: '', fromTextOf: 2023 })
    const findings = await call('reports.check', { reportId: next.id })
    expect(findings.filter(({ rule }) => rule === 114).length).toBeGreaterThan(0)
    expect(await call('reports.get', { reportId: last.id })).toEqual(before)
  })
})

describe('what is refused', () => {
  test('a text and a report at once, or neither', async () => {
    const { call, refusal } = programs.open()
    const { id } = await call('reports.create', { templateId: 'implementation', year: 2024 })
    const document = { head: {}, blocks: [] }

    for (const source of [{}, { document, reportId: id }]) {
      const fault = await refusal('reports.createFrom', { ...source, year: 2024 })
      expect(fault.message).toContain('只能选一个')
    }
  })

  test('a text of nothing, and a file that is no document; both change nothing', async () => {
    const { refusal, call, dataDirectory } = programs.open()
    const path = join(dataDirectory, '旧报告.doc')
    writeFileSync(path, Buffer.from('d0cf11e0a1b11ae1', 'hex'))

    expect(await refusal('documents.read', { text: ' \n\u200B' })).toMatchObject({
      code: 'document-empty',
    })
    expect(await refusal('documents.read', {}, [path])).toMatchObject({
      code: 'document-old-format',
      message: expect.stringContaining('另存为.docx'),
    })
    expect(await refusal('documents.read', {})).toMatchObject({ code: 'no-file-chosen' })
    expect(await call('reports.list', {})).toEqual([])
  })

  test('with a text no file is asked for', async () => {
    const { call, dataDirectory } = programs.open()
    const path = join(dataDirectory, '别的.txt')
    writeFileSync(path, '别的文字。')

    expect((await call('documents.read', { text: '这段文字。' }, [path])).source).toEqual([
      '这段文字。',
    ])
  })
})

const SEEDS = new URL('../../../shared/seeds/', import.meta.url)
const names = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => /^00[0124]_/u.test(name)) : []

describe.skipIf(names.length === 0)('real reports', () => {
  test.each(names)(
    '%s becomes a report without a wrong number, the same when read again',
    async (name) => {
      const { call, report, dataDirectory } = await createFromText(
        readFileSync(new URL(name, SEEDS), 'utf8'),
        2024,
      )
      const findings = await call('reports.check', { reportId: report.id })
      const ofLayout = new Set([
        5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 49, 50, 51, 52, 58, 59, 62, 72,
      ])
      expect(
        findings.filter(({ rule, severity }) => severity === 'error' && ofLayout.has(rule)),
      ).toEqual([])

      const { savedAs } = await call('reports.export', { reportId: report.id })
      const again = await call('documents.read', {}, [join(dataDirectory, 'exports', savedAs)])
      const second = await call('reports.createFrom', { document: again, year: 2024 })
      expect(printedOf(second)).toEqual(printedOf(report))
      expect(headOf(second)).toEqual(headOf(report))
    },
  )
})

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Report, ReportBlock } from '../../shared/domain/report/report.ts'
import { anEntry, ITEMS } from '../support/builders.ts'
import { digestOf, type TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

/** A program with two lectures and a report on them. */
const withReport = async (templateId = 'implementation') => {
  const program = programs.open({ today: '2024-12-05' })
  const { call } = program
  await call('settings.save', { bureauName: '西秀区民政局' })
  const entry = await call('ledger.save', {
    ...anEntry({ on: '2024-05-14', text: '举办行政复议法专题讲座' }),
    checkItemIds: [ITEMS.lectures, ITEMS.constitutionStudy],
    figures: [{ name: '参训', value: 6437, unit: '人次' }],
  })
  const report = await call('reports.create', { templateId, year: 2024 })
  return { ...program, entry, report, reportId: report.id }
}

const drafted = (report: Report, text: string): ReportBlock => {
  const block = report.blocks.find((each) => each.kind === 'paragraph' && each.text.includes(text))
  if (block === undefined) throw new Error(`no paragraph with ${text}`)
  return block
}
const texts = ({ blocks }: Report): string[] => blocks.map(({ text }) => text)
const ids = ({ blocks }: Report): string[] => blocks.map(({ id }) => id)

const printed = (dataDirectory: string, savedAs: string): string => {
  const files = unzipSync(readFileSync(join(dataDirectory, 'exports', savedAs)))
  const xml = files['word/document.xml']
  if (xml === undefined) throw new Error('no document.xml')
  return strFromU8(xml).replace(/<[^>]+>/g, '')
}

describe('a new report', () => {
  test.each(['implementation', 'annual-five-part'])(
    '%s tells every fact once, where it belongs',
    async (templateId) => {
      const { report, entry } = await withReport(templateId)

      const telling = report.blocks.filter(({ text }) => text.includes('行政复议法专题讲座'))

      expect(telling).toHaveLength(1)
      expect(telling[0]).toMatchObject({ origin: 'drafted', entryIds: [entry.id], stale: false })
      expect(report.head).toMatchObject({ issuer: '西秀区民政局', datedOn: '2024-12-05' })
      expect(report.blocks.every(({ stale }) => !stale)).toBe(true)
      expect(report.removedBlocks).toBe(0)
    },
  )

  test('what was said about check items stands in it: 推进中, 不涉及 with its reason, gaps', async () => {
    const { call, reportId } = await withReport()
    await call('checks.set', {
      ...{ checkItemId: ITEMS.papers, year: 2024, status: 'not-applicable' },
      reason: '本年度未制定行政规范性文件',
    })
    await call('checks.set', { checkItemId: ITEMS.dutyList, year: 2024, status: 'in-progress' })

    const report = await call('reports.refresh', { reportId })

    const whole = texts(report).join('\n')
    expect(whole).toContain('本年度未制定行政规范性文件')
    expect(whole).toMatch(/正在推进、尚未完成的事项.*制定并公布年度普法责任清单/)
    expect(report.blocks.filter(({ kind }) => kind === 'gap').length).toBeGreaterThan(8)
  })

  test('reports are listed newest first and only in their year', async () => {
    const { call, reportId } = await withReport()
    const older = await call('reports.create', { templateId: 'annual-five-part', year: 2023 })

    expect((await call('reports.list', {})).map(({ id }) => id)).toEqual([reportId, older.id])
    expect((await call('reports.list', { year: 2023 })).map(({ id }) => id)).toEqual([older.id])
  })
})

describe('the clerk’s own words', () => {
  const OWN = '我局班子带头学法，\u3000全年专题学习“两法”（行政复议法、行政处罚法）。'

  test('a refresh leaves them word for word where they stand and says that the facts have changed', async () => {
    const { call, report, reportId, entry } = await withReport()
    const { id: blockId } = drafted(report, '行政复议法专题讲座')
    const saved = await call('reports.saveBlock', { reportId, blockId, text: OWN })
    await call('ledger.save', { id: entry.id, on: '2024-05-15', text: '改过的讲座' })
    const place = ids(saved).indexOf(blockId)

    const marked = await call('reports.get', { reportId })
    const refreshed = await call('reports.refresh', { reportId })

    expect(marked.blocks[place]).toMatchObject({ text: OWN, origin: 'own', stale: true })
    expect(refreshed.blocks[place]).toEqual({ ...marked.blocks[place] })
    expect(texts(refreshed).join('')).not.toContain('行政复议法专题讲座')
  })

  test('saving them unchanged takes note of the facts as they are now', async () => {
    const { call, report, reportId, entry } = await withReport()
    const { id: blockId } = drafted(report, '行政复议法专题讲座')
    await call('reports.saveBlock', { reportId, blockId, text: OWN })
    await call('ledger.save', { id: entry.id, on: '2024-05-15', text: '改过的讲座' })

    const confirmed = await call('reports.saveBlock', { reportId, blockId, text: OWN })

    expect(confirmed.blocks.find(({ id }) => id === blockId)).toMatchObject({
      text: OWN,
      stale: false,
    })
  })

  test('saving a drafted paragraph unchanged leaves it drafted', async () => {
    const { call, report, reportId, dataDirectory } = await withReport()
    const { id: blockId, text } = drafted(report, '行政复议法专题讲座')
    const before = digestOf(dataDirectory)

    await call('reports.saveBlock', { reportId, blockId, text })

    expect(digestOf(dataDirectory)).toBe(before)
  })

  test('a paragraph of one’s own stands where it was put and stays through a refresh', async () => {
    const { call, report, reportId } = await withReport()
    const { id: afterId } = drafted(report, '行政复议法专题讲座')

    const added = await call('reports.saveBlock', { reportId, afterId, text: OWN })
    await call('ledger.save', anEntry({ on: '2024-06-01', checkItemIds: [ITEMS.lectures] }))
    const refreshed = await call('reports.refresh', { reportId })

    const place = ids(added).indexOf(afterId) + 1
    expect(added.blocks[place]).toMatchObject({ text: OWN, origin: 'own', kind: 'paragraph' })
    expect(texts(refreshed)[ids(refreshed).indexOf(afterId) + 1]).toBe(OWN)
  })

  test('a heading of one’s own is numbered, and loses level and number when it becomes a paragraph', async () => {
    const { call, reportId } = await withReport()
    const heading = {
      reportId,
      afterId: null,
      kind: 'heading',
      level: 1,
      text: '基本情况',
    } as const
    const added = await call('reports.saveBlock', heading)
    const [first] = added.blocks

    const changed = await call('reports.saveBlock', {
      ...{ reportId, blockId: first?.id, kind: 'paragraph', text: '基本情况如下。' },
    })

    expect(first).toMatchObject({ kind: 'heading', level: 1, number: '一、', text: '基本情况' })
    expect(changed.blocks[0]).toMatchObject({ kind: 'paragraph', text: '基本情况如下。' })
    expect(changed.blocks[0]?.level ?? changed.blocks[0]?.number).toBeUndefined()
  })

  test('a new title of the annex leaves it a table', async () => {
    const { call, report, reportId, dataDirectory } = await withReport()
    const table = report.blocks.find(({ kind }) => kind === 'task-table')

    const saved = await call('reports.saveBlock', {
      reportId,
      blockId: table?.id,
      text: '任务完成情况表',
    })
    const { savedAs } = await call('reports.export', { reportId })

    expect(saved.blocks.find(({ id }) => id === table?.id)).toMatchObject({
      ...{ kind: 'task-table', text: '任务完成情况表', origin: 'own' },
    })
    // Under the body and above the table.
    expect(printed(dataDirectory, savedAs).split('任务完成情况表')).toHaveLength(3)
  })
})

describe('taking out and moving', () => {
  test('what the clerk took out stays out, until it is asked for', async () => {
    const { call, report, reportId } = await withReport()
    const block = drafted(report, '行政复议法专题讲座')

    const without = await call('reports.removeBlock', { reportId, blockId: block.id })
    const refreshed = await call('reports.refresh', { reportId })
    const whole = await call('reports.refresh', { reportId, restoreRemoved: true })

    expect([without.removedBlocks, refreshed.removedBlocks, whole.removedBlocks]).toEqual([1, 1, 0])
    expect(ids(without)).toEqual(ids(report).filter((id) => id !== block.id))
    expect(ids(refreshed)).toEqual(ids(without))
    expect(whole.blocks).toEqual(report.blocks)
  })

  test('undoing brings a block back where it stood', async () => {
    const { call, report, reportId } = await withReport()
    const { id: blockId } = drafted(report, '行政复议法专题讲座')
    await call('reports.removeBlock', { reportId, blockId })

    const restored = await call('reports.restoreBlock', { reportId, blockId })

    expect(restored.blocks).toEqual(report.blocks)
  })

  test('a moved block stands after the one named, or first, and a refresh leaves it there', async () => {
    const { call, report, reportId } = await withReport()
    const [first = '', second = '', third = ''] = ids(report)

    const moved = await call('reports.moveBlock', { reportId, blockId: first, afterId: third })
    const again = await call('reports.moveBlock', { reportId, blockId: third, afterId: null })
    const still = await call('reports.moveBlock', { reportId, blockId: third, afterId: third })
    const refreshed = await call('reports.refresh', { reportId })

    expect(ids(moved).slice(0, 3)).toEqual([second, third, first])
    expect(ids(again).slice(0, 3)).toEqual([third, second, first])
    expect(ids(still)).toEqual(ids(again))
    expect(ids(refreshed)).toEqual(ids(again))
  })

  test('a hundred moves to the same place keep their order', async () => {
    const { call, report, reportId } = await withReport()
    const [anchor = '', one = '', other = ''] = ids(report)

    for (let turn = 0; turn < 50; turn += 1) {
      await call('reports.moveBlock', { reportId, blockId: one, afterId: anchor })
      await call('reports.moveBlock', { reportId, blockId: other, afterId: anchor })
    }

    const { blocks } = await call('reports.get', { reportId })
    expect(blocks.slice(0, 3).map(({ id }) => id)).toEqual([anchor, other, one])
  })

  test('a removed report is not listed, not worked on, and comes back whole', async () => {
    const { call, refusal, reportId } = await withReport()
    const report = await call('reports.get', { reportId })

    await call('reports.remove', { reportId })

    expect(await call('reports.list', {})).toEqual([])
    for (const [name, input] of [
      ['reports.get', {}],
      ['reports.saveHead', { head: { title: '改' } }],
      ['reports.export', {}],
    ] as const) {
      expect((await refusal(name, { reportId, ...input })).code).toBe('not-found')
    }
    expect(await call('reports.restore', { reportId })).toEqual(report)
  })
})

describe('following the ledger', () => {
  test('a report that is behind the ledger says where, and a refresh brings it up to date', async () => {
    const { call, report, reportId } = await withReport()
    const second = await call('ledger.save', {
      ...anEntry({ on: '2024-09-10', text: '举办民法典专题讲座', checkItemIds: [ITEMS.lectures] }),
      figures: [{ name: '参训', value: 5, unit: '人次' }],
    })

    const behind = await call('reports.get', { reportId })
    const refreshed = await call('reports.refresh', { reportId })

    expect(behind.blocks.filter(({ stale }) => stale).length).toBeGreaterThan(0)
    expect(texts(behind)).toEqual(texts(report))
    expect(refreshed.blocks.every(({ stale }) => !stale)).toBe(true)
    expect(texts(refreshed).filter((text) => text.includes('民法典专题讲座'))).toHaveLength(1)
    expect(refreshed.blocks.some(({ entryIds }) => entryIds.includes(second.id))).toBe(true)
  })

  test('a refresh with nothing new changes nothing', async () => {
    const { call, reportId, dataDirectory } = await withReport()
    const before = digestOf(dataDirectory)

    await call('reports.refresh', { reportId })

    expect(digestOf(dataDirectory)).toBe(before)
  })

  test('a paragraph whose entry is removed goes with a refresh, and comes back with the entry', async () => {
    const { call, report, reportId, entry } = await withReport()
    await call('ledger.remove', { id: entry.id })
    const without = await call('reports.refresh', { reportId })
    await call('ledger.restore', { id: entry.id })

    const back = await call('reports.refresh', { reportId })

    expect(texts(without).join('')).not.toContain('行政复议法专题讲座')
    expect(without.removedBlocks).toBe(0)
    expect(texts(back)).toEqual(texts(report))
    expect((await call('store.check', {})).problems).toEqual([])
  })
})

describe('the file', () => {
  const exported = async (
    program: TestApplication,
    reportId: string,
    profile?: 'office' | 'strict',
  ) => {
    const saved = await program.call('reports.export', { reportId, profile })
    return { ...saved, text: printed(program.dataDirectory, saved.savedAs) }
  }

  test.each(['implementation', 'annual-five-part'])(
    '%s holds each figure once and no note to the clerk',
    async (templateId) => {
      const { report, ...program } = await withReport(templateId)

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
    const { dataDirectory, reportId, call } = await withReport()

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
    const { reportId, ...program } = await withReport()
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
    const { reportId, ...program } = await withReport()
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

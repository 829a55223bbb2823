import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { digestOf } from '../support/open-test-application.ts'
import { printedText } from '../support/printed-text.ts'
import { usePrograms } from '../support/programs.ts'
import { blockIdsOf, openWithReport, paragraphWith, textsOf } from '../support/report-program.ts'

const programs = usePrograms()

describe('a new report', () => {
  test.each(['implementation', 'annual-five-part'])(
    '%s tells every fact once, where it belongs',
    async (templateId) => {
      const { report, entry } = await openWithReport(programs, templateId)

      const telling = report.blocks.filter(({ text }) => text.includes('行政复议法专题讲座'))

      expect(telling).toHaveLength(1)
      expect(telling[0]).toMatchObject({ origin: 'drafted', entryIds: [entry.id], stale: false })
      expect(report.head).toMatchObject({ issuer: '西秀区民政局', datedOn: '2024-12-05' })
      expect(report.blocks.every(({ stale }) => !stale)).toBe(true)
      expect(report.removedBlocks).toBe(0)
    },
  )

  test('what was said about check items stands in it: 推进中, 不涉及 with its reason, gaps', async () => {
    const { call, reportId } = await openWithReport(programs)
    await call('checks.set', {
      checkItemId: ITEMS.papers,
      year: 2024,
      status: 'not-applicable',
      reason: '本年度未制定行政规范性文件',
    })
    await call('checks.set', { checkItemId: ITEMS.dutyList, year: 2024, status: 'in-progress' })

    const report = await call('reports.refresh', { reportId })

    const whole = textsOf(report).join('\n')
    expect(whole).toContain('本年度未制定行政规范性文件')
    expect(whole).toMatch(/正在推进、尚未完成的事项.*制定并公布年度普法责任清单/)
    expect(report.blocks.filter(({ kind }) => kind === 'gap').length).toBeGreaterThan(8)
  })

  test('reports are listed newest first and only in their year', async () => {
    const { call, reportId } = await openWithReport(programs)
    const older = await call('reports.create', { templateId: 'annual-five-part', year: 2023 })

    expect((await call('reports.list', {})).map(({ id }) => id)).toEqual([reportId, older.id])
    expect((await call('reports.list', { year: 2023 })).map(({ id }) => id)).toEqual([older.id])
  })
})

describe('the clerk’s own words', () => {
  const OWN = '我局班子带头学法，\u3000全年专题学习“两法”（行政复议法、行政处罚法）。'

  test('a refresh leaves them word for word where they stand and says that the facts have changed', async () => {
    const { call, report, reportId, entry } = await openWithReport(programs)
    const { id: blockId } = paragraphWith(report, '行政复议法专题讲座')
    const saved = await call('reports.saveBlock', { reportId, blockId, text: OWN })
    await call('ledger.save', { id: entry.id, on: '2024-05-15', text: '改过的讲座' })
    const place = blockIdsOf(saved).indexOf(blockId)

    const marked = await call('reports.get', { reportId })
    const refreshed = await call('reports.refresh', { reportId })

    expect(marked.blocks[place]).toMatchObject({ text: OWN, origin: 'own', stale: true })
    expect(refreshed.blocks[place]).toEqual({ ...marked.blocks[place] })
    expect(textsOf(refreshed).join('')).not.toContain('行政复议法专题讲座')
  })

  test('saving them unchanged takes note of the facts as they are now', async () => {
    const { call, report, reportId, entry } = await openWithReport(programs)
    const { id: blockId } = paragraphWith(report, '行政复议法专题讲座')
    await call('reports.saveBlock', { reportId, blockId, text: OWN })
    await call('ledger.save', { id: entry.id, on: '2024-05-15', text: '改过的讲座' })

    const confirmed = await call('reports.saveBlock', { reportId, blockId, text: OWN })

    expect(confirmed.blocks.find(({ id }) => id === blockId)).toMatchObject({
      text: OWN,
      stale: false,
    })
  })

  test('saving a drafted paragraph unchanged leaves it drafted', async () => {
    const { call, report, reportId, dataDirectory } = await openWithReport(programs)
    const { id: blockId, text } = paragraphWith(report, '行政复议法专题讲座')
    const before = digestOf(dataDirectory)

    await call('reports.saveBlock', { reportId, blockId, text })

    expect(digestOf(dataDirectory)).toBe(before)
  })

  test('a paragraph of one’s own stands where it was put and stays through a refresh', async () => {
    const { call, report, reportId } = await openWithReport(programs)
    const { id: afterId } = paragraphWith(report, '行政复议法专题讲座')

    const added = await call('reports.saveBlock', { reportId, afterId, text: OWN })
    await call('ledger.save', anEntry({ on: '2024-06-01', checkItemIds: [ITEMS.lectures] }))
    const refreshed = await call('reports.refresh', { reportId })

    const place = blockIdsOf(added).indexOf(afterId) + 1
    expect(added.blocks[place]).toMatchObject({ text: OWN, origin: 'own', kind: 'paragraph' })
    expect(textsOf(refreshed)[blockIdsOf(refreshed).indexOf(afterId) + 1]).toBe(OWN)
  })

  test('a heading of one’s own is numbered, and loses level and number when it becomes a paragraph', async () => {
    const { call, reportId } = await openWithReport(programs)
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
      reportId,
      blockId: first?.id,
      kind: 'paragraph',
      text: '基本情况如下。',
    })

    expect(first).toMatchObject({ kind: 'heading', level: 1, number: '一、', text: '基本情况' })
    expect(changed.blocks[0]).toMatchObject({ kind: 'paragraph', text: '基本情况如下。' })
    expect(changed.blocks[0]?.level ?? changed.blocks[0]?.number).toBeUndefined()
  })

  test('a new title of the annex leaves it a table', async () => {
    const { call, report, reportId, dataDirectory } = await openWithReport(programs)
    const table = report.blocks.find(({ kind }) => kind === 'task-table')

    const saved = await call('reports.saveBlock', {
      reportId,
      blockId: table?.id,
      text: '任务完成情况表',
    })
    const { savedAs } = await call('reports.export', { reportId })

    expect(saved.blocks.find(({ id }) => id === table?.id)).toMatchObject({
      kind: 'task-table',
      text: '任务完成情况表',
      origin: 'own',
    })
    // Under the body and above the table.
    expect(printedText(dataDirectory, savedAs).split('任务完成情况表')).toHaveLength(3)
  })
})

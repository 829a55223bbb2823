import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'
import { blockIdsOf, openWithReport, paragraphWith, textsOf } from '../support/report-program.ts'

const programs = usePrograms()

describe('taking out and moving', () => {
  test('what the clerk took out stays out, until it is asked for', async () => {
    const { call, report, reportId } = await openWithReport(programs)
    const block = paragraphWith(report, '行政复议法专题讲座')

    const without = await call('reports.removeBlock', { reportId, blockId: block.id })
    const refreshed = await call('reports.refresh', { reportId })
    const whole = await call('reports.refresh', { reportId, restoreRemoved: true })

    expect([without.removedBlocks, refreshed.removedBlocks, whole.removedBlocks]).toEqual([1, 1, 0])
    expect(blockIdsOf(without)).toEqual(blockIdsOf(report).filter((id) => id !== block.id))
    expect(blockIdsOf(refreshed)).toEqual(blockIdsOf(without))
    expect(whole.blocks).toEqual(report.blocks)
  })

  test('undoing brings a block back where it stood', async () => {
    const { call, report, reportId } = await openWithReport(programs)
    const { id: blockId } = paragraphWith(report, '行政复议法专题讲座')
    await call('reports.removeBlock', { reportId, blockId })

    const restored = await call('reports.restoreBlock', { reportId, blockId })

    expect(restored.blocks).toEqual(report.blocks)
  })

  test('a moved block stands after the one named, or first, and a refresh leaves it there', async () => {
    const { call, report, reportId } = await openWithReport(programs)
    const [first = '', second = '', third = ''] = blockIdsOf(report)

    const moved = await call('reports.moveBlock', { reportId, blockId: first, afterId: third })
    const again = await call('reports.moveBlock', { reportId, blockId: third, afterId: null })
    const still = await call('reports.moveBlock', { reportId, blockId: third, afterId: third })
    const refreshed = await call('reports.refresh', { reportId })

    expect(blockIdsOf(moved).slice(0, 3)).toEqual([second, third, first])
    expect(blockIdsOf(again).slice(0, 3)).toEqual([third, second, first])
    expect(blockIdsOf(still)).toEqual(blockIdsOf(again))
    expect(blockIdsOf(refreshed)).toEqual(blockIdsOf(again))
  })

  test('a hundred moves to the same place keep their order', async () => {
    const { call, report, reportId } = await openWithReport(programs)
    const [anchor = '', one = '', other = ''] = blockIdsOf(report)

    for (let turn = 0; turn < 50; turn += 1) {
      await call('reports.moveBlock', { reportId, blockId: one, afterId: anchor })
      await call('reports.moveBlock', { reportId, blockId: other, afterId: anchor })
    }

    const { blocks } = await call('reports.get', { reportId })
    expect(blocks.slice(0, 3).map(({ id }) => id)).toEqual([anchor, other, one])
  })

  test('a removed report is not listed, not worked on, and comes back whole', async () => {
    const { call, refusal, reportId } = await openWithReport(programs)
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
    const { call, report, reportId } = await openWithReport(programs)
    const second = await call('ledger.save', {
      ...anEntry({ on: '2024-09-10', text: '举办民法典专题讲座', checkItemIds: [ITEMS.lectures] }),
      figures: [{ name: '参训', value: 5, unit: '人次' }],
    })

    const behind = await call('reports.get', { reportId })
    const refreshed = await call('reports.refresh', { reportId })

    expect(behind.blocks.filter(({ stale }) => stale).length).toBeGreaterThan(0)
    expect(textsOf(behind)).toEqual(textsOf(report))
    expect(refreshed.blocks.every(({ stale }) => !stale)).toBe(true)
    expect(textsOf(refreshed).filter((text) => text.includes('民法典专题讲座'))).toHaveLength(1)
    expect(refreshed.blocks.some(({ entryIds }) => entryIds.includes(second.id))).toBe(true)
  })

  test('a refresh with nothing new changes nothing', async () => {
    const { call, reportId, dataDirectory } = await openWithReport(programs)
    const before = digestOf(dataDirectory)

    await call('reports.refresh', { reportId })

    expect(digestOf(dataDirectory)).toBe(before)
  })

  test('a paragraph whose entry is removed goes with a refresh, and comes back with the entry', async () => {
    const { call, report, reportId, entry } = await openWithReport(programs)
    await call('ledger.remove', { id: entry.id })
    const without = await call('reports.refresh', { reportId })
    await call('ledger.restore', { id: entry.id })

    const back = await call('reports.refresh', { reportId })

    expect(textsOf(without).join('')).not.toContain('行政复议法专题讲座')
    expect(without.removedBlocks).toBe(0)
    expect(textsOf(back)).toEqual(textsOf(report))
    expect((await call('store.check', {})).problems).toEqual([])
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ITEMS } from '../support/builders.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'
import { openWithReport } from '../support/report-program.ts'

const programs = usePrograms()
const sha256 = (base64: string): string =>
  createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')

describe('the preview', () => {
  test.each(['office', 'strict'] as const)(
    'in the layout %s is, byte for byte, what the export writes',
    async (profile) => {
      const { report, call } = await openWithReport(programs, 'implementation')

      const { docx } = await call('reports.preview', { reportId: report.id, profile })
      const exported = await call('reports.export', { reportId: report.id, profile })

      expect(sha256(docx)).toBe(exported.sha256)
    },
  )

  test('writes nothing', async () => {
    const { report, call, dataDirectory } = await openWithReport(programs, 'annual-five-part')
    const before = digestOf(dataDirectory)

    await call('reports.preview', { reportId: report.id })

    expect(digestOf(dataDirectory)).toBe(before)
  })

  test('names the block of every paragraph, in the order of the report', async () => {
    const { report, call } = await openWithReport(programs, 'implementation')
    const printable = report.blocks.filter(({ kind }) => kind === 'heading' || kind === 'paragraph')

    const { pieces } = await call('reports.preview', { reportId: report.id })

    expect(pieces.filter(({ kind }) => kind === 'paragraph').map(({ blockId }) => blockId)).toEqual(
      printable.map(({ id }) => id),
    )
  })

  test('of 信函 has no number on its first page', async () => {
    const { report, call } = await openWithReport(programs, 'implementation')
    const numbered = async () =>
      (await call('reports.preview', { reportId: report.id })).isFirstPageNumbered

    expect(await numbered()).toBe(true)
    await call('reports.saveHead', {
      reportId: report.id,
      head: { layoutKind: 'letter', hasLetterhead: true, pageNumbers: 'centered' },
    })
    expect(await numbered()).toBe(false)
    const { pageNumbers } = await call('reports.preview', { reportId: report.id })
    expect(pageNumbers).toBe('centered')
  })
})

describe('the figures of a report', () => {
  const lecture = (on: string, participants: number) => ({
    on,
    text: '举办法治讲座。',
    checkItemIds: [ITEMS.lectures],
    figures: [{ name: '参训', value: participants, unit: '人次' }],
  })

  test('open the entries they come from, and a changed one marks its sentence', async () => {
    const { call } = programs.open()
    const first = await call('ledger.save', lecture('2024-03-05', 64))
    const second = await call('ledger.save', lecture('2024-09-05', 36))
    const { id: reportId } = await call('reports.create', {
      templateId: 'implementation',
      year: 2024,
    })
    const report = await call('reports.get', { reportId })
    const sum = report.blocks.find(({ text }) => text.includes('累计参训100人次'))

    const figures = sum?.figures?.map(({ start, end, entryIds }) => [
      sum.text.slice(start, end),
      entryIds,
    ])
    expect(figures).toEqual([
      ['2项', [first.id, second.id]],
      ['100人次', [first.id, second.id]],
    ])

    await call('ledger.save', { ...lecture('2024-03-05', 65), id: first.id })
    const { blocks } = await call('reports.get', { reportId: report.id })
    const changed = blocks.find(({ id }) => id === sum?.id)
    expect(changed?.stale).toBe(true)
    expect(changed?.changes).toMatchObject([
      { was: sum?.text, now: sum?.text.replace('100人次', '101人次') },
    ])
    expect(changed?.figures?.map(({ start, end }) => changed.text.slice(start, end))).toEqual([
      '2项',
    ])

    await call('reports.refresh', { reportId })
    const fresh = await call('reports.get', { reportId })
    expect(fresh.blocks.some(({ changes }) => changes !== undefined)).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import { usePrograms } from '../support/programs.ts'
import { openWithReport } from '../support/report-program.ts'

const programs = usePrograms()

/** A report with a paragraph of the clerk's that has a slip of the pen. */
const openWithSlip = async () => {
  const program = await openWithReport(programs)
  const { call, reportId } = program
  const report = await call('reports.saveBlock', {
    reportId,
    afterId: null,
    text: '我局及时布署，办理１２件。',
  })
  const [block] = report.blocks
  if (block === undefined) throw new Error('The block is not at the top.')
  return { ...program, blockId: block.id }
}

describe('导出前检查', () => {
  test('a drafted report has no errors that call for another wording', async () => {
    const { call, reportId } = await openWithReport(programs)

    const findings = await call('reports.check', { reportId })

    // A part only the clerk can write is empty, and that is said.
    expect(findings.filter(({ severity, rule }) => severity === 'error' && rule !== 102)).toEqual(
      [],
    )
    expect(findings.some(({ rule }) => rule === 105)).toBe(true)
  })

  test('what the clerk wrote is checked, with its block, its place and its correction', async () => {
    const { call, reportId, blockId } = await openWithSlip()

    const findings = await call('reports.check', { reportId })

    expect(findings.filter((finding) => finding.blockId === blockId)).toMatchObject([
      { rule: 65, place: { start: 4, end: 6 }, fix: { replacement: '部署' } },
      { rule: 37, place: { start: 9, end: 11 }, fix: { replacement: '12' } },
    ])
  })

  test('pasted text is checked without a report', async () => {
    const { call } = programs.open()

    expect(await call('reports.checkText', { text: '工作扎实。。' })).toMatchObject([
      { rule: 45, severity: 'error', fix: { replacement: '。' } },
    ])
    expect(await call('reports.checkText', { text: '' })).toEqual([])
  })

  test('the two reports of a year are compared', async () => {
    const { call, reportId } = await openWithReport(programs)
    const annual = await call('reports.create', { templateId: 'annual-five-part', year: 2024 })
    const write = (id: string, text: string) =>
      call('reports.saveBlock', { reportId: id, afterId: null, text })
    await write(reportId, '行政机关负责人出庭应诉率100%。')
    await write(annual.id, '行政机关负责人出庭应诉率98%。')

    const findings = await call('reports.check', { reportId: annual.id })

    expect(findings.filter(({ rule }) => rule === 108)).toMatchObject([{ excerpt: '98%' }])
  })
})

describe('a finding set aside', () => {
  const typo = { rule: 65, excerpt: '布署' }

  test('keeps its reason and who gave it, after the program was closed', async () => {
    const { call, reportId, blockId, reopen } = await openWithSlip()

    const findings = await call('reports.setAside', {
      reportId,
      blockId,
      ...typo,
      reason: '引用原文',
    })
    reopen()

    const later = await call('reports.check', { reportId })
    const noted = later.filter(({ setAside }) => setAside !== undefined)
    expect(noted).toMatchObject([{ ...typo, blockId, setAside: { reason: '引用原文' } }])
    expect(later).toEqual(findings)
    expect(await call('store.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('stays aside when its place moves, and counts again when its reason is taken back', async () => {
    const { call, reportId, blockId } = await openWithSlip()
    const finding = { reportId, blockId, ...typo }
    await call('reports.setAside', { ...finding, reason: '引用原文' })
    await call('reports.saveBlock', { reportId, blockId, text: '会后，我局及时布署。' })
    const isAside = async (): Promise<boolean> =>
      (await call('reports.check', { reportId })).some(({ setAside }) => setAside !== undefined)

    expect(await isAside()).toBe(true)
    await call('reports.setAside', { ...finding, reason: null })
    expect(await isAside()).toBe(false)
    await call('reports.setAside', { ...finding, reason: '仍按原文' })
    expect(await isAside()).toBe(true)
    expect(await call('store.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('takes a reason, a report and a block that exist', async () => {
    const { refusal, reportId, blockId } = await openWithSlip()
    const finding = { reportId, blockId, ...typo, reason: '引用原文' }

    expect(await refusal('reports.setAside', { ...finding, reason: ' ' })).toMatchObject({
      code: 'invalid-input',
    })
    expect(await refusal('reports.setAside', { ...finding, blockId: '不在' })).toMatchObject({
      code: 'not-found',
    })
    expect(await refusal('reports.check', { reportId: '不在' })).toMatchObject({
      code: 'not-found',
    })
  })
})

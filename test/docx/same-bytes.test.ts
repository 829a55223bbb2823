import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { renderReport } from '../../electron/docx/render-report.ts'
import { aReport, anAnnex, partOf } from './report-parts.ts'

const REPORT = aReport({
  annexes: [anAnnex(), anAnnex({ orientation: 'portrait' })],
  signature: { issuer: '紫云县民政局', dated: '2024年12月10日' },
})

const digest = async (): Promise<string> =>
  createHash('sha256')
    .update(await renderReport(REPORT))
    .digest('hex')

afterEach(() => {
  vi.useRealTimers()
})

test('the same report gives the same bytes in another year', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date('2024-12-10T08:00:00+08:00'))
  const first = await digest()
  vi.setSystemTime(new Date('2026-03-01T23:59:59+08:00'))

  expect(await digest()).toBe(first)
})

test('the file says neither when nor by which program it was written', async () => {
  const core = await partOf(REPORT, 'docProps/core.xml')

  expect(core).not.toMatch(/created|modified|lastModifiedBy|revision/)
})

import type { Report, ReportBlock } from '../../shared/domain/report/report.ts'
import { anEntry, ITEMS } from './builders.ts'
import type { usePrograms } from './programs.ts'

/** A program with one lecture in its ledger and a report on it. */
export const openWithReport = async (
  programs: ReturnType<typeof usePrograms>,
  templateId = 'implementation',
) => {
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

/** The paragraph that says something. */
export const paragraphWith = (report: Report, text: string): ReportBlock => {
  const block = report.blocks.find((each) => each.kind === 'paragraph' && each.text.includes(text))
  if (block === undefined) throw new Error(`no paragraph with ${text}`)
  return block
}

export const textsOf = ({ blocks }: Report): string[] => blocks.map(({ text }) => text)
export const blockIdsOf = ({ blocks }: Report): string[] => blocks.map(({ id }) => id)

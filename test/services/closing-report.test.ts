import { describe, expect, test } from 'vitest'
import { anEntry, ITEMS } from '../support/builders.ts'
import { printedText } from '../support/printed-text.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

describe('the closing report', () => {
  const yearOfWork = async (today: string) => {
    const program = programs.open({ today })
    const { call } = program
    await call('settings.save', { bureauName: '西秀区民政局' })
    for (const [on, value] of [
      ['2022-05-14', 40],
      ['2024-05-14', 60],
    ] as const) {
      await call('ledger.save', {
        ...anEntry({ on, text: `举办${on.slice(0, 4)}年度讲座` }),
        checkItemIds: [ITEMS.lectures],
        figures: [{ name: '参训', value, unit: '人次' }],
      })
    }
    return program
  }

  test('tells all years of the plan, with one sum', async () => {
    const { call, dataDirectory } = await yearOfWork('2026-01-10')
    const report = await call('reports.create', { templateId: 'closing', year: 2025 })
    const { savedAs } = await call('reports.export', { reportId: report.id })

    const printed = printedText(dataDirectory, savedAs)

    expect(printed).toContain('累计参训100人次')
    expect(printed).toContain('2022年5月14日，举办2022年度讲座')
    expect(printed).toContain('2024年5月14日，举办2024年度讲座')
    expect(printed).toContain('2021至2025年各项任务完成情况一览表')
  })

  test('is asked for at the end of the plan and in no other year', async () => {
    const { call } = await yearOfWork('2026-01-10')
    const asked = async (year: number) => {
      const { overdue, dueSoon } = await call('overview.get', { year })
      return [...overdue, ...dueSoon].filter(({ templateId }) => templateId === 'closing')
    }

    expect(await asked(2025)).toMatchObject([{ due: '2025-12-31', daysLeft: -10 }])
    for (const year of [2021, 2024, 2026]) expect(await asked(year)).toEqual([])
    await call('reports.create', { templateId: 'closing', year: 2025 })
    expect(await asked(2025)).toEqual([])
  })
})

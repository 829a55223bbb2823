import type { usePrograms } from './programs.ts'
import { anEntry, ITEMS } from './builders.ts'

/** The title of the copy. */
export const COPY_TITLE = '本局年度法治报告'

/** A program with one lecture in its ledger and a copy of a built-in template. */
export const openWithCopy = async (
  programs: ReturnType<typeof usePrograms>,
  templateId = 'annual-two-part',
) => {
  const program = programs.open({ today: '2024-12-20' })
  const { call } = program
  await call('settings.save', { bureauName: '西秀区民政局' })
  await call('ledger.save', {
    ...anEntry({ on: '2024-05-14', text: '举办行政复议法专题讲座' }),
    checkItemIds: [ITEMS.lectures],
  })
  const template = await call('reports.copyTemplate', { templateId, title: COPY_TITLE })
  return { ...program, template }
}

/** A part told by the groups of the plan. */
export const GROUPS_PART = { heading: '工作情况', required: true, usesGroups: true }

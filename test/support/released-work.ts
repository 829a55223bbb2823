import { fill } from './filled-application.ts'
import type { TestApplication } from './open-test-application.ts'

/** What the files of released formats hold: one of each thing, an edit, a removal, a reason, own words. */
export const doReleasedWork = async (program: TestApplication): Promise<void> => {
  await program.call('settings.save', { bureauName: '西秀区民政局' })
  const { entryId, reportId, blockId } = await fill(program)
  await program.call('ledger.save', {
    id: entryId,
    on: '2024-02-29',
    text: '举办法治专题讲座（改）',
  })
  const removed = await program.call('ledger.save', { on: '2024-06-01', text: '删掉的一条' })
  await program.call('ledger.remove', { id: removed.id })
  await program.call('checks.set', {
    checkItemId: 'anshun21.c1003',
    year: 2024,
    status: 'not-applicable',
    reason: '本年度未制定行政规范性文件',
  })
  await program.call('reports.saveBlock', { reportId, blockId, text: '我局自己写的开头。' })
}

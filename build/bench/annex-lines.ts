import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderReport } from '../../electron/docx/render-report.ts'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import type { Answers } from './answers.ts'
import { EXPORT_GOAL, writeBare } from './bare-word.ts'
import type { GeneratedEntry } from './generate.ts'
import { interleave, type Line, median } from './measure.ts'
import type { OpenedStore } from './opened-store.ts'
import { readWordText } from './word-text.ts'

const COLUMNS = ['序号', '日期', '事项', '任务', '股室', '佐证'] as const

/** A report whose annex has a row for every entry, and whose body tells of each task. */
const withRegister = (entries: readonly GeneratedEntry[]): ReportDocument => ({
  profile: 'office',
  titleLines: ['关于2025年度贯彻落实情况的报告'],
  recipient: '安顺市民政局：',
  blocks: anshunPlan.tasks.map(({ title }, index) => ({
    kind: 'paragraph',
    text: `${title}。${entries[index]?.draft.text ?? ''}`,
  })),
  annexNames: ['2025年度工作台账'],
  signature: { issuer: '西秀县民政局', dated: '2025年12月31日', kind: 'plain' },
  annexes: [
    {
      label: '附件',
      title: '2025年度工作台账',
      orientation: 'landscape',
      columns: COLUMNS.map((title) => ({ title, share: 1 / COLUMNS.length, align: 'left' })),
      rows: entries.map(({ draft, evidence }, index) => [
        String(index + 1),
        draft.on,
        draft.text,
        draft.checkItemIds.join('、'),
        draft.officeId ?? '',
        String(evidence.length),
      ]),
    },
  ],
  properties: { title: '2025年度贯彻落实情况', author: '西秀县民政局' },
})

/** Writes an annex with a row for every entry, beside the bare library. */
export const annexLines = async (
  { directory }: OpenedStore,
  answers: Answers,
  { rounds, entries }: { readonly rounds: number; readonly entries: readonly GeneratedEntry[] },
): Promise<readonly Line[]> => {
  const document = withRegister(entries)
  const words = readWordText(await renderReport(document))
  answers.expect('rows of the long annex', words.rows.length, entries.length + 1)
  const file = join(directory, 'exports', 'annex.docx')
  const times = await interleave(
    {
      floor: () => writeBare(words, join(directory, 'exports', 'bare.docx')),
      ours: async () => writeFileSync(file, await renderReport(document)),
    },
    { rounds, warmUp: 1 },
  )
  const work = `annex of ${entries.length} rows → .docx`
  return [{ work, floor: median(times.floor), ours: median(times.ours), goal: EXPORT_GOAL }]
}

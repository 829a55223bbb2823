import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import type { Answers } from './answers.ts'
import { EXPORT_GOAL, writeBare } from './bare-word.ts'
import type { GeneratedEntry } from './generate.ts'
import { interleave, type Line, median } from './measure.ts'
import type { OpenedStore } from './opened-store.ts'
import { readWordText } from './word-text.ts'

/** The first words of an entry: long enough to be found, too short to hold the full stop a report may mend. */
const firstWords = ({ draft }: GeneratedEntry): string =>
  draft.text.split('\n')[0]?.slice(0, 15) ?? ''

const taskItems = new Set(
  anshunPlan.checkItems.filter(({ taskId }) => taskId !== null).map(({ id }) => id),
)

/** Whether an entry stands in the table of tasks: what serves the plan as a whole does not. */
const servesTask = ({ draft }: GeneratedEntry): boolean =>
  draft.checkItemIds.some((id) => taskItems.has(id))

/** Exports the implementation report of a year, from the ledger to the file, beside the bare library. */
export const reportLines = async (
  { directory, call }: OpenedStore,
  answers: Answers,
  options: {
    readonly year: number
    readonly rounds: number
    readonly entries: readonly GeneratedEntry[]
  },
): Promise<readonly Line[]> => {
  const { id: reportId } = await call('reports.create', {
    templateId: 'implementation',
    year: options.year,
  })
  const file = join(directory, 'exports', 'report.docx')
  const dialogs = {
    openFiles: async () => [],
    saveFile: async (_: unknown, writeTo: (path: string) => Promise<void>) => {
      await writeTo(file)
      return 'report.docx'
    },
  }
  const exported = await call('reports.export', { reportId }, dialogs)
  const words = readWordText(readFileSync(file))
  const body = words.paragraphs.join('\n')
  const annex = words.rows.flat().join('\n')
  const lost = options.entries
    .filter((entry) => !body.includes(firstWords(entry)))
    .concat(
      options.entries.filter((entry) => servesTask(entry) && !annex.includes(firstWords(entry))),
    )
    .map(firstWords)
  answers.expect('bytes of the report', exported.bytes, readFileSync(file).length)
  answers.expect('rows of its annex', words.rows.length, anshunPlan.tasks.length + 1)
  answers.expect('entries it lost', lost, [])
  const times = await interleave(
    {
      floor: () => writeBare(words, join(directory, 'exports', 'bare.docx')),
      ours: () => call('reports.export', { reportId }, dialogs),
    },
    { rounds: options.rounds, warmUp: 1 },
  )
  const work = `report of ${anshunPlan.tasks.length} tasks, ${options.entries.length} entries and annex → .docx`
  return [{ work, floor: median(times.floor), ours: median(times.ours), goal: EXPORT_GOAL }]
}

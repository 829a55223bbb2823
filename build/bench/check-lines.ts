import type { Answers } from './answers.ts'
import { LAST_YEAR } from './generate.ts'
import { interleave, type Line, median } from './measure.ts'
import type { OpenedStore } from './opened-store.ts'

/** The check of a report of 50 000 characters may take so long, ms. */
const WITHIN = 150

/** Checks the implementation report of a year: the rules of official text, and every figure against the ledger. */
export const checkLines = async (
  { call }: OpenedStore,
  answers: Answers,
  { rounds }: { readonly rounds: number },
): Promise<readonly Line[]> => {
  const { id: reportId, blocks } = await call('reports.create', {
    templateId: 'implementation',
    year: LAST_YEAR,
  })
  const text = blocks.map((block) => block.text).join('\n')
  const findings = await call('reports.check', { reportId })
  // The generated entries hold what no report should: a check that found nothing did not look.
  answers.expect('whether the check finds anything', findings.length > 0, true)
  const times = await interleave(
    {
      floor: () => [...text.matchAll(/[^。]*。/gu)].length,
      ours: () => call('reports.check', { reportId }),
    },
    { rounds, warmUp: 1 },
  )
  const work = `check of a report of ${text.length} characters`
  return [{ work, floor: median(times.floor), ours: median(times.ours), within: WITHIN }]
}

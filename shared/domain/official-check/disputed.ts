import type { ReportFacts } from '../report/facts.ts'
import type { ReportBlock } from '../report/report.ts'
import type { Finding } from './finding.ts'
import { ruleOf } from './rules.ts'

const RULE = 115

/**
 * Paragraphs that stand on a figure two people set differently and nobody has decided yet: such a number is never
 * printed without a word (RELIABILITY §2.8). The table of tasks stands on every entry of the year.
 */
export const checkDisputed = (
  blocks: readonly ReportBlock[],
  { entries }: Pick<ReportFacts, 'entries'>,
): readonly Finding[] => {
  const disputed = entries.filter((entry) => (entry.disputed ?? []).length > 0)
  if (disputed.length === 0) return []
  return blocks.flatMap((block) => {
    const ids = new Set(block.entryIds)
    const meant = disputed.filter(({ id }) => block.kind === 'task-table' || ids.has(id))
    const names = [
      ...new Set(meant.flatMap((entry) => (entry.disputed ?? []).map(({ name }) => name))),
    ]
    if (names.length === 0) return []
    return [
      {
        rule: RULE,
        severity: ruleOf(RULE).severity,
        blockId: block.id,
        place: { start: 0, end: block.text.length },
        excerpt: block.text.slice(0, 120),
        message: `本段用到的数据“${names.slice(0, 3).join('”“')}”两人填得不一样，还没有核定，请先到“冲突”里选定。`,
      },
    ]
  })
}

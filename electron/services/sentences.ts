import { adjustSentence } from '../../shared/domain/report/adjust-sentence.ts'
import { inReadingOrder } from '../../shared/domain/report/block-order.ts'
import { type BankSentence, rankSentences } from '../../shared/domain/report/rank-sentences.ts'
import type { StoredBlock } from '../../shared/domain/report/stored-block.ts'
import { notFound } from '../../shared/fault.ts'
import type { StoredReport } from '../store/report.repository.ts'
import type { Deps } from './deps.ts'
import { findBlock } from './report-blocks.ts'
import type { ServiceOf } from './service.ts'
import { requireTask } from './plan-lookup.ts'

/** The blocks of a report in order, each with the headings above it. */
const withHeadings = (
  blocks: readonly StoredBlock[],
): { readonly block: StoredBlock; readonly headings: readonly string[] }[] => {
  const above: string[] = []
  return inReadingOrder(blocks.filter(({ isRemoved }) => !isRemoved)).map((block) => {
    if (block.kind === 'heading') {
      above.length = (block.level ?? 1) - 1
      above[(block.level ?? 1) - 1] = block.text
    }
    return { block, headings: above.filter((heading) => heading !== undefined) }
  })
}

/** The tasks some entries serve. */
const taskReader = ({ store, plan }: Deps) => {
  const taskOf = new Map(plan.checkItems.map(({ id, taskId }) => [id, taskId]))
  return (entryIds: readonly string[]): string[] => {
    const tasks = entryIds
      .flatMap((id) => store.ledger.find(id)?.checkItemIds ?? [])
      .flatMap((id) => taskOf.get(id) ?? [])
    return [...new Set(tasks)]
  }
}

/** More entries than a paragraph of one task has: then it tells of many tasks and is found by its heading. */
const ENTRIES_READ = 20

const sentencesOf = (deps: Deps, report: StoredReport): BankSentence[] => {
  const tasksOf = taskReader(deps)
  return withHeadings(deps.store.reports.blocks(report.id))
    .filter(({ block }) => block.kind === 'paragraph' && block.text !== '')
    .map(({ block, headings }) => ({
      blockId: block.id,
      reportId: report.id,
      year: report.year,
      reportTitle: report.head.title,
      headings,
      text: block.text,
      origin: block.origin,
      taskIds: tasksOf(block.entryIds.slice(0, ENTRIES_READ)),
    }))
}

/** 句库: what was written before, for what is being written now. */
export const sentencesService: ServiceOf<'sentences.list'> = (deps) => ({
  'sentences.list': ({ reportId, blockId, taskId, text, limit }) => {
    const { reports } = deps.store
    const known = reports.find(reportId)
    const { year } = known === undefined || known.removed ? notFound('report', reportId) : known
    if (blockId !== undefined) findBlock(deps, reportId, blockId)
    const here = withHeadings(reports.blocks(reportId)).find(({ block }) => block.id === blockId)
    const named = taskId === undefined ? undefined : requireTask(deps, taskId)
    const chapter = {
      headings: [...(here?.headings ?? []), ...(named === undefined ? [] : [named.title])],
      taskIds: named === undefined ? [] : [named.id],
      text,
    }
    const others = reports.list().filter(({ id }) => id !== reportId)
    const found = rankSentences(
      others.flatMap((other) => sentencesOf(deps, other)),
      chapter,
    )
    return {
      total: found.length,
      sentences: found.slice(0, limit).map((sentence) => {
        const adjusted = adjustSentence(sentence.text, sentence.year, year)
        return {
          ...sentence,
          headings: [...sentence.headings],
          taskIds: [...sentence.taskIds],
          adjusted: adjusted.text,
          toVerify: [...adjusted.toVerify],
        }
      }),
    }
  },
})

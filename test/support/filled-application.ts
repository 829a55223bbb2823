import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anEntry, ITEMS } from './builders.ts'
import type { TestApplication } from './open-test-application.ts'

/** One of each thing a call can name. */
export type Filled = {
  readonly officeId: string
  readonly authorId: string
  readonly entryId: string
  readonly changeId: string
  readonly evidenceId: string
  readonly reportId: string
  readonly blockId: string
  /** A template of the bureau's own. */
  readonly templateId: string
  readonly backupId: string
  /** An own check item of task 28. */
  readonly ownItemId: string
  /** Last year's work on a standing duty of task 1. */
  readonly draftId: string
  /** A phrase of the bureau's own. */
  readonly phraseId: string
}

/** Fills a store with one of each. */
export const fill = async ({ call, dataDirectory }: TestApplication): Promise<Filled> => {
  const { id: officeId } = await call('offices.save', { name: '办公室' })
  const { id: authorId } = await call('authors.save', { name: '王敏', officeId })
  const entry = await call('ledger.save', {
    ...anEntry({ officeId, checkItemIds: [ITEMS.lectures] }),
    figures: [{ name: '参训', value: 64, unit: '人次' }],
  })
  const proof = join(dataDirectory, '签到表.pdf')
  writeFileSync(proof, '%PDF-1.7')
  const [piece] = await call('evidence.add', { entryId: entry.id }, [proof])
  const history = await call('ledger.history', { id: entry.id })
  const own = await call('items.save', { taskId: 'anshun21.t28', text: '组织年轻干部旁听庭审' })
  await call('ledger.save', { ...anEntry({ checkItemIds: [ITEMS.publicity] }), on: '2023-06-01' })
  const { drafts } = await call('drafts.copy', { year: 2024, taskId: 'anshun21.t01' })
  const report = await call('reports.create', { templateId: 'implementation', year: 2024 })
  const template = await call('reports.copyTemplate', {
    templateId: 'annual-two-part',
    title: '本局两部分报告',
  })
  const phrase = await call('phrases.save', { text: '组织【几】人参加活动' })
  const backup = await call('backups.create', {})
  return {
    officeId,
    authorId,
    templateId: template.id,
    backupId: backup.id,
    phraseId: phrase.id,
    entryId: entry.id,
    reportId: report.id,
    ownItemId: own.id,
    draftId: drafts[0]?.id ?? '',
    changeId: history[0]?.changeId ?? '',
    evidenceId: piece?.id ?? '',
    blockId: report.blocks[0]?.id ?? '',
  }
}

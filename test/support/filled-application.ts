import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallName } from '../../shared/contract/index.ts'
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

/** A right input for every call, with every field it can have, as the base of wrong ones. A new call is added here. */
export const rightInputs = (ids: Filled) => {
  const { officeId, authorId, entryId, changeId, evidenceId, reportId, blockId } = ids
  const check = { checkItemId: ITEMS.dutyList, year: 2024, status: 'done', doneOn: '2024-03-20' }
  const { year: _, ...withoutYear } = check
  const block = { reportId, blockId }
  const template = { id: ids.templateId }
  return {
    'plan.get': {},
    'backups.create': {},
    'backups.list': {},
    'backups.restore': { backupId: ids.backupId },
    'backups.restoreFile': {},
    'backups.saveCopy': { backupId: ids.backupId },
    'backups.place': {},
    'backups.open': { backupId: ids.backupId, text: '学习', offset: 0, limit: 10 },
    'backups.bringBack': { backupId: ids.backupId, kind: 'ledgerEntry', recordId: entryId },
    'recovery.get': {},
    'recovery.salvage': {},
    'recovery.startEmpty': {},
    'recovery.rebuild': {},
    'backups.setPlace': { remove: true },
    'overview.get': { year: 2024 },
    'overview.leaderPage': { year: 2024 },
    'overview.leaderPreview': { year: 2024 },
    'tasks.list': { year: 2024 },
    'tasks.get': { taskId: 'anshun21.t01', year: 2024 },
    'checks.list': { year: 2024, taskId: 'anshun21.t01' },
    'checks.set': { ...check, reason: null, note: '备注', officeId },
    'checks.setMany': {
      year: 2024,
      items: [{ ...withoutYear, reason: null, note: '备注', officeId }],
    },
    'tasks.history': { taskId: 'anshun21.t01' },
    'tasks.paragraphs': { taskId: 'anshun21.t28', year: 2024 },
    'items.list': { year: 2024, taskId: 'anshun21.t01', officeId },
    'items.save': {
      id: ids.ownItemId,
      taskId: 'anshun21.t28',
      text: '组织年轻干部模拟法庭',
      kind: 'annual',
      times: 2,
      due: '11-30',
      share: null,
      onlyYear: null,
      fromYear: 2024,
      removed: false,
    },
    'items.hide': { checkItemIds: [ITEMS.papers], hiddenFrom: 2024 },
    'items.move': { checkItemId: ITEMS.lectures, afterId: null },
    'items.assign': {
      year: 2024,
      isYearOnly: false,
      items: [{ checkItemId: ITEMS.lectures, duty: { officeId, person: '王敏' } }],
    },
    'drafts.list': { year: 2024, taskId: 'anshun21.t01' },
    'drafts.copy': { year: 2024, taskId: 'anshun21.t01' },
    'drafts.remove': { ids: [ids.draftId] },
    'drafts.restore': { ids: [ids.draftId] },
    'ledger.save': {
      id: entryId,
      on: '2024-05-14',
      until: '2024-05-15',
      text: '内容',
      officeId,
      documentNumber: '安民发〔2024〕1号',
      checkItemIds: [ITEMS.lectures],
      figures: [
        {
          name: '参训',
          value: 65,
          unit: '人次',
        },
      ],
    },
    'ledger.get': { id: entryId },
    'ledger.list': {
      year: 2024,
      taskId: 'anshun21.t28',
      checkItemId: ITEMS.lectures,
      officeId,
      month: 5,
      groupId: 'anshun21.g7',
      hasEvidence: true,
      text: '内容',
      removed: false,
      offset: 0,
      limit: 10,
    },
    'ledger.remove': { id: entryId },
    'ledger.restore': { id: entryId, changeId },
    'ledger.history': { id: entryId },
    'ledger.changeMany': {
      ids: [entryId],
      removed: false,
      officeId,
      linkItemId: ITEMS.lectures,
      unlinkItemId: ITEMS.publicity,
    },
    'changes.undo': { changeIds: [changeId] },
    'phrases.list': {},
    'phrases.save': { text: '组织学习【几】次' },
    'phrases.remove': { id: ids.phraseId },
    'figures.names': { year: 2024 },
    'figures.sum': { year: 2024, taskId: 'anshun21.t28' },
    'evidence.add': { entryId, on: '2024-05-14', caption: '签到' },
    'evidence.save': { id: evidenceId, on: '2024-05-14', caption: '签到' },
    'evidence.remove': { id: evidenceId },
    'evidence.restore': { id: evidenceId },
    'evidence.saveCopy': { id: evidenceId },
    'ledger.erase': { id: entryId },
    'evidence.erase': { id: evidenceId },
    'evidence.cleanUp': {},
    'evidence.verify': {},
    'evidence.open': { id: evidenceId },
    'evidence.look': { entryId },
    'evidence.picture': { id: evidenceId },
    'evidence.stored': { text: '签到', notOn: entryId, offset: 0, limit: 30 },
    'evidence.attach': { id: evidenceId, entryId },
    'handover.export': { as: 'zip', evidence: true },
    'evidence.pack': { year: 2024, by: 'task', as: 'zip' },
    'evidence.packPreview': { year: 2024 },
    'offices.list': {},
    'offices.save': { id: officeId, name: '综合股', order: 2, removed: false },
    'authors.list': {},
    'authors.save': { id: authorId, name: '王敏', officeId, removed: false },
    'settings.get': {},
    'settings.save': {
      bureauName: '某县民政局',
      implementationRecipient: '市民政局',
      annualRecipient: '县委',
      layoutProfile: 'strict',
      currentAuthorId: authorId,
      lastYear: 2024,
    },
    'reports.templates': {},
    'reports.getTemplate': template,
    'reports.copyTemplate': { templateId: 'annual-outline', title: '本局九章报告' },
    'reports.saveTemplate': {
      ...template,
      title: '本局年度报告',
      headline: '{bureau}{year}年度法治工作报告',
      numbering: ['chinese-comma', 'chinese-brackets'],
      opening: '现将{period}情况报告如下：',
      closing: '特此报告。',
      parts: [
        { heading: '工作情况', required: true, taskIds: ['anshun21.t01', 'anshun21.t28'] },
        {
          heading: '下一步打算',
          isUntitled: false,
          required: false,
          content: [{ kind: 'clerk', id: 'next', gap: '请写明打算。', onlyIfEmpty: true }],
        },
      ],
    },
    'reports.removeTemplate': template,
    'reports.restoreTemplate': template,
    'reports.create': { templateId: 'implementation', year: 2024 },
    'sentences.list': { reportId, taskId: 'anshun21.t01', text: '学习', limit: 10 },
    'search.find': { text: '学习', limit: 10, year: 2024, kind: 'entry' },
    'documents.read': { text: '某县民政局2024年度工作报告\n市民政局：\n一、工作情况' },
    'reports.createFrom': {
      document: {
        head: { title: '某县民政局2024年度工作报告', datedOn: '2024-12-10', attachments: ['表'] },
        blocks: [{ kind: 'heading', level: 1, number: '一、', text: '工作情况', line: 2 }],
      },
      year: 2024,
      templateId: 'implementation',
    },
    'reports.list': { year: 2024 },
    'reports.get': { reportId },
    'reports.refresh': { reportId, restoreRemoved: true },
    'reports.saveHead': {
      reportId,
      head: { title: '报告', datedOn: '2024-12-10', profile: 'office' },
    },
    'reports.saveBlock': { ...block, afterId: null, kind: 'paragraph', level: 1, text: '自写' },
    'reports.moveBlock': { ...block, afterId: null },
    'reports.removeBlock': block,
    'reports.restoreBlock': block,
    'reports.export': { reportId, profile: 'office' },
    'reports.preview': { reportId, profile: 'office' },
    'reports.check': { reportId },
    'reports.checkText': { text: '现将有关情况报告如下。' },
    'reports.setAside': { ...block, rule: 1, excerpt: '报告', reason: '另有规定' },
    'reports.remove': { reportId },
    'reports.restore': { reportId },
    'sample.load': {},
    'sample.remove': {},
    'store.check': {},
    'store.state': {},
    'exchange.export': {
      scope: { year: 2024, officeId, evidence: true },
      password: '长口令一二三四五六七八',
    },
    'exchange.estimate': { scope: { year: 2024, officeId, evidence: true } },
    'exchange.waiting': {},
    'exchange.preview': { password: '长口令一二三四五六七八', waiting: false },
    'exchange.previewRecords': { previewId: entryId, outcome: 'new', offset: 0, limit: 10 },
    'exchange.apply': { previewId: entryId },
    'exchange.drop': { previewId: entryId },
    'exchange.list': {},
    'exchange.get': { importId: entryId },
    'exchange.records': { importId: entryId, outcome: 'new', offset: 0, limit: 10 },
    'exchange.undo': { importId: entryId },
    'exchange.redo': { importId: entryId },
    'conflicts.list': {},
    'conflicts.count': {},
    'conflicts.resolve': {
      recordId: entryId,
      kind: 'ledgerEntry',
      field: 'text',
      choose: 'value',
      value: '改定的内容',
    },
    'conflicts.resolveAll': { choose: 'mine' },
    'sheets.columns': {},
    'sheets.exportLedger': {
      year: 2024,
      taskId: 'anshun21.t28',
      officeId,
      month: 5,
      hasEvidence: true,
      text: '讲座',
      set: 'brief',
      columns: ['serial', 'on', 'text'],
    },
    'sheets.exportTasks': { year: 2024, officeId },
    'sheets.exportForm': { year: 2024, officeId, dueOn: '2024-12-31' },
    'sheets.preview': {
      text: '时间\t内容\n2024-03-05\t讲座',
      year: 2024,
      columns: [{ sheet: 0, column: 1, field: 'text' }],
      offices: [{ name: '法规股', officeId }],
      proposeLinks: false,
    },
    'sheets.adjust': {
      previewId: entryId,
      year: 2024,
      columns: [{ sheet: 0, column: 1, field: 'text' }],
      offices: [{ name: '法规股', officeId: null }],
      proposeLinks: true,
    },
    'sheets.previewRows': { previewId: entryId, outcome: 'new', offset: 0, limit: 10 },
    'sheets.apply': { previewId: entryId },
    'sheets.drop': { previewId: entryId },
    'work.progress': {},
    'work.cancel': { id: 'none' },
  } satisfies Readonly<Record<CallName, object>>
}

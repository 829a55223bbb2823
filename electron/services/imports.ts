import type { z } from 'zod'
import { localDate } from '../../shared/domain/date.ts'
import {
  type ImportBody,
  type ImportSummary,
  importBodySchema,
  type keptFieldSchema,
} from '../../shared/domain/exchange/preview.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import {
  describeRecord,
  describeRecordField,
  recordKindLabels,
} from '../../shared/text/describe-record.ts'
import { describeImported } from '../merge/describe-imported.ts'
import { type AllNames, recordNames } from '../merge/record-names.ts'
import type { KeptOfRecord } from '../merge/take-back-job.ts'
import type { JournalRow } from '../store/import-journal.repository.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'

const bodyOf = ({ report }: JournalRow): ImportBody => {
  try {
    return importBodySchema.parse(JSON.parse(report))
  } catch (cause) {
    throw new Fault('store-damaged', {}, { cause })
  }
}

const instant = (at: number): string => new Date(at).toISOString()

const summaryOf = (row: JournalRow, names: Pick<AllNames, 'author'>): ImportSummary => {
  const { from, files, counts } = bodyOf(row)
  return {
    from,
    counts,
    importId: row.id,
    at: instant(row.at),
    author: names.author(row.author),
    fileNames: files.map(({ name }) => name),
    state: row.undone_at === null ? 'applied' : 'undone',
    undoneAt: row.undone_at === null ? null : instant(row.undone_at),
    backupId: row.backup_id,
  }
}

const describeKept = (
  { store }: Deps,
  { kind, recordId, field, byChangeId }: KeptOfRecord,
  names: AllNames,
): z.output<typeof keptFieldSchema> => {
  const by = store.log.changesOf(kind, recordId).find(({ id }) => id === byChangeId)
  const who = by === undefined ? '' : names.author(by.author) || '有人'
  return {
    kind,
    recordId,
    kindLabel: recordKindLabels[kind],
    title: describeRecord(kind, recordId, store.log.foldOf(kind, recordId), names),
    field: field ?? '',
    label: field === null ? '整条' : describeRecordField(kind, field),
    reason:
      by === undefined
        ? '还有其他记录用到它，保留不动'
        : `${who}于${localDate(new Date(by.wall))}又改过，保留现在的内容`,
  }
}

const takeBack = async (deps: Deps, importId: string, direction: 'undo' | 'redo') => {
  if (deps.store.imports.find(importId) === undefined) notFound('import', importId)
  const { restored, kept } = await deps.exclusively(async () => {
    await deps.backups.create('bulk')
    return deps.work.run(
      'takeBackExchange',
      { importId, direction, access: deps.storeAccess() },
      { title: direction === 'undo' ? '撤销导入' : '重新应用导入', canCancel: true },
    )
  })
  const names = recordNames(deps.store, deps.plan)
  return { restored, kept: kept.map((one) => describeKept(deps, one, names)) }
}

/** 导入记录: what came, with its report, and taking it back. */
export const importsService: ServiceOf<
  'exchange.list' | 'exchange.get' | 'exchange.records' | 'exchange.undo' | 'exchange.redo'
> = (deps) => ({
  'exchange.list': () => {
    const names = recordNames(deps.store, deps.plan)
    return deps.store.imports.list().map((row) => summaryOf(row, names))
  },
  'exchange.get': ({ importId }) => {
    const row = deps.store.imports.find(importId) ?? notFound('import', importId)
    return { ...summaryOf(row, recordNames(deps.store, deps.plan)), ...bodyOf(row) }
  },
  'exchange.records': ({ importId, ...page }) => {
    const row = deps.store.imports.find(importId) ?? notFound('import', importId)
    return describeImported(deps.store, deps.plan, row, page)
  },
  'exchange.undo': ({ importId }) => takeBack(deps, importId, 'undo'),
  'exchange.redo': ({ importId }) => takeBack(deps, importId, 'redo'),
})

import { type RecordKind, REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { type FoldedRecord, foldRecord } from '../../shared/domain/change/fold.ts'
import type { Change } from '../../shared/domain/change/change.ts'
import { describeRecord, recordKindLabels } from '../../shared/text/describe-record.ts'
import { prepareDataDirectory } from '../files/data-directory.ts'
import { recordNames } from '../merge/record-names.ts'
import { differencesOf } from '../merge/record-differences.ts'
import { differingKeys, keysWithText } from '../store/compare-stores.ts'
import type { Db } from '../store/db.ts'
import type { RecordKey } from '../store/record-rows.ts'
import { soundChangesOfRecord } from '../store/sound-changes.ts'
import type { LedgerStore } from '../store/store.ts'
import { requireOurShape, withUntrusted } from '../store/untrusted-store.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import { asBackup, findBackup } from './backup-jobs.ts'

/** How a record of a backup stands to the present data. */
type Difference = 'missing' | 'removed' | 'changed' | 'same'

type Compared = {
  readonly key: RecordKey
  readonly was: FoldedRecord
  readonly now: FoldedRecord
  readonly difference: Difference
}

/** What to look for. Without a text only what is otherwise today is shown. */
export type Look = {
  readonly access: StoreAccess
  readonly backupId: string
  readonly text?: string
  readonly offset: number
  readonly limit: number
}

/** Looks inside a backup. Faults: `not-found`, `backup-damaged`, `backup-foreign`, `store-newer`. */
export const lookInside = async ({ access, backupId, text = '', offset, limit }: Look) => {
  const backup = findBackup(access.dataDirectory, backupId)
  const store = openStoreBeside(access)
  try {
    const names = recordNames(store, store.items.plan())
    const present = prepareDataDirectory(access.dataDirectory).store
    const compared = withUntrusted(backup.path, backupId, (db) => {
      requireOurShape(db)
      const wanted = text.trim()
      const keys = wanted === '' ? differingKeys(db, present) : keysWithText(db, wanted)
      return keys
        .map((key) => compare(db, store, key))
        .filter(({ difference, was }) =>
          wanted === '' ? difference !== 'same' : was.latest !== null && !was.isRemoved,
        )
    })
    const records = compared.slice(offset, offset + limit).map(({ key, was, now, difference }) => {
      const { kind, recordId } = key
      const fields = differencesOf(kind, was, now, names).map(
        ({ field, label, before, after }) => ({
          field,
          label,
          was: before,
          now: after,
        }),
      )
      const title = describeRecord(kind, recordId, was, names)
      return { kind, recordId, title, kindLabel: recordKindLabels[kind], difference, fields }
    })
    return { backup: asBackup(backup), total: compared.length, records }
  } finally {
    store.close()
  }
}

const compare = (db: Db, store: LedgerStore, key: RecordKey): Compared => {
  const was = foldRecord(soundChangesOfRecord(db, key.kind, key.recordId))
  const now = store.log.foldOf(key.kind, key.recordId)
  return { key, was, now, difference: differenceOf(was, now) }
}

const differenceOf = (then: FoldedRecord, now: FoldedRecord): Difference => {
  // What was gone then is nothing to bring back.
  if (then.latest === null || then.isRemoved) return 'same'
  if (now.latest === null) return 'missing'
  if (now.isRemoved) return 'removed'
  const fields = new Set([...then.fields.keys(), ...now.fields.keys()])
  fields.delete(REMOVED_FIELD)
  const valueIn = (record: FoldedRecord, field: string): string =>
    JSON.stringify(record.fields.get(field)?.value ?? null)
  return [...fields].some((field) => valueIn(then, field) !== valueIn(now, field))
    ? 'changed'
    : 'same'
}

/** The changes of one record in a backup. Faults: as `lookInside`. */
export const readRecordInside = async ({
  dataDirectory,
  backupId,
  kind,
  recordId,
}: {
  readonly dataDirectory: string
  readonly backupId: string
  readonly kind: RecordKind
  readonly recordId: string
}): Promise<Change[]> => {
  const { path } = findBackup(dataDirectory, backupId)
  return withUntrusted(path, backupId, (db) => {
    requireOurShape(db)
    return soundChangesOfRecord(db, kind, recordId)
  })
}

import { backupsContract } from '../../shared/contract/backups.ts'
import type { AppHandlers } from '../../shared/contract/index.ts'
import { backupFileName } from '../../shared/domain/backup/backup-name.ts'
import { type FieldValue, RECORD_KINDS, REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { type FoldedRecord, foldRecord } from '../../shared/domain/change/fold.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import { describeRecord } from '../../shared/text/describe-record.ts'
import { recordNames } from '../merge/record-names.ts'
import type { RestoreSource } from '../backups/backup-jobs.ts'
import type { CallContext } from '../ports.ts'
import type { StandingDeps } from './deps.ts'
import type { ServiceOf } from './service.ts'

/** Makes ready what is to be put back while everybody works on, then holds all calls only for the exchange. */
const restore = async (deps: StandingDeps, from: RestoreSource) => {
  const { work, directory } = deps
  const dataDirectory = directory.root
  const { folder, restored } = await work.run(
    'prepareRestore',
    { dataDirectory, from },
    { title: '核对备份' },
  )
  const { asideId, left } = await deps.replaceStore(() =>
    work.run('finishRestore', { dataDirectory, folder, at: deps.now() }, { title: '恢复备份' }),
  )
  return { restored, asideId, left }
}

/** 备份 that are there already: answered whether the store opens or not. */
export const backupsService = (
  deps: StandingDeps,
): Pick<
  AppHandlers<CallContext>,
  | 'backups.list'
  | 'backups.restore'
  | 'backups.restoreFile'
  | 'backups.saveCopy'
  | 'backups.place'
  | 'backups.setPlace'
> => {
  const { work, backups, directory } = deps
  const dataDirectory = directory.root
  const list = () => work.run('listBackups', { dataDirectory }, { title: '核对备份' })
  return {
    'backups.list': list,
    'backups.restore': ({ backupId }) => restore(deps, { id: backupId }),
    'backups.restoreFile': async (_, { dialogs }) => {
      const [file] = await dialogs.openFiles(backupsContract['backups.restoreFile'].opens)
      return restore(deps, file ?? { path: '', name: '' })
    },
    'backups.saveCopy': async ({ backupId }, { dialogs }) => {
      const found = (await list()).find(({ id }) => id === backupId)
      const suggestedName = backupFileName(
        new Date(found?.at ?? deps.now()),
        found?.reason ?? 'manual',
      )
      const { extensions } = backupsContract['backups.saveCopy'].saves
      let copied = { bytes: 0, sha256: '' }
      const savedAs = await dialogs.saveFile({ suggestedName, extensions }, async (to) => {
        const input = { dataDirectory, id: backupId, to }
        copied = await work.run('copyBackup', input, { title: '另存备份' })
      })
      return { savedAs, ...copied }
    },
    'backups.place': () => backups.place(),
    'backups.setPlace': async ({ remove }, { dialogs }) => {
      if (dialogs.chooseDirectory === undefined && !remove) throw new Fault('folder-not-choosable')
      backups.setPlace(remove ? null : ((await dialogs.chooseDirectory?.()) ?? null))
      return backups.place()
    },
  }
}

/** 备份 of the open store, and what of a backup comes into it. */
export const backUpService: ServiceOf<'backups.create' | 'backups.open' | 'backups.bringBack'> = (
  deps,
) => ({
  'backups.create': () => deps.backups.create('manual'),
  'backups.open': (look) =>
    deps.work.run('lookInside', { ...look, access: deps.storeAccess() }, { title: '打开备份' }),
  'backups.bringBack': async ({ backupId, kind: named, recordId }) => {
    const kind = RECORD_KINDS.find((each) => each === named) ?? notFound('record', named)
    const input = { dataDirectory: deps.dataDirectory, backupId, kind, recordId }
    const changes = await deps.work.run('readRecordInside', input, { title: '打开备份' })
    if (changes.length === 0) notFound('record', recordId)
    const then = foldRecord(changes)
    return deps.store.atomically(() => {
      const record = deps.store.log.write(kind, recordId, (now) => patchBack(now, then))
      const title = describeRecord(kind, recordId, record, recordNames(deps.store, deps.plan))
      return { kind, recordId, title }
    })
  },
})

/** From what a record is now to what it was: fields it did not have then are emptied. */
const patchBack = (now: FoldedRecord, then: FoldedRecord) => {
  const valueThen = (field: string): FieldValue => then.fields.get(field)?.value ?? null
  const fields = [...then.fields.keys(), ...now.fields.keys()]
  return patchTowards(now, {
    ...Object.fromEntries(fields.map((field) => [field, valueThen(field)])),
    [REMOVED_FIELD]: then.isRemoved ? 1 : 0,
  })
}

import { v5, v7 } from 'uuid'
import packageFile from '../package.json' with { type: 'json' }
import { createDispatch, type Dispatch } from '../shared/contract/dispatch.ts'
import { type AppHandlers, contract } from '../shared/contract/index.ts'
import { REMOVED_FIELD } from '../shared/domain/change/change.ts'
import { patchTowards } from '../shared/domain/change/patch.ts'
import { localDate } from '../shared/domain/date.ts'
import { LIMITS, normaliseLine } from '../shared/domain/input-text.ts'
import type { ReportDocument } from '../shared/domain/report/document.ts'
import { Fault } from '../shared/fault.ts'
import { anshunPlan } from '../shared/plans/anshun-2021-2025.ts'
import { newestBackupAt } from './files/backups.ts'
import { type DataDirectory, prepareDataDirectory } from './files/data-directory.ts'
import { createErrorLog } from './files/error-log.ts'
import { createEvidenceVault } from './files/evidence-vault.ts'
import { allHandlers } from './handlers.ts'
import type { CallContext, Clock } from './ports.ts'
import { idOfName } from './services/directory.ts'
import { type Door, lockDirectory } from './store/directory-lock.ts'
import { toStoreFault } from './store/store-fault.ts'
import { type LedgerStore, openLedgerStore } from './store/store.ts'

export type ApplicationOptions = {
  readonly dataDirectory: string
  readonly clock: Clock
  readonly door: Door
  /** Who works in this session; without it the author chosen on this PC. */
  readonly authorName?: string
}

/** The program behind a door. */
export type Application = {
  readonly dispatch: Dispatch<CallContext>
  readonly close: () => void
}

/** Namespace of ids that follow from a name. */
const NAMES = 'b8f5a0c2-5c55-4e0e-9d37-6f7b1a1c2d34'

const nameId = (kind: string, name: string): string => v5(`${kind}/${name}`, NAMES)

/**
 * Opens a data directory: lock, store, services, dispatcher. Everything a door needs, without Electron.
 * Faults: `store-locked`, `store-newer`, `store-foreign`, `store-damaged`, `store-read-only`, `disk-full`.
 */
export const openApplication = (options: ApplicationOptions): Application => {
  const directory = prepareDataDirectory(options.dataDirectory)
  const lock = lockDirectory(directory.root, options.door)
  try {
    const store = openStoreFor(directory, options)
    const handlers = withStoreFaultsOf(allHandlers(depsOf(directory, store, options.clock)))
    return {
      dispatch: createDispatch(contract, handlers, createErrorLog(directory.logs, options.clock)),
      close: () => {
        try {
          store.close()
        } finally {
          lock.release()
        }
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Opens the store. A named author who is not known yet is entered; one who was removed is back at work. */
const openStoreFor = (directory: DataDirectory, options: ApplicationOptions): LedgerStore => {
  const { clock, authorName = '' } = options
  const name = normaliseLine(authorName)
  if (name.length > LIMITS.name) {
    throw new Fault('invalid-input', { reason: `“操作人”太长，最多${LIMITS.name}个字` })
  }
  let authorId = ''
  const store = openLedgerStore({
    directory,
    plan: anshunPlan,
    now: () => clock().getTime(),
    author: name === '' ? undefined : () => authorId,
  })
  if (name === '') return store
  authorId = idOfName({ nameId, newId: v7 }, 'author', store.directory.authors(), name)
  const enter = () =>
    store.log.write('author', authorId, (record) =>
      patchTowards(record, { name, sample: null, [REMOVED_FIELD]: 0 }),
    )
  try {
    store.atomically(enter)
  } catch (error) {
    store.close()
    throw error
  }
  return store
}

/** Loaded with the first report: docx is as large as all the rest, and most sessions export nothing. */
const renderReport = async (document: ReportDocument): Promise<Uint8Array> => {
  const docx = await import('./docx/render-report.ts')
  return docx.renderReport(document)
}

const depsOf = (directory: DataDirectory, store: LedgerStore, clock: Clock) => ({
  store,
  vault: createEvidenceVault(directory.evidence),
  plan: anshunPlan,
  today: () => localDate(clock()),
  newId: () => v7(),
  nameId,
  renderReport,
  lastBackupAt: () => newestBackupAt(directory.backups),
  dataDirectory: directory.root,
  version: packageFile.version,
})

/** Every handler, with failures of SQLite translated at this one edge. */
const withStoreFaultsOf = (handlers: AppHandlers<CallContext>): AppHandlers<CallContext> => {
  const wrapped = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (input: never, context: CallContext) => {
      try {
        return await handler(input, context)
      } catch (error) {
        throw toStoreFault(error)
      }
    },
  ])
  // Sound because every handler is wrapped under its own name and keeps its input and output.
  return Object.fromEntries(wrapped) as AppHandlers<CallContext>
}

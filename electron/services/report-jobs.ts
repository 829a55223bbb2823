import { v7 } from 'uuid'
import packageFile from '../../package.json' with { type: 'json' }
import { localDate } from '../../shared/domain/date.ts'
import { Fault } from '../../shared/fault.ts'
import { nameId } from '../name-id.ts'
import type { CallContext } from '../ports.ts'
import type { LedgerStore } from '../store/store.ts'
import type { Job } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import type { ReportDeps } from './deps.ts'
import { makeWordFile, type WordFile, type WordOrder } from './report-export.ts'
import { type ReportCall, reportHandlers } from './report-handlers.ts'

const refuse = (): never => {
  throw new Fault('no-file-chosen')
}

const depsBeside = (store: LedgerStore, access: StoreAccess): ReportDeps => ({
  store,
  get plan() {
    return store.items.plan()
  },
  today: () => localDate(new Date(Date.now() + access.clockAhead)),
  newId: () => v7(),
  nameId,
  renderReport: async (document) => {
    const { renderReport } = await import('../docx/render-report.ts')
    return renderReport(document)
  },
  // A call that asks for a file is never answered here.
  recogniseFile: refuse,
  dataDirectory: access.dataDirectory,
  version: packageFile.version,
})

/** Work with a store of its own beside the program's, which it closes. Faults: those of opening. */
export const withReportDeps = async <T>(
  access: StoreAccess,
  work: (deps: ReportDeps) => Promise<T>,
): Promise<T> => {
  const store = openStoreBeside(access)
  try {
    return await work(depsBeside(store, access))
  } finally {
    store.leave()
  }
}

/** No call about a report that is answered beside the window asks for a file. */
const NO_FILES: CallContext = { dialogs: { openFiles: refuse, saveFile: refuse } }

/** Answers a call about a report on a connection of its own. Input and answer are checked at the door, as ever. */
export const answerReportCall: Job<
  { readonly access: StoreAccess; readonly name: ReportCall; readonly input: unknown },
  unknown
> = ({ access, name, input }) =>
  withReportDeps(access, async (deps) => {
    // Sound because the door has parsed the input with the schema of this very call.
    const handler = reportHandlers(deps)[name] as (input: unknown, context: CallContext) => unknown
    return handler(input, NO_FILES)
  })

/** Makes a report's Word file on a connection of its own. */
export const wordFileJob: Job<
  { readonly access: StoreAccess; readonly order: WordOrder },
  WordFile
> = ({ access, order }) => withReportDeps(access, (deps) => makeWordFile(deps, order))

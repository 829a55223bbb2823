import { v7 } from 'uuid'
import packageFile from '../package.json' with { type: 'json' }
import type { Dispatch } from '../shared/contract/dispatch.ts'
import type { AppHandlers, CallName } from '../shared/contract/index.ts'
import { localDate } from '../shared/domain/date.ts'
import { Fault } from '../shared/fault.ts'
import { createBackupRoom } from './backups/backup-room.ts'
import { createKeeper } from './backups/keeper.ts'
import { createCallGate } from './call-gate.ts'
import { prepareDataDirectory } from './files/data-directory.ts'
import { createErrorLog } from './files/error-log.ts'
import { createEvidenceVault } from './files/evidence-vault.ts'
import { emptyFolder } from './files/empty-folder.ts'
import { nameId } from './name-id.ts'
import { openForAuthor, type OpenedStore } from './open-for-author.ts'
import type { CallContext, Clock, Dialogs } from './ports.ts'
import { kindOf } from './reading-calls.ts'
import type { Deps, StandingDeps } from './services/deps.ts'
import { isLongReportCall } from './services/long-report-calls.ts'
import type { ReportCall } from './services/report-handlers.ts'
import { type Door, lockDirectory } from './store/directory-lock.ts'
import { createSubjectDispatch } from './subject-dispatch.ts'
import type { AnySubject } from './subjects/subject.ts'
import { beside, here } from './jobs/place.ts'
import { createWork } from './jobs/work.ts'

export type ApplicationOptions = {
  readonly dataDirectory: string
  readonly clock: Clock
  readonly door: Door
  /** Who works in this session; without it the author chosen on this PC. */
  readonly authorName?: string
  /** The program of a thread beside this one. Without it long work runs in this thread. */
  readonly worker?: string | URL
}

/** The program behind a door. */
export type Application = {
  readonly dispatch: Dispatch<CallContext>
  /** Ends a session: a backup beside the window when something changed, then as `close`. Never fails. */
  readonly leave: () => Promise<void>
  readonly close: () => void
}

type HandlersOf = (subject: AnySubject) => Partial<AppHandlers<CallContext>>

/**
 * Opens a data directory: lock, store, services, dispatcher. Everything a door needs, without Electron. A store that
 * is damaged or gone does not end the program: what can be done about it is done by calls, and every other call is
 * refused with that fault.
 *
 * Faults: `store-locked`, `store-newer`, `store-foreign`, `store-read-only`, `disk-full`.
 */
export const openApplication = (options: ApplicationOptions): Application => {
  const directory = prepareDataDirectory(options.dataDirectory)
  const lock = lockDirectory(directory.root, options.door)
  const hasThreads = options.worker !== undefined
  const work = createWork(options.worker === undefined ? here : beside(options.worker))
  const gate = createCallGate()
  const now = () => options.clock().getTime()

  const open = (): OpenedStore | Fault => {
    try {
      return openForAuthor(directory, now, options.authorName)
    } catch (error) {
      if (error instanceof Fault && isMendable(error)) return error
      throw error
    }
  }
  let opened: OpenedStore | Fault
  let handlersOf: HandlersOf

  const standing: StandingDeps = {
    directory,
    work,
    backups: createBackupRoom({ directory, work, now }),
    opened: () => (opened instanceof Fault ? opened : opened.store),
    now,
    storeAccess: () => ({
      dataDirectory: directory.root,
      authorId: opened instanceof Fault ? '' : opened.authorId(),
      clockAhead: now() - Date.now(),
    }),
    replaceStore: (replace) =>
      gate.alone('for-all', async () => {
        await work.settle()
        if (!(opened instanceof Fault)) opened.store.close()
        try {
          return await replace()
        } finally {
          takeUp(open())
        }
      }),
  }
  const exclusively: Deps['exclusively'] = (task) =>
    gate.alone('for-writing', async () => {
      try {
        return await task()
      } finally {
        if (!(opened instanceof Fault)) opened.store.log.catchUp()
      }
    })
  const takeUp = (next: OpenedStore | Fault): void => {
    opened = next
    handlersOf = keepingHandlers(
      standing,
      next instanceof Fault ? undefined : depsOf(standing, next, exclusively, options),
    )
  }
  try {
    for (const left of [directory.viewing, directory.imports]) emptyFolder(left)
    takeUp(open())
  } catch (error) {
    work.close()
    lock.release()
    throw error
  }

  /** A call about a report with much to read, in a thread beside the window. */
  const answerBeside = (name: ReportCall, input: unknown): Promise<unknown> => {
    const order = { access: standing.storeAccess(), name, input }
    const answered = () => work.run('answerReportCall', order, { title: '整理报告' })
    return kindOf(name) === 'reading' ? answered() : exclusively(answered)
  }
  const answer = (
    subject: AnySubject,
    name: CallName,
    input: never,
    context: CallContext,
  ): unknown => {
    if (hasThreads && !(opened instanceof Fault) && isLongReportCall(name, input, opened.store)) {
      return answerBeside(name, input)
    }
    const handler = handlersOf(subject)[name]
    if (handler !== undefined) return handler(input, context)
    throw opened instanceof Fault ? opened : new Fault('unknown-call', { name })
  }
  const note = createErrorLog(directory.logs, options.clock)
  const dispatch = createSubjectDispatch({ answer, pass: gate.pass, note })
  const { backups } = standing
  const keeper = createKeeper({
    directory,
    work,
    backups,
    now,
    pass: (task) => gate.pass('reading', task),
    check: () => dispatch('store.check', {}, { dialogs: noDialogs }),
    note: (error) => note('keeper', error),
  })
  // A command ends as soon as it has answered.
  if (options.door !== 'command') keeper.start()
  const close = (): void => {
    try {
      keeper.stop()
      work.close()
      if (!(opened instanceof Fault)) opened.store.close()
    } finally {
      lock.release()
    }
  }
  return {
    dispatch,
    leave: async () => {
      keeper.stop()
      if (!(opened instanceof Fault)) await backups.createOnClosing()
      close()
    },
    close,
  }
}

/** For calls the program makes to itself. */
const noDialogs: Dialogs = {
  openFiles: () => Promise.reject(new Fault('no-file-chosen')),
  saveFile: () => Promise.reject(new Fault('no-file-chosen')),
}

/** What a backup or the change log can mend. A store of a newer program, or somebody else's, is left alone. */
const isMendable = ({ code }: Fault): boolean =>
  code === 'store-damaged' || code === 'store-io' || code === 'store-missing'

const depsOf = (
  standing: StandingDeps,
  { store }: OpenedStore,
  exclusively: Deps['exclusively'],
  { clock, worker }: ApplicationOptions,
): Deps => {
  const { work, directory, storeAccess } = standing
  const title = { title: '生成Word文件' }
  const deps: Deps = {
    ...standing,
    store,
    exclusively,
    vault: createEvidenceVault(directory.evidence),
    get plan() {
      return store.items.plan()
    },
    today: () => localDate(clock()),
    newId: () => v7(),
    nameId,
    renderReport: (document) => work.run('renderReport', document, title),
    recogniseFile: (file) => work.run('recogniseFile', file, { title: '读取文件' }),
    wordFile: async (order) => {
      if (worker !== undefined) return work.run('wordFile', { access: storeAccess(), order }, title)
      const { makeWordFile } = await import('./services/report-export.ts')
      return makeWordFile(deps, order)
    },
    dataDirectory: directory.root,
    version: packageFile.version,
  }
  return deps
}

/**
 * The handlers of each subject, made when they are first asked for and kept; without a store, those that stand without
 * one.
 */
const keepingHandlers = (standing: StandingDeps, deps: Deps | undefined): HandlersOf => {
  const made = new Map<AnySubject, ReturnType<HandlersOf>>()
  return (subject) => {
    const kept = made.get(subject)
    if (kept !== undefined) return kept
    const handlers =
      deps === undefined ? (subject.standing?.(standing) ?? {}) : subject.handlers(deps)
    made.set(subject, handlers)
    return handlers
  }
}

import type { AppHandlers } from '../../shared/contract/index.ts'
import { Fault } from '../../shared/fault.ts'
import { faultMessage } from '../../shared/text/fault-messages.ts'
import { moveAside } from '../backups/put-in-place.ts'
import { diskFault } from '../files/disk-fault.ts'
import type { CallContext } from '../ports.ts'
import type { StandingDeps } from './deps.ts'
import type { ServiceOf } from './service.ts'

/** 修复: when the store does not open. Nothing is ever deleted: what is replaced is kept aside first. */
export const recoveryService = (
  deps: StandingDeps,
): Pick<AppHandlers<CallContext>, 'recovery.get' | 'recovery.salvage' | 'recovery.startEmpty'> => {
  const { work, directory } = deps
  const dataDirectory = directory.root
  return {
    'recovery.get': async () => {
      const opened = deps.opened()
      const backups = await work.run('listBackups', { dataDirectory }, { title: '核对备份' })
      if (!(opened instanceof Fault)) {
        return { needed: false, code: null, message: null, backups, readable: null }
      }
      const readable = await work.run('countReadable', { dataDirectory }, { title: '逐页读取' })
      const message = faultMessage(opened.code, opened.details)
      return {
        needed: true,
        code: opened.code,
        message,
        backups,
        readable: readable === 0 ? null : readable,
      }
    },
    'recovery.salvage': () =>
      deps.replaceStore(async () => {
        const title = { title: '抢救数据' }
        const { folder, changes, lost } = await work.run('prepareSalvage', { dataDirectory }, title)
        await work.run('finishRestore', { dataDirectory, folder, at: deps.now() }, title)
        return { changes, lost }
      }),
    'recovery.startEmpty': () => {
      if (!(deps.opened() instanceof Fault)) {
        throw new Fault('invalid-input', { reason: '数据能正常打开，不需要另起一套' })
      }
      return deps.replaceStore(async () => {
        try {
          return { setAside: moveAside(directory, new Date(deps.now())) }
        } catch (error) {
          throw diskFault(error, 'set-aside')
        }
      })
    },
  }
}

/** 重建 of an open store: damaged changes fetched back, tables made anew. */
export const rebuildService: ServiceOf<'recovery.rebuild'> = (deps) => ({
  'recovery.rebuild': () =>
    deps.exclusively(() =>
      deps.work.run('rebuildTables', { dataDirectory: deps.dataDirectory }, { title: '重建' }),
    ),
})

import { backupsContract, insideContract, recoveryContract } from '../../shared/contract/backups.ts'
import { backUpService, backupsService } from '../services/backups.ts'
import { rebuildService, recoveryService } from '../services/recovery.ts'
import type { Subject } from './subject.ts'

/** 备份, and a store that does not open. */
export const backups: Subject<'backups' | 'recovery'> = {
  contract: { ...backupsContract, ...insideContract, ...recoveryContract },
  handlers: (deps) => ({
    ...backupsService(deps),
    ...recoveryService(deps),
    ...backUpService(deps),
    ...rebuildService(deps),
  }),
  standing: (deps) => ({ ...backupsService(deps), ...recoveryService(deps) }),
}

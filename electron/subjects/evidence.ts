import { evidenceContract } from '../../shared/contract/evidence.ts'
import { packsContract } from '../../shared/contract/packs.ts'
import { evidenceService } from '../services/evidence.ts'
import { evidenceFilesService } from '../services/evidence-files.ts'
import { erasureService } from '../services/erasure.ts'
import { packsService } from '../services/packs.ts'
import type { Subject } from './subject.ts'

/** 佐证材料. */
export const evidence: Subject<'evidence'> = {
  contract: { ...evidenceContract, ...packsContract },
  handlers: (deps) => ({
    ...evidenceService(deps),
    ...evidenceFilesService(deps),
    ...erasureService(deps),
    ...packsService(deps),
  }),
}
